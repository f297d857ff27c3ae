/** A row of a list: one text for each column, `''` for an empty cell. Columns count from 0. */
export type Row = readonly string[];

/** What is sorted and how. Rows and columns count from 0, without the header; `last` is included. */
export interface SortOptions {
  /** The column sorted by. */
  readonly column: number;
  /** First row of the selection; the first of the list when left out. */
  readonly first?: number;
  /** Last row of the selection; the last of the list when left out. */
  readonly last?: number;
  readonly descending?: boolean;
  /** Whose order; Excel's when left out. */
  readonly as?: 'excel' | 'libreoffice';
}

/**
 * A copy of `rows` in which one column's selected cells are sorted and every other cell stays:
 * what happens when "expand the selection" is declined. Never throws.
 */
export function sortColumnAlone(rows: readonly Row[], options: SortOptions): Row[] {
  const { column, first, last } = spanOf(rows, options);
  const order = orderOf(rows, options);
  return rows.map((row, index) => {
    if (index < first || index > last) return row;
    const source = rows[order[index - first] as number] as Row;
    return row.map((cell, i) => (i === column ? (source[i] ?? '') : cell));
  });
}

/** A copy of `rows` in which the selected rows are sorted as wholes: pairs stay. Never throws. */
export function sortRowsTogether(rows: readonly Row[], options: SortOptions): Row[] {
  const { first, last } = spanOf(rows, options);
  const order = orderOf(rows, options);
  return rows.map((row, index) =>
    index < first || index > last ? row : (rows[order[index - first] as number] as Row),
  );
}

function spanOf(rows: readonly Row[], options: SortOptions) {
  const { column, first = 0, last = rows.length - 1 } = options;
  return { column, first, last };
}

/** The old index of each row of the selection in its new order: stable, empty cells at the end. */
function orderOf(rows: readonly Row[], options: SortOptions): number[] {
  const { column, first, last } = spanOf(rows, options);
  const indices = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const cellAt = (index: number) => rows[index]?.[column] ?? '';
  const filled = indices.filter((index) => cellAt(index) !== '');
  const empty = indices.filter((index) => cellAt(index) === '');
  const compare =
    options.as === 'libreoffice' ? libreOfficeCompare(cellAt) : excelCompare(filled, cellAt);
  const sign = options.descending === true ? -1 : 1;
  return [...filled.sort((a, b) => sign * compare(a, b)), ...empty];
}

type Compare = (a: number, b: number) => number;

function excelCompare(indices: readonly number[], cellAt: (index: number) => string): Compare {
  const keys = new Map(indices.map((index) => [index, excelKeys(cellAt(index))]));
  return (a, b) => compareKeys(keys.get(a) as ExcelKeys, keys.get(b) as ExcelKeys);
}

function libreOfficeCompare(cellAt: (index: number) => string): Compare {
  return (a, b) => collator.compare(cellAt(a), cellAt(b));
}

/** LibreOffice sorts by ICU's collation of the document's language, case not counting. */
const collator = new Intl.Collator('de', { sensitivity: 'accent' });

/**
 * Negative, 0 or positive as Excel puts text `a` before, level with or after `b` when sorting
 * upwards: punctuation before digits before letters, case not counting, hyphens and apostrophes
 * passed over unless all else is equal (Microsoft, "Troubleshoot sorting"); accents decide only
 * where the letters are equal. Never throws.
 */
export function compareAsExcel(a: string, b: string): number {
  return compareKeys(excelKeys(a), excelKeys(b));
}

type ExcelKeys = readonly [letters: string, accents: string, passedOver: string];

function compareKeys(a: ExcelKeys, b: ExcelKeys): number {
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as string;
    const y = b[i] as string;
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** Excel's documented order of the signs, from low to high; digits and letters follow. */
const signs = ' !"#$%&()*,./:;?@[\\]^_`{|}~+<=>';

const expansions: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o' };

function excelKeys(text: string): ExcelKeys {
  const lower = text.toLowerCase().replace(/[ßæø]/gu, (letter) => expansions[letter] ?? letter);
  const counted = lower.replace(/[-']/gu, '').normalize('NFD');
  const letters = counted.replace(/\p{Mn}/gu, '');
  const accents = counted.replace(/[^\p{Mn}]/gu, ' ');
  return [letters.replace(allSigns, weigh), accents, lower.replace(/[^-']/gu, ' ')];
}

const allSigns = /[^\p{L}\p{N}]/gu;

/** Signs come out below U+0030, digits and letters as they are. */
function weigh(sign: string): string {
  const rank = signs.indexOf(sign);
  return rank < 0 ? sign : String.fromCharCode(rank + 1);
}
