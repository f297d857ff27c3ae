import fc from 'fast-check';
import type { ChosenColumns } from '../../../src/core/columns/chooseColumns';
import { findApart } from '../../../src/core/facts/apart';
import { readRawIds } from '../../../src/core/facts/readIds';
import type { CellValue } from '../../../src/core/table/column';
import { columnOf } from '../../../src/core/table/columnBuilder';
import { runs, seed } from '../../support/counts';
import { checkRows, findingsOf, guidOf, pairsTo, sheetFrom, type Rows } from '../support/listOf';

const ids = (idOf: (n: number) => string): Rows =>
  pairsTo(4).map(([account], n) => [account, idOf(n)]);

const CHOSEN: ChosenColumns = {
  kind: 'chosen',
  headerRow: 0,
  account: 0,
  id: 1,
  agency: null,
  source: null,
  bound: [0, 1],
  headings: [],
};

const GUIDS = pairsTo(4);
const SIDS = ids((n) => `S-1-5-21-11-22-33-${1001 + n}`);
const TEXTS = ids((n) => `P-${1001 + n}`);
const DIGITS = ids((n) => `000${n}`);
const NUMBERED = GUIDS.map(([, id], n) => [`100${n}`, id]);

/** Whether the last row reads as a note below the list. */
function isNote(list: Rows, row: readonly CellValue[]): boolean {
  return findingsOf(checkRows([...list, row], list), 'not-a-data-row').length > 0;
}

describe('not-a-data-row: an ID of the kind of the column makes a pair', () => {
  test.each<[string, Rows, CellValue, boolean]>([
    ['a GUID below GUIDs', GUIDS, guidOf(9), false],
    ['a text below GUIDs', GUIDS, 'x', true],
    ['a SID below SIDs', SIDS, 'S-1-5-21-11-22-33-1009', false],
    ['a text below SIDs', SIDS, 'x', true],
    ['a text below texts', TEXTS, 'P-1009', false],
    ['a count below texts', TEXTS, '4', true],
    ['digits below digits', DIGITS, '0009', false],
    ['a number below digits', DIGITS, 9, true],
  ])('"Stand" beside %s', (_, list, id, expected) => {
    expect(isNote(list, ['Stand', id])).toBe(expected);
  });

  test.each<[string, Rows, CellValue, boolean]>([
    ['a number below digits as text', NUMBERED, 790, true],
    ['digits below digits', NUMBERED, '1009', false],
    ['digits below names', GUIDS, '790', true],
    ['a number below names', GUIDS, 790, true],
    ['digits with points and spaces around', GUIDS, ' 1.790 ', true],
    ['digits and more', GUIDS, '790x', false],
  ])('%s, alone among the accounts', (_, list, account, expected) => {
    expect(isNote(list, [account, null])).toBe(expected);
  });
});

describe('header-repeated: found where both keys read as the header’s, in whatever spelling', () => {
  const spellings = (text: string): readonly CellValue[] => [
    text,
    text.toUpperCase(),
    ` ${text}`,
    `${text}\t`,
    `\u00a0${text}`,
    text.normalize('NFD'),
    `x${text}`,
    `${text}x`,
    text.slice(0, -1),
    `${text} `.repeat(2),
    null,
    ' ',
  ];
  const [accounts, names] = [spellings('Kontoname für Büro'), spellings('ÄD-ID')];
  const people = pairsTo(3);
  const reads = (value: CellValue | undefined): string =>
    typeof value === 'string' ? value.trim().normalize('NFC').toLowerCase() : '';
  const cell = (all: readonly CellValue[], id: boolean) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...all) },
      { weight: 1, arbitrary: fc.constantFrom(...people.map((row) => row[id ? 1 : 0])) },
    );

  test('as a comparison of the whole texts finds it', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...accounts.slice(0, 6)),
        fc.constantFrom(...names.slice(0, 6), null),
        fc.array(fc.tuple(cell(accounts, false), cell(names, true)), { maxLength: 12 }),
        (account, id, rows) => {
          const cells = [[account, id], ...people, ...rows];
          const sheet = sheetFrom(cells);
          const rowsBelow = Uint32Array.from(cells.slice(1).keys(), (at) => at + 1);
          const ids = readRawIds(sheet.columns[1] ?? columnOf([]), rowsBelow);
          const expected = cells
            .slice(1)
            .flatMap((row, at) =>
              reads(row[0]) === reads(account) && reads(row[1]) === reads(id) ? [at] : [],
            );
          found += expected.length;
          expect(findApart(sheet, CHOSEN, ids).repeatedHeaders).toEqual(expected);
        },
      ),
      { seed, numRuns: runs(3_000) },
    );
    expect(found).toBeGreaterThan(runs(3_000) / 4);
  });
});
