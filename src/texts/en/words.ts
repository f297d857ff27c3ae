import type { CellFaults } from '../../core/rules/keyCellFaults';
import { codePointName } from '../../core/unicode/codePointName';
import { numberFormat } from '../numbers';

const number = numberFormat('en');

/** Behind those that are named: and 3 more */
export const others = (rest: number): string => `and ${number(rest)} more`;

/** Where a fault stands, as people say it. */
const fields = { account: 'in the account', id: 'in the AD ID' } as const;

/** “…” */
export const quoted = (text: string | null): string => `“${text ?? ''}”`;

/** in the account and in the AD ID: every cell that has the fault. */
export function places(cells: CellFaults<unknown>): string {
  return cells.map(({ field }) => fields[field]).join(' and ');
}

/** in the account: …; in the AD ID: …: each faulty cell of a row with its fault in words. */
export function each<Fault>(cells: CellFaults<Fault>, word: (fault: Fault) => string): string {
  return cells.map(({ field, fault }) => `${fields[field]}: ${word(fault)}`).join('; ');
}

/** What people call the invisible characters that are met most. */
const invisible: ReadonlyMap<number, string> = new Map([
  [0x09, 'tab'],
  [0x0a, 'line break'],
  [0x0d, 'line break'],
  [0xa0, 'no-break space'],
  [0xad, 'soft hyphen'],
  [0x200b, 'space without width'],
  [0x200e, 'mark of writing direction'],
  [0x200f, 'mark of writing direction'],
  [0x202f, 'narrow space'],
  [0xfeff, 'mark of a file’s start'],
]);

/** no-break space (U+00A0), or the code point alone. */
export function characterName(codePoint: number): string {
  const name = invisible.get(codePoint);
  return name === undefined ? codePointName(codePoint) : `${name} (${codePointName(codePoint)})`;
}
