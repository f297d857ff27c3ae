import type { PairColumn } from './diagnosis';
import { RowState, type Permutation } from './permutation';

/** Values drawn down (or up) a column, over rows that differ in R. Rows ascending, from 0. */
export interface FilledDown {
  readonly column: PairColumn;
  readonly rows: readonly number[];
}

/**
 * The runs of equal values (two or more) or of counting-up values (three or more, the cell they
 * were drawn from included) that were written over other values. `explained` marks the rows that
 * another diagnosis explains already; it is extended. A value that a permutation accounts for is
 * not filled: the cell's own value must be gone from the list.
 */
export function fillsOf(permutation: Permutation, explained: Uint8Array): readonly FilledDown[] {
  const columns = (['account', 'id'] as const).map(
    (column) => new FilledColumn(permutation, column, explained),
  );
  const fills = columns.flatMap((column) => column.equalRuns());
  return [...fills, ...columns.flatMap((column) => column.countingRuns())];
}

class FilledColumn {
  private readonly keys: Int32Array;
  private readonly otherKeys: Int32Array;
  private readonly inList: Int32Array;
  private readonly partners: Int32Array;
  private readonly ownPartners: Int32Array;
  private readonly gone: Int32Array;

  constructor(
    private readonly permutation: Permutation,
    private readonly column: PairColumn,
    private readonly explained: Uint8Array,
  ) {
    const { rows } = permutation;
    const isAccount = column === 'account';
    this.keys = isAccount ? rows.accountOf : rows.idOf;
    this.otherKeys = isAccount ? rows.idOf : rows.accountOf;
    this.inList = isAccount ? permutation.accountsInList : permutation.idsInList;
    this.partners = isAccount ? rows.accountOfId : rows.idOfAccount;
    this.ownPartners = isAccount ? rows.idOfAccount : rows.accountOfId;
    this.gone = isAccount ? permutation.to : permutation.from;
  }

  equalRuns(): FilledDown[] {
    const fills: FilledDown[] = [];
    for (let first = 0; first < this.keys.length; first++) {
      const key = this.keys[first] as number;
      let last = first;
      while (key >= 0 && this.keys[last + 1] === key) last++;
      if (this.rowsDiffer(first, last)) this.claim(first, last, fills);
      first = last;
    }
    return fills;
  }

  countingRuns(): FilledDown[] {
    const fills: FilledDown[] = [];
    for (let row = 0; row < this.keys.length; row++) {
      if (!this.isLinked(row)) continue;
      let last = row + 1;
      while (this.isCounted(last) && this.isLinked(last)) last++;
      // A column that counts from end to end was named so: nothing was drawn over it.
      const isWhole = row === 0 && last === this.keys.length - 1 && this.isCounted(row);
      if (last - row >= 2 && !isWhole) this.claim(row, last, fills);
      row = last - 1;
    }
    return fills;
  }

  /** Whether the count goes on below this row; the cell that a count was drawn from may be right. */
  private isLinked(row: number): boolean {
    if (row + 1 >= this.keys.length) return false;
    const [above, below] = [this.isCounted(row), this.isCounted(row + 1)];
    const mayCount = above ? below || this.isRight(row + 1) : below && this.isRight(row);
    return mayCount && this.countsUp(row);
  }

  /**
   * Whether the count may go on here: the cell's own value is gone, or R does not know the row's
   * other cell; and what stands there R doesn't know, or it stands elsewhere too: no honest name. A
   * number that only lost its zeros (value-coerced) counts up because the people's own numbers do.
   */
  private isCounted(row: number): boolean {
    if (this.permutation.rows.isUnpadded?.(row, this.column) === true) return false;
    if (this.explained[row] === 1 || (this.gone[row] as number) >= 0) return false;
    const key = this.keys[row] as number;
    return (this.inList[key] as number) > 1 || (this.ownPartners[key] as number) < 0;
  }

  private countsUp(row: number): boolean {
    return isNext(this.text(row), this.text(row + 1));
  }

  /** The run's rows as one fill, if most of them lost the value that R expects there. */
  private claim(first: number, last: number, fills: FilledDown[]): void {
    const rows: number[] = [];
    let overwritten = 0;
    for (let row = first; row <= last; row++) {
      if (this.isRight(row) || this.partnerOf(row) < 0 || this.explained[row] === 1) continue;
      rows.push(row);
      if ((this.gone[row] as number) < 0) overwritten++;
    }
    if (overwritten === 0 || 2 * overwritten < rows.length) return;
    for (const row of rows) this.explained[row] = 1;
    fills.push({ column: this.column, rows });
  }

  private rowsDiffer(first: number, last: number): boolean {
    const key = this.otherKeys[first];
    for (let row = first + 1; row <= last; row++) if (this.otherKeys[row] !== key) return true;
    return false;
  }

  private isRight(row: number): boolean {
    return this.permutation.state[row] === RowState.right;
  }

  private partnerOf(row: number): number {
    const other = this.otherKeys[row] as number;
    return other < 0 ? -1 : (this.partners[other] as number);
  }

  private text(row: number): string {
    const { rows } = this.permutation;
    return this.column === 'account' ? rows.accountText(row) : rows.idText(row);
  }
}

const DECIMAL = '0123456789';
const HEXADECIMAL = '0123456789abcdef';

/** Whether `below` is `above` with its last number (decimal, or a hexadecimal end) risen by one. */
export function isNext(above: string, below: string): boolean {
  const [a, b] = [above.toLowerCase(), below.toLowerCase()];
  if (a === b) return false;
  let end = a.length;
  while (end > 0 && !DECIMAL.includes(a[end - 1] as string)) end--;
  return b === raised(a, end, DECIMAL) || b === raised(a, a.length, HEXADECIMAL);
}

/** The text with the number that ends before `end` one higher, its width kept: 099 → 100, 99 → 100. */
function raised(text: string, end: number, digits: string): string {
  const top = digits.slice(-1);
  let at = end - 1;
  while (text[at] === top) at--;
  const digit = digits.indexOf(text[at] ?? ' ');
  const zeros = '0'.repeat(end - 1 - at);
  const rest = zeros + text.slice(end);
  if (digit >= 0) return text.slice(0, at) + (digits[digit + 1] as string) + rest;
  return zeros === '' ? text : `${text.slice(0, at + 1)}1${rest}`;
}
