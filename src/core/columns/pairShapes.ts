import type { Column, Sheet } from '../table/column';
import { textAt } from '../table/text';
import { isFilled } from './filled';

/** How many rows below the headings say what a pair looks like. */
const LOOKED_AT = 2000;

/** Words in front of a number in a title above a list: `Charge | 4`, `Stand: | 2025`, `Ticket Nr. | 100301`. */
const TITLE_WORDS = new Set(
  [
    'anzahl batch blatt charge datei datum date gesamt jahr lauf liste list migration nr nummer run seite',
    'sheet stand summe tabelle table teil termin version year zeilen rows',
    'aktenzeichen ansprechpartner ansprechpartnerin auftrag bearbeiter bearbeiterin behörde change',
    'dienststelle durchwahl fax kapitel kostenstelle mandant order projekt referat tel telefon ticket',
    'vorgang wartungsfenster welle',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Whether a row holds a pair of plain texts, by the shape of the pairs below the headings (`headerRow`,
 * from 0): an account of the same kind of letters and an ID with the same number of digits at the same
 * places. Asked of rows above the headings, which a title may stand in, too. The shapes are gathered
 * when first asked for. Never throws.
 */
export function likePairsBelow(
  sheet: Sheet,
  headerRow: number,
  account: Column,
  id: Column,
): (index: number) => boolean {
  let below: ReturnType<typeof shapesBelow> | null = null;
  return (index) => {
    if (!isFilled(account, index) || !isFilled(id, index)) return false;
    const [name, number] = [textAt(account, index).trim(), textAt(id, index).trim()];
    if (!/\p{N}/u.test(number) || isTitle(name)) return false;
    below ??= shapesBelow(sheet, headerRow, account, id);
    return below.accounts.has(accountShape(name)) && below.ids.has(idShape(number));
  };
}

/** Whether a text begins like a title; `ticket.a3` and `referat-a3` are mailboxes. */
function isTitle(text: string): boolean {
  const [, word] = /^(\p{L}+)(?:[\s:]|[-.#]?$)/u.exec(text) ?? [];
  return word !== undefined && TITLE_WORDS.has(word.toLowerCase());
}

/** Rows of a sheet by their numbers, from 1; both inclusive. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * Where the pairs seem to stand of a list with nothing below its headings (`headerRow`, from 0): rows above
 * them with a name and a number, which no title has. Null for none. Never throws.
 */
export function pairsOnlyAbove(
  sheet: Sheet,
  headerRow: number | null,
  pair: { readonly account: number; readonly id: number },
): RowSpan | null {
  const account = sheet.columns[pair.account];
  const id = sheet.columns[pair.id];
  if (account === undefined || id === undefined) return null;
  const rows: number[] = [];
  for (let index = 0; index < (headerRow ?? 0); index++) {
    if (!isFilled(account, index) || !isFilled(id, index)) continue;
    const [name, number] = [textAt(account, index).trim(), textAt(id, index).trim()];
    const isNumber = /\p{N}/u.test(number) && !/\s/u.test(number);
    if (isNumber && !/\s/u.test(name) && !isTitle(name)) rows.push(index + 1);
  }
  const [first, last] = [rows[0], rows.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

function shapesBelow(
  sheet: Sheet,
  headerRow: number,
  account: Column,
  id: Column,
): { readonly accounts: ReadonlySet<string>; readonly ids: ReadonlySet<string> } {
  const accounts = new Set<string>();
  const ids = new Set<string>();
  const end = Math.min(sheet.rowCount, headerRow + 1 + LOOKED_AT);
  for (let index = headerRow + 1; index < end; index++) {
    if (!isFilled(account, index) || !isFilled(id, index)) continue;
    accounts.add(accountShape(textAt(account, index).trim()));
    ids.add(idShape(textAt(id, index).trim()));
  }
  return { accounts, ids };
}

/** `anna.meyer-2` and `schulz` are `a`, `MeyerA` is `AaA`, `Stand:` is `Aa:`, digits alone are none. */
function accountShape(text: string): string {
  return text
    .replace(/[\p{M}\p{N}._-]+/gu, '')
    .replace(/\p{Lu}+/gu, 'A')
    .replace(/[\p{Ll}\p{Lo}]+/gu, 'a');
}

/** `P-100234` is `A-000000`: every digit counts. */
function idShape(text: string): string {
  return text
    .replace(/\p{N}/gu, '0')
    .replace(/\p{Lu}+/gu, 'A')
    .replace(/[\p{Ll}\p{Lo}]+/gu, 'a');
}
