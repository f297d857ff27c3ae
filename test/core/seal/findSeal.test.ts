import type { ChosenColumns } from '../../../src/core/columns/chooseColumns';
import { checkDigitsOf } from '../../../src/core/seal/checkDigits';
import {
  digitsAt,
  findSeal,
  isSealHeading,
  sealFits,
  sealHeadings,
} from '../../../src/core/seal/findSeal';
import { sealTextOf } from '../../../src/core/seal/sealText';
import { pairsTo, sheetFrom, type Rows } from '../support/listOf';

function digitsOf(...values: string[]): string {
  const sealed = sealTextOf(values);
  return sealed.kind === 'text' ? (checkDigitsOf(sealed.text) ?? '') : '';
}

/** A list with agency, target and check digits over the columns of these indices (from 0). */
function sealed(count: number, over: readonly number[]): Rows {
  const rows = pairsTo(count).map(([account, id], n) => [account, id, `Amt ${n}`, `ox${n}`]);
  return [
    ['Accountname', 'AD-ID', 'Dienststelle', 'Zielserver', 'Prüfziffer', 'Zuordnung'],
    ...rows.map((row) => [...row, digitsOf(...over.map((at) => row[at] ?? '')), 'ok']),
  ];
}

function columnsOf(bound: readonly number[], headerRow: number | null = 0): ChosenColumns {
  const [account = 0, id = 1] = bound;
  return {
    kind: 'chosen',
    headerRow,
    account,
    id,
    agency: null,
    source: null,
    bound,
    headings: [],
  };
}

/** The rows below the header. */
function dataRows(rows: Rows): Uint32Array {
  return Uint32Array.from(rows.slice(1), (_, n) => n + 1);
}

function found(rows: Rows, bound: readonly number[], headerRow: number | null = 0) {
  return findSeal(sheetFrom(rows), columnsOf(bound, headerRow), dataRows(rows));
}

describe('seal-broken: the headings', () => {
  test.each([
    ['Prüfziffer', true],
    ['PRÜFZIFFERN', true],
    ['Pruefziffer', true],
    ['Check digit', true],
    ['check digits', true],
    ['Zuordnung', true],
    ['Pairing', true],
    ['AD-ID', false],
    ['', false],
  ])('%s: %j', (heading, expected) => {
    expect(isSealHeading(heading)).toBe(expected);
  });

  test.each([
    [['Accountname', 'AD-ID', 'Prüfziffer', 'Zuordnung'], { digits: 2, pairing: 3 }],
    [['Pairing', 'Check digits', 'AD-ID'], { digits: 1, pairing: 0 }],
    [['Accountname', 'Zuordnung'], { digits: -1, pairing: 1 }],
    [['Prüfziffer'], { digits: 0, pairing: -1 }],
  ])('among %j', (headings, expected) => {
    expect(sealHeadings(headings)).toEqual(expected);
  });
});

describe('seal-broken: the seal of a list', () => {
  test.each<[string, number[], number[]]>([
    ['all bound columns', [0, 1, 2, 3], [0, 1, 2, 3]],
    ['account and ID alone', [0, 1], [0, 1]],
    ['without the agency', [0, 1, 3], [0, 1, 3]],
    ['without the target', [0, 1, 2], [0, 1, 2]],
    ['columns that the list does not bind', [0, 1, 5], [0, 1, 2, 3]],
  ])('over %s', (_, over, bound) => {
    expect(found(sealed(5, over), [0, 1, 2, 3])).toEqual({ digits: 4, pairing: 5, bound });
  });

  test('the choice that most rows fit', () => {
    const [header = [], ...whole] = sealed(5, [0, 1, 2, 3]);
    const rows = [header, ...whole.slice(0, 2), ...sealed(5, [0, 1]).slice(3)];
    expect(found(rows, [0, 1, 2, 3])?.bound).toEqual([0, 1]);
  });

  test('one choice is not compared with the digits', () => {
    expect(found(sealed(3, [0, 1, 2]), [0, 1])?.bound).toEqual([0, 1]);
  });

  test('of many rows some are looked at, from the first to the last', () => {
    const [header = [], ...pair] = sealed(200, [0, 1]);
    const whole = sealed(200, [0, 1, 2, 3]).slice(1);
    const rows = [header, ...whole.slice(0, 64), ...pair.slice(64)];
    expect(found(rows, [0, 1, 2, 3])?.bound).toEqual([0, 1]);
  });

  test('of more than four further columns only all or none is tried', () => {
    const names = ['c', 'd', 'e', 'f', 'g'];
    const list = (over: number): Rows => [
      ['Accountname', 'AD-ID', ...names, 'Prüfziffer'],
      ...pairsTo(3).map((pair) => {
        const values = [...pair, ...names];
        return [...values, digitsOf(...values.slice(0, over))];
      }),
    ];
    const bound = [0, 1, 2, 3, 4, 5, 6];
    expect(found(list(7), bound)?.bound).toEqual(bound);
    expect(found(list(2), bound)?.bound).toEqual([0, 1]);
    expect(found(list(4), bound)?.bound).toEqual(bound);
    expect(found(list(4), bound.slice(0, 6))?.bound).toEqual([0, 1, 2, 3]);
  });

  test('none without a heading for check digits, without a header', () => {
    const rows = sealed(2, [0, 1]);
    const unnamed = [(rows[0] ?? []).slice(0, 4), ...rows.slice(1)];
    expect(found(unnamed, [0, 1])).toBeNull();
    expect(found(rows, [0, 1], null)).toBeNull();
  });

  test('the formula may be gone', () => {
    const rows = sealed(2, [0, 1]).map((row) => row.slice(0, 5));
    expect(found(rows, [0, 1])).toEqual({ digits: 4, pairing: null, bound: [0, 1] });
  });
});

describe('seal-broken: one row', () => {
  const [account = '', id = ''] = pairsTo(1)[0] ?? [];
  const digits = digitsOf(account, id);
  const seal = { digits: 2, pairing: null, bound: [0, 1] };

  test.each<[string, Rows[number], boolean]>([
    ['its own digits', [account, id, digits], true],
    ['white space around them', [account, id, ` ${digits} `], true],
    ['digits of another pair', [account, id, digitsOf('x', id)], false],
    ['no digits', [account, id, null], false],
    ['no digits and no values', [null, null, null], false],
  ])('%s: %j', (_, row, fits) => {
    expect(sealFits(sheetFrom([row]), seal, 0)).toBe(fits);
  });

  test('a column that is not there', () => {
    const sheet = sheetFrom([[account, id, digits]]);
    expect(sealFits(sheet, { ...seal, digits: 3 }, 0)).toBe(false);
    expect(digitsAt(sheet, [0, 1], 0)).toBe(digits);
    expect(digitsAt(sheet, [0, 1, 7], 0)).toBe(digitsAt(sheetFrom([[account, id]]), [0, 1, 2], 0));
  });
});
