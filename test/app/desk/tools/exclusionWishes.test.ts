import { excludeRows } from '../../../../src/app/lists/excludeRows';
import { openExclusionWishes, placedProblem } from '../../../../src/app/desk/tools/exclusionWishes';
import { openPickedFile } from '../../../../src/browser/pickedFiles';
import { builtInProfile } from '../../../../src/core/profile/builtInProfile';
import { sheetFrom, type Rows } from '../../../core/support/listOf';
import { pickedWorkbook } from '../../../support/pickedFile';
import { accountOf } from '../../pane/fakeWorkbook';

const TABLE: Rows = [
  ['Konto', 'Grund'],
  [accountOf(1), 'krank'],
  [accountOf(2), 'ausgeschieden'],
  [accountOf(3), 'later'],
];

const typed = [
  { row: 1, account: accountOf(2), id: null, reason: 'later' },
  { row: 2, account: accountOf(3), id: null, reason: 'left' },
];

async function problemsOf(
  exclusionTable: Parameters<typeof openExclusionWishes>[0]['exclusionTable'],
) {
  const wishes = await openExclusionWishes({ exclusions: typed, exclusionTable }, openPickedFile);
  if ('reason' in wishes) throw new Error(wishes.name);
  const { problems } = excludeRows(wishes.entries, [], builtInProfile);
  return problems.map((problem) => placedProblem(problem, wishes.places));
}

test('each problem is told with its own table and row there, typed ones by their number', async () => {
  const sheet = sheetFrom(TABLE, { name: 'Raus', form: 'workbook' });
  const problems = await problemsOf({ from: 'workbook', sheet });
  expect(problems.map(({ table, problem }) => [table, problem.row, problem.kind])).toEqual([
    [null, 1, 'not-in-lists'],
    [null, 2, 'not-in-lists'],
    ['Raus', 2, 'unknown-reason'],
    ['Raus', 3, 'not-in-lists'],
    ['Raus', 4, 'not-in-lists'],
  ]);
});

test('the sheet of a file is named with it', async () => {
  const file = await pickedWorkbook('Ausnahmen.xlsx', {
    Deckblatt: [['Bitte lesen']],
    Raus: TABLE,
  });
  const problems = await problemsOf({ from: 'disk', file });
  expect(new Set(problems.map(({ table }) => table))).toEqual(
    new Set([null, 'Ausnahmen.xlsx › Raus']),
  );
});

test('two reasons for one person: both places, each in its own table', () => {
  const places = [
    { table: null, row: 1 },
    { table: 'Raus', row: 4 },
  ];
  expect(placedProblem({ kind: 'two-reasons', row: 2, earlier: 1 }, places)).toEqual({
    table: 'Raus',
    problem: { kind: 'two-reasons', row: 4, earlier: 1 },
    earlier: { table: null, row: 1 },
  });
});

test('a table that is none is a refusal with its headings', async () => {
  const sheet = sheetFrom([['Raum', 'Telefon']], { name: 'Räume', form: 'workbook' });
  const exclusionTable = { from: 'workbook', sheet } as const;
  expect(await openExclusionWishes({ exclusions: typed, exclusionTable }, openPickedFile)).toEqual({
    reason: 'no-exclusions',
    name: 'Räume',
    headings: ['Raum', 'Telefon'],
  });
});
