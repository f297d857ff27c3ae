import {
  ColumnOrder,
  EVERY_ORDER,
  isRising,
  ORDER_BITS,
} from '../../../src/core/diagnosis/columnOrder';
import { pairedRowsOf } from './supportLists';
import { pairsOf } from './supportPairs';

/** Rows 4 and 5 have no account; IDs fall throughout. */
const PAIRS = '11-39 12-38 12-37 10-36 -35 -34 13-33 10-32';
const RISING = ORDER_BITS.filter(isRising).reduce((all, bit) => all | bit, 0);
const FALLING = EVERY_ORDER & ~RISING;

/** The order of a column, and how often a text was read. */
function orderOf(column: 'account' | 'id') {
  const rows = pairedRowsOf(pairsOf(PAIRS), []);
  let read = 0;
  const counted = (text: string): string => (read++, text);
  const order = new ColumnOrder(
    {
      ...rows,
      accountText: (row) => counted(rows.accountText(row)),
      idText: (row) => counted(rows.idText(row)),
    },
    column,
  );
  return { order, read: () => read };
}

describe('ColumnOrder', () => {
  test.each([
    [0, EVERY_ORDER],
    [1, RISING],
    [2, EVERY_ORDER],
    [3, FALLING],
    [4, EVERY_ORDER],
    [5, EVERY_ORDER],
    [6, RISING],
    [7, FALLING],
  ])('the account of row %i follows the one above it', (row, bits) => {
    expect(orderOf('account').order.at(row)).toBe(bits);
  });

  test.each([
    [0, 2, RISING],
    [2, 5, FALLING],
    [3, 6, RISING],
    [4, 6, RISING],
    [6, 7, FALLING],
    [0, 7, 0],
    [3, 3, EVERY_ORDER],
  ])('accounts %i to %i', (first, last, bits) => {
    expect(orderOf('account').order.ordersOf(first, last)).toBe(bits);
  });

  test('the wanted orders alone', () => {
    expect(orderOf('account').order.ordersOf(0, 2, 1)).toBe(1);
    expect(orderOf('account').order.ordersOf(2, 3, 1)).toBe(0);
  });

  test('IDs', () => {
    expect(orderOf('id').order.ordersOf(0, 7)).toBe(FALLING);
    expect(orderOf('id').order.between(0, 7)).toBe(FALLING);
    expect(orderOf('id').order.between(7, 0)).toBe(RISING);
  });

  test('empty cells', () => {
    const { order } = orderOf('account');
    expect([0, 1, 2, 3, 4, 5, 6, 7].filter((row) => order.isEmpty(row))).toEqual([4, 5]);
  });

  test('each text is read once on the way down, none again', () => {
    const { order, read } = orderOf('id');
    order.ordersOf(0, 7, FALLING);
    expect(read()).toBe(8);
    order.ordersOf(0, 7, FALLING);
    expect(read()).toBe(8);
  });

  test('an empty first cell', () => {
    const rows = pairedRowsOf(pairsOf('-11 11-12'), []);
    expect(new ColumnOrder(rows, 'account').at(1)).toBe(EVERY_ORDER);
  });
});
