import type { PairColumn } from './diagnosis';
import type { PairedRows } from './pairedRows';
import { ORDER_COUNT, relationOf } from './sortKey';

/** Every order and direction: the lower ORDER_COUNT bits rising, the upper ones falling. */
export const EVERY_ORDER = (1 << (2 * ORDER_COUNT)) - 1;

/** The single bits of EVERY_ORDER, rising ones first. */
export const ORDER_BITS: readonly number[] = Array.from(
  { length: 2 * ORDER_COUNT },
  (_, n) => 1 << n,
);

/** Whether the order with this bit rises. */
export function isRising(bit: number): boolean {
  return bit < 1 << ORDER_COUNT;
}

/**
 * How the cells of one column follow each other, found once for each row and only where asked:
 * texts are costly in a list of a million rows. All cells count, also those of people R doesn't
 * know (they were sorted as well); empty ones are passed over. Rows count from 0.
 */
export class ColumnOrder {
  private readonly relations: Uint16Array;
  private readonly keys: Int32Array;
  private readonly readText: (row: number) => string;
  private latest = { row: -1, text: '' };
  private earlier = { row: -1, text: '' };

  constructor(rows: PairedRows, column: PairColumn) {
    this.relations = new Uint16Array(rows.count);
    this.keys = column === 'account' ? rows.accountOf : rows.idOf;
    this.readText = (row) => (column === 'account' ? rows.accountText(row) : rows.idText(row));
  }

  /** The bits of the orders in which this row's cell may follow the cell above it. */
  at(row: number): number {
    const known = this.relations[row] as number;
    if (known !== 0) return known;
    let above = row - 1;
    while (above >= 0 && this.isEmpty(above)) above--;
    const relation =
      this.isEmpty(row) || above < 0 ? EVERY_ORDER : relationOf(this.text(above), this.text(row));
    this.relations[row] = relation;
    return relation;
  }

  /** The bits of the orders in which the cell of row `below` may follow the one of row `above`. */
  between(above: number, below: number): number {
    return relationOf(this.text(above), this.text(below));
  }

  /** The bits of `wanted` in whose orders the cells from `first` to `last` inclusive are monotone. */
  ordersOf(first: number, last: number, wanted = EVERY_ORDER): number {
    let orders = wanted;
    for (let row = first + 1; row <= last && orders !== 0; row++) orders &= this.at(row);
    return orders;
  }

  isEmpty(row: number): boolean {
    return (this.keys[row] as number) < 0;
  }

  private text(row: number): string {
    if (this.latest.row === row) return this.latest.text;
    if (this.earlier.row === row) return this.earlier.text;
    this.earlier = this.latest;
    this.latest = { row, text: this.readText(row) };
    return this.latest.text;
  }
}
