import { isOwnReport } from '../report/ownReport';
import type { Column, Sheet } from '../table/column';
import { textAt } from '../table/text';
import { chooseColumns, type ColumnChoice } from './chooseColumns';
import { textReadsAsId } from './content';
import { isFilled } from './filled';
import { headerKey } from './headerWords';
import { numbersRows } from './numbersRows';
import { readsAsSpoiledId } from './spoiledId';

const LOOKED_AT = 2000;
/** Pairs stand in the first columns. */
const COLUMNS = 50;
/** Of the rows that hold anything, this share must look like pairs; notes have some such rows by chance. */
const SHARE = 0.5;
/** IDs are each somebody's own: of a number that says how many or where, several are alike. */
const DISTINCT = 0.9;
/** Where no heading and no content names a column, one row that looks like a pair says nothing. */
const ROWS_WITHOUT_WORDS = 2;
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;
/** What a column of numbers beside people is that is no ID, as `headerKey` writes it. */
const NO_ID =
  /^(tel|telefon|phone|fax|mobil|handy|durchwahl|plz|postleitzahl|zip|raum|zimmer|room|anzahl|grosse|size|datum|date|stand|jahr|year|summe)|(nummer|nr)(telefon|fax)|(telefon|fax|mobil|raum|zimmer)(nr|nummer)$|(datum|grosse|size|date)$/;

/**
 * Whether a sheet in which account and ID columns are not both known (`choice`) looks as if it held pairs
 * all the same: half its columns are known and another one could be the other half, or none is and plain
 * names stand beside numbers as only IDs have them. It may be a note just as well: no ground to refuse a
 * check, but one to say that the sheet was not looked at. A report of ours never does. Never throws.
 */
export function mayHoldUnseenPairs(sheet: Sheet, choice: ColumnChoice): boolean {
  if (isOwnReport(sheet)) return false;
  if (choice.kind === 'no-such-column') {
    const plain = chooseColumns(sheet, {});
    return plain.kind === 'chosen' || mayHoldUnseenPairs(sheet, plain);
  }
  if (choice.kind === 'chosen') return false;
  const { accountCandidates: accounts, idCandidates: ids, headerRow } = choice;
  const look = { sheet, headerRow };
  if (accounts.length > 0 && ids.length > 0) return true;
  if (accounts.length > 0) return anyPair(look, accounts, columnsOf(look, isIdLike), 1);
  if (ids.length > 0) return anyPair(look, columnsOf(look, isName), ids, 1);
  const numbers = columnsOf(look, isPlainId);
  return anyPair(look, columnsOf(look, isPlainName), numbers, ROWS_WITHOUT_WORDS);
}

interface Look {
  readonly sheet: Sheet;
  readonly headerRow: number | null;
}

type Fits = (text: string) => boolean;

/** Columns of which the filled cells mostly fit, each another than the others. */
function columnsOf({ sheet, headerRow }: Look, fits: Fits): readonly number[] {
  const from = headerRow === null ? 0 : headerRow + 1;
  return sheet.columns.slice(0, COLUMNS).flatMap((column, at) => {
    const texts = textsFrom(column, headerRow ?? 0);
    if (numbersRows(column, from) || NO_ID.test(headerKey(texts[0] ?? ''))) return [];
    const below = textsFrom(column, from);
    const fitting = below.filter(fits);
    const isDistinct = new Set(fitting).size >= DISTINCT * fitting.length;
    return fitting.length > 0 && fitting.length >= SHARE * below.length && isDistinct ? [at] : [];
  });
}

/** The filled cells from a row (from 0) on. */
function textsFrom(column: Column, from: number): readonly string[] {
  const texts: string[] = [];
  const end = Math.min(column.kinds.length, from + LOOKED_AT);
  for (let index = from; index < end; index++) {
    if (isFilled(column, index)) texts.push(textAt(column, index).trim());
  }
  return texts;
}

/** Whether two of the columns stand beside each other row by row. */
function anyPair(
  { sheet, headerRow }: Look,
  accounts: readonly number[],
  ids: readonly number[],
  least: number,
): boolean {
  const from = headerRow === null ? 0 : headerRow + 1;
  const end = Math.min(sheet.rowCount, from + LOOKED_AT);
  const stand = (one: Column | undefined, other: Column | undefined): boolean => {
    if (one === undefined || other === undefined || one === other) return false;
    let both = 0;
    let either = 0;
    for (let index = from; index < end; index++) {
      const filled = Number(isFilled(one, index)) + Number(isFilled(other, index));
      if (filled > 0) either++;
      if (filled === 2) both++;
    }
    return both >= least && both >= SHARE * either;
  };
  return accounts.some((account) =>
    ids.some((id) => stand(sheet.columns[account], sheet.columns[id])),
  );
}

function isName(text: string): boolean {
  return /\p{L}/u.test(text) && !textReadsAsId(text);
}

function isPlainName(text: string): boolean {
  return isName(text) && !/\s/u.test(text) && !readsAsSpoiledId(text);
}

/** Beside a known account column a single digit will do: `P-17`. */
function isIdLike(text: string): boolean {
  if (textReadsAsId(text)) return true;
  // Asked one by one: together they would be tried from each digit of a long text.
  return /\d/.test(text) && !/[\s@]/.test(text) && !DATE.test(text);
}

function isPlainId(text: string): boolean {
  return textReadsAsId(text) || readsAsSpoiledId(text);
}
