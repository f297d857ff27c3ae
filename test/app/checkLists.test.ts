import { checkLists, type ListsRequest } from '../../src/app/checkLists';
import { builtInProfile } from '../../src/core/profile/builtInProfile';
import { pairs } from '../cli/support/program';
import { fakeFiles, type FakeContent } from './fakeFiles';

type Files = Readonly<Record<string, FakeContent>>;

/** A check of several lists against the file `r`; which of its sheets were read how often. */
async function check(files: Files, lists: ListsRequest['lists'], allSheets = false) {
  const opener = fakeFiles(files);
  const reads: (string | null)[] = [];
  const request: ListsRequest = {
    lists,
    allSheets,
    wishes: {},
    references: [{ file: 'r', sheet: null, role: 'first-migration' }],
    kind: 'first',
    profile: builtInProfile,
    answers: {},
    exclusions: [],
  };
  const outcome = await checkLists(request, {
    files: {
      open: async (path) => {
        const file = await opener.open(path);
        const readSheet = (name: string | null) => {
          if (path === 'r') reads.push(name);
          return file.readSheet(name);
        };
        return { ...file, readSheet };
      },
    },
    digest: null,
    progress: () => undefined,
  });
  return { outcome, reads };
}

async function listsOf(...given: Parameters<typeof check>) {
  const { outcome } = await check(...given);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason);
  return outcome.lists;
}

const at = (file: string, sheet: string | null = null) => ({ file, sheet });

/** What already-in-batch says of each list: row, other list and its row. */
function clashes(lists: Awaited<ReturnType<typeof listsOf>>): readonly (readonly string[])[] {
  return lists.map(({ result }) =>
    result.groups
      .filter(({ rule }) => rule === 'already-in-batch')
      .flatMap((group) => Array.from({ length: group.length }, (_, index) => group.at(index)))
      .map((finding) => {
        if (finding.rule !== 'already-in-batch') throw new Error(finding.rule);
        return `${finding.row} ${finding.details.list} ${finding.details.otherRow}`;
      }),
  );
}

test('each list is judged on its own, in the order given', async () => {
  const lists = await listsOf({ a: pairs(3), b: pairs(2, 3), r: pairs(9) }, [at('b'), at('a')]);
  expect(lists.map(({ file, result }) => [file, result.counts.rows, result.passed])).toEqual([
    ['b', 2, true],
    ['a', 3, true],
  ]);
  expect(clashes(lists)).toEqual([[], []]);
});

test('already-in-batch: an account or ID in two lists of the run is named on both sides', async () => {
  const files = {
    'x/a.csv': pairs(3),
    'x/b.csv': pairs(2, 2),
    'x/c.csv': pairs(1, 8),
    r: pairs(9),
  };
  const lists = await listsOf(files, [at('x/a.csv'), at('x/b.csv'), at('x/c.csv')]);
  expect(clashes(lists)).toEqual([['4 b.csv 2'], ['2 a.csv 4'], []]);
  expect(lists.map(({ result }) => result.passed)).toEqual([false, false, true]);
});

test('lists of one name in two folders are told apart', async () => {
  const files = { 'x/a.csv': pairs(2), 'y/a.csv': pairs(2), r: pairs(9) };
  const lists = await listsOf(files, [at('x/a.csv'), at('y/a.csv')]);
  expect(clashes(lists)[0]).toEqual(['2 y/a.csv 2', '3 y/a.csv 3']);
});

describe('all sheets of a workbook', () => {
  const workbook = {
    Deckblatt: [['Nachmigration', 'Nacht vom 6. August']],
    'Charge 1': pairs(3),
    Leer: [],
    'Charge 2': pairs(2, 2),
  };

  test('are lists of their own, a cover sheet is none', async () => {
    const lists = await listsOf({ l: workbook, r: pairs(9) }, [at('l')], true);
    expect(lists.map(({ sheet }) => sheet.name)).toEqual(['Charge 1', 'Charge 2']);
    expect(clashes(lists)).toEqual([['4 l › Charge 2 2'], ['2 l › Charge 1 4']]);
  });

  test('columns-unclear: a sheet of which only one column can be told is not passed over', async () => {
    const files = {
      l: {
        ...workbook,
        'Charge 3': [
          ['Accountname', 'Nr'],
          ['a@b.example', '1'],
        ],
      },
    };
    const lists = await listsOf({ ...files, r: pairs(9) }, [at('l')], true);
    expect(lists.map(({ sheet, columns }) => [sheet.name, columns === null])).toEqual([
      ['Charge 1', false],
      ['Charge 2', false],
      ['Charge 3', true],
    ]);
    expect(lists[2]?.result.counts.notChecked).toBe(1);
  });

  test('only where they are asked for: else the sheets are named', async () => {
    const { outcome } = await check({ l: workbook, r: pairs(9) }, [at('l')]);
    expect(outcome).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'several-sheets', sheets: ['Charge 1', 'Charge 2'] },
    });
  });

  test('a workbook without any is refused as one list is', async () => {
    const { outcome } = await check({ l: { Leer: [] }, r: pairs(9) }, [at('l')], true);
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { reason: 'no-rows' } });
  });
});

test.each<[string, ListsRequest['lists'], boolean]>([
  ['the same file', [at('a'), at('./a')], false],
  ['the same sheet', [at('w', 'B'), at('w', 'B')], false],
  ['a sheet beside all', [at('w', 'B'), at('w')], true],
])('a list given twice is refused: %s', async (_, lists, allSheets) => {
  const files = { a: pairs(3), w: { A: pairs(2), B: pairs(2, 2) }, r: pairs(9) };
  const { outcome } = await check(files, lists, allSheets);
  expect(outcome).toMatchObject({ kind: 'refused', refusal: { reason: 'list-twice' } });
});

test('a reference is read once, however many lists are compared with it', async () => {
  const files = { a: pairs(1), b: pairs(1, 1), c: pairs(1, 2), r: { X: pairs(5), Y: pairs(4, 5) } };
  const { reads } = await check(files, [at('a'), at('b'), at('c')]);
  expect(reads).toEqual(['X', 'Y']);
});
