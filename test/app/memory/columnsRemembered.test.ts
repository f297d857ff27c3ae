import { columnsRemembered, headingsOf } from '../../../src/app/memory/columnsRemembered';
import { lookAtSheet } from '../../../src/app/lookAtSheet';
import type { ConfirmedColumns } from '../../../src/app/ports/workbookMemory';
import { sheetFrom, type Rows } from '../../core/support/listOf';

const ID = '8c4ac332-975f-4717-ad7b-ba4a4e968fff';
const ROW = ['a@amt.example', ID, 'x', 'y'];
const HEAD = ['Accountname', 'AD-ID', 'Ort', 'Regal'];
const COLUMNS: ConfirmedColumns = { account: 0, id: 1, bound: [0, 1, 3] };
const lookAt = (...rows: Rows) =>
  lookAtSheet(sheetFrom(rows, { name: 'Liste', form: 'workbook' }), []);
const remembered = {
  columns: COLUMNS,
  headings: headingsOf(lookAt(HEAD, ROW), COLUMNS),
};

test('the headings of the bound columns are what is kept', () => {
  expect(remembered.headings).toEqual(['Accountname', 'AD-ID', 'Regal']);
  expect(headingsOf(lookAt(ROW), COLUMNS)).toBeNull();
});

test.each<[string, Rows, ConfirmedColumns | null]>([
  ['unchanged', [HEAD, ROW], COLUMNS],
  ['a title above', [['Liste der Charge'], HEAD, ROW], COLUMNS],
  [
    'a column put in',
    [
      ['Nr', ...HEAD],
      ['1', ...ROW],
    ],
    { account: 1, id: 2, bound: [1, 2, 4] },
  ],
  [
    'columns moved',
    [[...HEAD].reverse(), [...ROW].reverse()],
    { account: 3, id: 2, bound: [3, 2, 0] },
  ],
  ['a heading renamed', [['Accountname', 'AD-ID', 'Ort', 'Fach'], ROW], null],
  ['no headings any more', [ROW], null],
])('%s', (_, rows, expected) => {
  expect(columnsRemembered(lookAt(...rows), remembered)).toEqual(expected);
});

test.each([
  ['as long as the sheet has them', [ROW], COLUMNS],
  ['no longer', [ROW.slice(0, 3)], null],
] as const)('without headings columns stand where they stood: %s', (_, rows, expected) => {
  const known = { columns: COLUMNS, headings: null };
  expect(columnsRemembered(lookAt(...rows), known)).toEqual(expected);
});
