import type { Rows } from '../../core/support/listOf';
import { pickedText, pickedWorkbook } from '../../support/pickedFile';
import { accountOf, pairs } from '../pane/fakeWorkbook';
import {
  choiceOf,
  combine,
  nextTurn,
  planOf,
  seen,
  split,
  toolsBook,
  type ToolsBook,
} from './toolsBook';

function book(more: Readonly<Record<string, Rows>> = {}): ToolsBook {
  return toolsBook({ 'Charge 1': pairs(0, 20), 'Charge 2': pairs(20, 40), ...more });
}

describe('picked files', () => {
  test('are looked at one by one: calling one look off must not take another with it', async () => {
    const at = book();
    await combine(at, 'Charge 1');
    at.holdPlanning = true;
    const [first, second] = ['a.csv', 'b.csv'].map((name) => pickedText(name, pairs(20, 22)));
    if (first === undefined || second === undefined) throw new Error('no files');
    at.tools.actions.pickFiles([first, second]);
    await nextTurn();
    expect(at.looking).toEqual(['a.csv']);
    at.holdPlanning = false;
    at.tools.actions.removeFile(first.key);
    await seen(at);
    expect(at.looking).toEqual(['a.csv', 'b.csv']);
    expect(choiceOf(at).files).toMatchObject([{ file: second, look: { at: 'seen' } }]);
  });

  test('only the chosen sheets of a file are taken, and only with them the new list is compared', async () => {
    const at = book();
    await combine(at);
    const file = await pickedWorkbook('Chargen.xlsx', {
      'Charge 3': pairs(40, 60),
      'Charge 4': pairs(60, 80),
      Notizen: [['Bitte'], ['lesen']],
    });
    at.tools.actions.pickFiles([file]);
    expect(choiceOf(at).files).toMatchObject([{ look: { at: 'looking' } }]);
    await seen(at);
    expect(choiceOf(at).files).toMatchObject([
      { look: { at: 'seen', found: [{}, {}, { name: 'Notizen', fitness: 'no-pairs' }] } },
    ]);
    expect(choiceOf(at).files[0]?.sheets).toEqual(['Charge 3', 'Charge 4']);
    at.tools.actions.chooseFileSheets(file.key, ['Charge 4']);
    await at.tools.actions.plan();
    expect(planOf(at)).toMatchObject({ sources: [{ name: 'Charge 4' }], lists: [{ rows: 20 }] });
    await at.tools.actions.make();
    expect(at.pane.state().reference.files).toEqual([{ ...file, sheets: ['Charge 4'] }]);
    expect(at.pane.state().result).toMatchObject({ kind: 'checked', summary: { passed: true } });
  });

  test('a file that cannot be read says so in its place; the others are looked at all the same', async () => {
    const at = book();
    await combine(at, 'Charge 1');
    const content = new Blob(['%PDF-1.7']);
    const broken = { ...pickedText('a', []), name: 'Liste.xlsx', content };
    at.tools.actions.pickFiles([broken, pickedText('b.csv', pairs(20, 22))]);
    await seen(at);
    expect(choiceOf(at).files.map(({ look }) => look.at)).toEqual(['broke', 'seen']);
    expect(choiceOf(at).files[0]?.look).toMatchObject({
      problem: { from: 'file', file: 'Liste.xlsx', failure: { code: 'file-foreign' } },
    });
    expect(at.tools.state().problem).toBeNull();
    at.tools.actions.removeFile(broken.key);
    await at.tools.actions.plan();
    expect(planOf(at)).toMatchObject({ refusals: [], lists: [{ rows: 22 }] });
  });

  test('closing lets go of the planner, and of what was still looked at', async () => {
    const at = book();
    await combine(at, 'Charge 1');
    const { released } = at;
    at.holdPlanning = true;
    at.tools.actions.pickFiles([pickedText('b.csv', pairs(20, 22))]);
    await nextTurn();
    at.tools.actions.close();
    expect(at.released).toBe(released + 1);
    at.holdPlanning = false;
    await combine(at, 'Charge 1');
    at.tools.actions.pickFiles([pickedText('c.csv', pairs(20, 22))]);
    await seen(at);
    expect(choiceOf(at).files).toMatchObject([{ file: { name: 'c.csv' }, look: { at: 'seen' } }]);
  });
});

describe('people to leave out from a table', () => {
  const OUT: Rows = [
    ['Konto', 'Grund'],
    [accountOf(1), 'ausgeschieden'],
    [accountOf(2), 'krank'],
  ];
  const typed = [{ row: 1, account: accountOf(4), id: null, reason: 'left' }];
  const sheet = (id: string) => ({ from: 'workbook', sheet: { id, name: id, rows: 3 } }) as const;

  test('a sheet: what is wrong is said at once and when planned, and nothing typed is lost', async () => {
    const at = book({ Raus: OUT });
    await combine(at, 'Charge 1');
    at.tools.actions.chooseCombine({ exclusions: typed });
    at.tools.actions.chooseExclusionTable(sheet('Raus'));
    await seen(at);
    const problem = { kind: 'unknown-reason', row: 3, reason: 'krank' };
    expect(choiceOf(at).exclusionTable?.look).toEqual({
      at: 'seen',
      found: { kind: 'entries', sheet: 'Raus', people: 2, problems: [problem] },
    });
    await at.tools.actions.plan();
    expect(planOf(at).refusals).toEqual([
      {
        reason: 'exclusions',
        problems: { total: 1, first: [{ problem, table: 'Raus', earlier: null }] },
      },
    ]);
    at.tools.actions.back();
    expect(choiceOf(at).exclusions).toEqual(typed);
    at.sheets.set('Raus', OUT.slice(0, 2));
    await at.tools.actions.plan();
    expect(planOf(at)).toMatchObject({
      refusals: [],
      excluded: [{ account: accountOf(4) }, { account: accountOf(1) }],
      lists: [{ rows: 18 }],
    });
  });

  test('a person for two reasons: both places are named', async () => {
    const at = book({
      Raus: [
        ['Konto', 'Grund'],
        [accountOf(4), 'later'],
      ],
    });
    await combine(at, 'Charge 1');
    at.tools.actions.chooseCombine({ exclusions: typed });
    at.tools.actions.chooseExclusionTable(sheet('Raus'));
    await seen(at);
    await at.tools.actions.plan();
    expect(planOf(at).refusals).toMatchObject([
      {
        problems: {
          first: [{ table: 'Raus', problem: { row: 2 }, earlier: { table: null, row: 1 } }],
        },
      },
    ]);
  });

  test('a table that is none stands in the way of the plan', async () => {
    const at = book({
      Raus: [
        ['Raum', 'Telefon'],
        ['1', '2'],
      ],
    });
    await combine(at, 'Charge 1');
    at.tools.actions.chooseExclusionTable(sheet('Raus'));
    await seen(at);
    await at.tools.actions.plan();
    expect(planOf(at).refusals).toEqual([
      { reason: 'no-exclusions', name: 'Raus', headings: ['Raum', 'Telefon'] },
    ]);
    at.tools.actions.chooseExclusionTable(null);
    await at.tools.actions.plan();
    expect(planOf(at).refusals).toEqual([]);
  });

  test('another one picked meanwhile: only the last one counts', async () => {
    const at = book({ Raus: OUT });
    await combine(at, 'Charge 1');
    at.tools.actions.chooseExclusionTable(sheet('Raus'));
    const file = pickedText('Raus.csv', OUT.slice(0, 2));
    at.tools.actions.chooseExclusionTable({ from: 'disk', file });
    await seen(at);
    expect(choiceOf(at).exclusionTable).toMatchObject({
      table: { from: 'disk', file: { name: 'Raus.csv' } },
      look: { at: 'seen', found: { people: 1, problems: [] } },
    });
  });

  test('a file for splitting, too', async () => {
    const at = toolsBook({ Liste: pairs(0, 25) });
    await split(at);
    at.tools.actions.chooseSplit({ most: 10 });
    const file = await pickedWorkbook('Raus.xlsx', { Deckblatt: [['x']], Raus: OUT.slice(0, 2) });
    at.tools.actions.chooseExclusionTable({ from: 'disk', file });
    await seen(at);
    await at.tools.actions.plan();
    expect(planOf(at).lists.map(({ rows }) => rows)).toEqual([10, 10, 4]);
  });
});
