import type { CellFaults } from '../../core/rules/keyCellFaults';
import { codePointName } from '../../core/unicode/codePointName';
import { numberFormat } from '../numbers';

/** Where a fault stands, as people say it. */
const fields = { account: 'im Konto', id: 'in der AD-ID' } as const;

/** „…“ */
export const quoted = (text: string | null): string => `„${text ?? ''}“`;

const number = numberFormat('de');

/** Behind those that are named: und 3 weitere */
export const others = (rest: number): string => `und ${number(rest)} weitere`;

/** im Konto und in der AD-ID: every cell that has the fault. */
export function places(cells: CellFaults<unknown>): string {
  return cells.map(({ field }) => fields[field]).join(' und ');
}

/** im Konto: …; in der AD-ID: …: each faulty cell of a row with its fault in words. */
export function each<Fault>(cells: CellFaults<Fault>, word: (fault: Fault) => string): string {
  return cells.map(({ field, fault }) => `${fields[field]}: ${word(fault)}`).join('; ');
}

/** What people call the invisible characters that are met most. */
const invisible: ReadonlyMap<number, string> = new Map([
  [0x09, 'Tabulator'],
  [0x0a, 'Zeilenumbruch'],
  [0x0d, 'Zeilenumbruch'],
  [0xa0, 'geschütztes Leerzeichen'],
  [0xad, 'weiches Trennzeichen'],
  [0x200b, 'Leerzeichen ohne Breite'],
  [0x200e, 'Zeichen für die Schreibrichtung'],
  [0x200f, 'Zeichen für die Schreibrichtung'],
  [0x202f, 'schmales Leerzeichen'],
  [0xfeff, 'Kennung eines Dateianfangs'],
]);

/** geschütztes Leerzeichen (U+00A0), or the code point alone. */
export function characterName(codePoint: number): string {
  const name = invisible.get(codePoint);
  return name === undefined ? codePointName(codePoint) : `${name} (${codePointName(codePoint)})`;
}
