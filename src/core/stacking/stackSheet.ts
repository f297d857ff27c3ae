import type { ChosenColumns } from '../columns/chooseColumns';
import { headingsIn } from '../columns/headerRow';
import { headerKey, meaningOf } from '../columns/headerWords';
import { isSealHeading } from '../seal/findSeal';
import type { Column, Sheet } from '../table/column';
import { columnOf, sheetOf } from '../table/columnBuilder';
import { uint32s } from '../table/memory';
import { textAt } from '../table/text';
import { countedFrom1900, gatherColumn, namesColumn } from './gather';

/** One list of those that are put under each other. */
export interface StackSource {
  /** What people call the batch: the sheet's name, else the file's. */
  readonly name: string;
  /** The file's name without its folders: kept beside each row where two batches have one name. */
  readonly file: string;
  readonly sheet: Sheet;
  readonly columns: ChosenColumns;
  /** Indices of the rows that are taken, from 0, in the order in which they come. */
  readonly rows: Uint32Array;
  /** Columns (from 0) that stay behind: the list's own check digits, which the new list gets anew. */
  readonly without: readonly number[];
}

/** Headings of the columns that say where each row comes from. */
export interface StackHeadings {
  readonly batch: string;
  readonly row: string;
  readonly file: string;
}

/** How lists are put under each other. */
export interface StackWishes {
  /** Null: no columns of origins. */
  readonly origin: StackHeadings | null;
  /** What a source's own column is called where the new list has one of that name from the program. */
  readonly earlier: (heading: string) => string;
  /** Account and ID in front, or where the first source has them. */
  readonly order: 'keys-first' | 'as-first';
  /** The profile's further words for the agency column. */
  readonly agencyWords: readonly string[];
}

/** A merged list: its header in row 1, a data row in each further one. */
export interface StackedSheet {
  readonly sheet: Sheet;
  readonly columns: ChosenColumns;
  /** By data row (entry 0 is the row below the header): which source, and its row's index there. */
  readonly source: Uint32Array;
  readonly index: Uint32Array;
  /** By column: by source, the column (from 0) that it is filled from; -1: none. */
  readonly from: readonly (readonly number[])[];
}

/** One column of the merged list: by source, the column that it is filled from; -1: none. */
interface Stacked {
  readonly heading: string;
  readonly from: number[];
  role: 'account' | 'id' | 'agency' | null;
  bound: boolean;
}

/**
 * Puts lists under each other: whole rows, every value as it is stored (dates counted from 1900, whatever
 * their workbook counts from), the columns of one name (or
 * of one role: account and ID) in one column, those that only some lists have behind them, and last
 * the batch's name and the row's number there (from 1). Never throws.
 */
export function stackSheet(sources: readonly StackSource[], wishes: StackWishes): StackedSheet {
  const stacked = alignColumns(sources, wishes);
  const gathered = stacked.map((one) => fillColumn(one, sources));
  const { source, index } = placesOf(sources);
  const origin = wishes.origin === null ? [] : originColumns(sources, wishes.origin, source, index);
  const sheet = sheetOf([...gathered, ...origin], { form: 'workbook' });
  const columns = columnsOf(stacked, sheet, origin.length > 0 ? stacked.length : null, wishes);
  return { sheet, columns, source, index, from: stacked.map(({ from }) => from) };
}

/** Values that a job reads stay as they are stored, without a number format; the others show what they showed. */
function fillColumn({ heading, from, bound }: Stacked, sources: readonly StackSource[]): Column {
  const column = gatherColumn(
    heading,
    sources.map(({ sheet, rows }, at) => ({ column: sheet.columns[from[at] ?? -1], rows })),
  );
  if (!bound) return countedFrom1900(column);
  const { kinds, bytes, starts, ends, formulas, shown } = column;
  return { kinds, bytes, starts, ends, formulas, shown };
}

function placesOf(sources: readonly StackSource[]): Pick<StackedSheet, 'source' | 'index'> {
  const count = sources.reduce((sum, { rows }) => sum + rows.length, 0);
  const source = uint32s(count);
  const index = uint32s(count);
  let at = 0;
  sources.forEach(({ rows }, which) => {
    source.fill(which, at, at + rows.length);
    index.set(rows, at);
    at += rows.length;
  });
  return { source, index };
}

/** Account and ID first where that is wished, then the others in the order of first sight. */
function alignColumns(sources: readonly StackSource[], wishes: StackWishes): readonly Stacked[] {
  const [first] = sources;
  const key = (which: 'account' | 'id', usual: string): Stacked => ({
    heading: (first && headingAt(first, first.columns[which])) || usual,
    from: sources.map(({ columns }) => columns[which]),
    role: which,
    bound: true,
  });
  const keys = { account: key('account', 'Accountname'), id: key('id', 'AD-ID') };
  const stacked: Stacked[] = wishes.order === 'keys-first' ? [keys.account, keys.id] : [];
  const byName = new Map<string, Stacked>();
  sources.forEach((source, at) => {
    const { columns, sheet } = source;
    for (let column = 0; column < sheet.columns.length; column++) {
      const own = column === columns.account ? keys.account : keys.id;
      if (column === columns.account || column === columns.id) {
        if (!stacked.includes(own)) stacked.push(own);
        continue;
      }
      if (source.without.includes(column)) continue;
      alignOne(source, at, column, wishes, { stacked, byName, count: sources.length });
    }
  });
  return stacked;
}

function alignOne(
  source: StackSource,
  at: number,
  column: number,
  wishes: StackWishes,
  all: {
    readonly stacked: Stacked[];
    readonly byName: Map<string, Stacked>;
    readonly count: number;
  },
): void {
  const heading = newHeading(headingAt(source, column), wishes);
  if (heading === '' && isEmptyIn(source, column)) return;
  // Columns without a heading are told apart by their place.
  const name = heading === '' ? `#${column}` : headerKey(heading) || heading;
  let own = all.byName.get(name);
  if (own === undefined || (own.from[at] ?? -1) >= 0) {
    own = { heading, from: Array<number>(all.count).fill(-1), role: null, bound: false };
    all.byName.set(name, own);
    all.stacked.push(own);
  }
  own.from[at] = column;
  own.bound ||= source.columns.bound.includes(column);
  if (column === source.columns.agency) own.role = 'agency';
}

/** Columns that an earlier merge or seal made make room for the new ones. */
function newHeading(heading: string, { origin, earlier }: StackWishes): string {
  if (isSealHeading(heading)) return earlier(heading);
  if (origin === null) return heading;
  const ours = [origin.batch, origin.row, origin.file].map(headerKey);
  const isOrigin = ours.includes(headerKey(heading)) || meaningOf(heading)?.role === 'source';
  return isOrigin ? earlier(heading) : heading;
}

function headingAt({ sheet, columns }: StackSource, column: number): string {
  const cells = sheet.columns[column];
  return cells === undefined || columns.headerRow === null ? '' : textAt(cells, columns.headerRow);
}

function isEmptyIn({ sheet, rows }: StackSource, column: number): boolean {
  const cells = sheet.columns[column];
  return cells === undefined || rows.every((index) => textAt(cells, index) === '');
}

function originColumns(
  sources: readonly StackSource[],
  headings: StackHeadings,
  source: Uint32Array,
  index: Uint32Array,
): readonly Column[] {
  const names = sources.map(({ name }) => name);
  const files = sources.map(({ file }) => file);
  const rowNumbers = Array.from(index, (at) => at + 1);
  const isAmbiguous = new Set(names).size < names.length;
  return [
    namesColumn(headings.batch, names, source),
    columnOf([headings.row, ...rowNumbers]),
    ...(isAmbiguous ? [namesColumn(headings.file, files, source)] : []),
  ];
}

function columnsOf(
  stacked: readonly Stacked[],
  sheet: Sheet,
  source: number | null,
  { agencyWords }: StackWishes,
): ChosenColumns {
  const withRole = (role: Stacked['role']): number =>
    stacked.findIndex((column) => column.role === role);
  const [account, id, agency] = [withRole('account'), withRole('id'), withRole('agency')];
  const further = stacked.flatMap(({ bound, role }, at) =>
    bound && role !== 'account' && role !== 'id' ? [at] : [],
  );
  return {
    kind: 'chosen',
    headerRow: 0,
    account,
    id,
    agency: agency < 0 ? null : agency,
    source,
    bound: [account, id, ...further],
    headings: headingsIn(sheet, 0, agencyWords),
  };
}
