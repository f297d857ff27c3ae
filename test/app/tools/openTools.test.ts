import { chooseColumns } from '../../../src/core/columns/chooseColumns';
import type { Rows } from '../../core/support/listOf';
import { pickedText } from '../../support/pickedFile';
import { accountOf, CHECKED_AT, idOf, pairs } from '../pane/fakeWorkbook';
import {
  combine,
  lookedAt,
  nextTurn,
  planOf,
  rowsOf,
  seen,
  split,
  stepOf,
  toolsBook,
  type ToolsBook,
} from './toolsBook';

const HEADER = ['Accountname', 'AD-ID'];

function book(more: Readonly<Record<string, Rows>> = {}): ToolsBook {
  return toolsBook({ 'Charge 1': pairs(0, 20), 'Charge 2': pairs(20, 40), ...more });
}

describe('merging', () => {
  test('does not call a list guarded where guarding it broke', async () => {
    const at = book();
    at.guards = false;
    await combine(at, 'Charge 1', 'Charge 2');
    await at.tools.actions.plan();
    await at.tools.actions.make();
    expect(stepOf(at)).toMatchObject({ at: 'done', guarded: false });
  });

  test('says what would come of it, then makes one list that is taken, checked and guarded', async () => {
    const at = book();
    await combine(at, 'Charge 1', 'Charge 2');
    await at.tools.actions.plan();
    expect(planOf(at)).toMatchObject({
      refusals: [],
      lists: [{ name: 'Nachtliste', rows: 40 }],
      sources: [
        { name: 'Charge 1', file: null, rows: 20 },
        { name: 'Charge 2', file: null, rows: 20 },
      ],
    });
    expect(at.written).toEqual([]);
    await at.tools.actions.make();
    expect(stepOf(at)).toEqual({
      at: 'done',
      made: [{ id: 'Nachtliste', name: 'Nachtliste', rows: 40 }],
      guarded: true,
    });
    const [wanted] = at.written;
    const rows = wanted === undefined ? [] : rowsOf(wanted);
    expect(rows[0]).toEqual([...HEADER, 'Quellcharge', 'Quellzeile', 'Prüfziffer', 'Zuordnung']);
    expect(rows[1]?.slice(0, 4)).toEqual([accountOf(0), idOf(0), 'Charge 1', 2]);
    expect(rows[40]?.slice(0, 4)).toEqual([accountOf(39), idOf(39), 'Charge 2', 21]);
    expect(wanted?.filled).toMatchObject({ column: 5, firstRow: 1, lastRow: 40 });
    const { list, reference, result } = at.pane.state();
    expect(list).toMatchObject({
      kind: 'settled',
      listKind: 'second',
      sheet: { id: 'Nachtliste' },
    });
    expect(reference.sheets.map(({ info, role }) => [info.id, role])).toEqual([
      ['Charge 1', 'first-migration'],
      ['Charge 2', 'first-migration'],
    ]);
    expect(result).toMatchObject({ kind: 'checked', summary: { passed: true } });
    expect(at.guarded).toBe(1);
  });

  test('a person in two batches is named with both places, and nothing is made', async () => {
    const at = book({ 'Charge 3': [...pairs(40, 50), [accountOf(3), idOf(3)]] });
    await combine(at, 'Charge 1', 'Charge 3');
    await at.tools.actions.plan();
    const [refusal] = planOf(at).refusals;
    expect(refusal).toMatchObject({
      reason: 'repeated',
      areIdentical: true,
      repeats: {
        total: 1,
        first: [
          {
            value: accountOf(3),
            places: [
              { source: 0, row: 5 },
              { source: 1, row: 12 },
            ],
          },
        ],
      },
    });
    await at.tools.actions.make();
    expect(at.written).toEqual([]);
    at.tools.actions.chooseCombine({ repeats: 'drop-identical' });
    expect(stepOf(at)).toEqual({ at: 'choosing' });
    await at.tools.actions.plan();
    expect(planOf(at)).toMatchObject({ refusals: [], lists: [{ rows: 30 }] });
  });

  test('several agencies are refused; one list each is made where that is wished', async () => {
    const other = pairs(60, 70).map(([account, id], at) => [
      at === 0 ? (account ?? null) : String(account).replace('@amt.', '@gewerbe.'),
      id ?? null,
    ]);
    const at = book({ Gewerbe: other });
    await combine(at, 'Charge 1', 'Gewerbe');
    await at.tools.actions.plan();
    expect(planOf(at).refusals).toMatchObject([{ reason: 'several-agencies' }]);
    at.tools.actions.chooseCombine({ agencies: 'one-list-each' });
    await at.tools.actions.plan();
    await at.tools.actions.make();
    const step = stepOf(at);
    expect(step).toMatchObject({ at: 'done', made: [{ rows: 20 }, { rows: 10 }], guarded: true });
    const sheets = new Set(at.remembered.map(({ sheet, kind }) => `${sheet.slice(0, 10)} ${kind}`));
    expect([...sheets]).toEqual(['Nachtliste second']);
    expect(at.guarded).toBe(2);
    // The first of them stays in front.
    const [first] = step?.at === 'done' && 'made' in step ? step.made : [];
    expect(at.shown).toHaveLength(2);
    expect(at.shown.at(-1)).toBe(first?.id);
    expect(at.pane.state().list.sheet?.id).toBe(first?.id);
  });

  test('several lists are not called guarded where guarding one of them broke', async () => {
    const other = pairs(60, 70).map(([account, id], at) => [
      at === 0 ? (account ?? null) : String(account).replace('@amt.', '@gewerbe.'),
      id ?? null,
    ]);
    const at = book({ Gewerbe: other });
    at.guards = false;
    await combine(at, 'Charge 1', 'Gewerbe');
    at.tools.actions.chooseCombine({ agencies: 'one-list-each' });
    await at.tools.actions.plan();
    await at.tools.actions.make();
    expect(stepOf(at)).toMatchObject({ at: 'done', guarded: false });
    expect(at.guarded).toBe(2);
  });

  test('sheets that changed since are read anew: what comes of it now is shown first', async () => {
    const at = book();
    await combine(at, 'Charge 1', 'Charge 2');
    await at.tools.actions.plan();
    at.sheets.set('Charge 2', pairs(20, 30));
    await at.tools.actions.make();
    expect(stepOf(at)).toMatchObject({
      at: 'planned',
      changed: true,
      plan: { lists: [{ rows: 30 }] },
    });
    expect(at.written).toEqual([]);
  });

  test('somebody is left out with a fixed reason, others join by the directory', async () => {
    const at = book({
      Neu: pairs(50, 51),
      AD: pairs(0, 60),
    });
    await combine(at, 'Charge 1');
    const sheet = (id: string) => ({ from: 'workbook', sheet: { id, name: id, rows: 2 } }) as const;
    at.tools.actions.chooseCombine({
      exclusions: [{ row: 1, account: accountOf(4), id: null, reason: 'left' }],
    });
    at.tools.actions.choosePeople('people', sheet('Neu'));
    at.tools.actions.choosePeople('directory', sheet('AD'));
    await at.tools.actions.plan();
    expect(planOf(at)).toMatchObject({
      refusals: [],
      added: 1,
      excluded: [{ source: 0, row: 6, account: accountOf(4), reason: 'left' }],
      lists: [{ rows: 20 }],
    });
    at.sheets.set('AD', pairs(0, 40));
    await at.tools.actions.plan();
    expect(planOf(at).refusals).toMatchObject([{ reason: 'additions' }]);
  });

  test('files from disk are lists, too', async () => {
    const at = book();
    await combine(at, 'Charge 1');
    const file = pickedText('Charge 7.csv', pairs(20, 25));
    at.tools.actions.pickFiles([file]);
    await seen(at);
    await at.tools.actions.plan();
    await at.tools.actions.make();
    expect(at.written[0] && rowsOf(at.written[0])[21]?.slice(2, 4)).toEqual(['Charge 7.csv', 2]);
    expect(at.pane.state().reference.files).toEqual([file]);
    expect(at.pane.state().result).toMatchObject({ kind: 'checked', summary: { passed: true } });
  });

  test('a sheet without pairs is named', async () => {
    const at = book({ Notizen: [['Bitte'], ['lesen']] });
    await combine(at, 'Charge 1', 'Notizen');
    await at.tools.actions.plan();
    expect(planOf(at).refusals).toEqual([{ reason: 'no-pairs', name: 'Notizen' }]);
  });
});

describe('splitting', () => {
  test('makes one sheet a batch, whole rows in their order', async () => {
    const at = toolsBook({ Liste: pairs(0, 25) });
    await split(at);
    at.tools.actions.chooseSplit({ most: 10 });
    await at.tools.actions.plan();
    expect(planOf(at).lists.map(({ name, rows }) => [name, rows])).toEqual([
      ['Charge 1', 10],
      ['Charge 2', 10],
      ['Charge 3', 5],
    ]);
    await at.tools.actions.make();
    expect(stepOf(at)).toMatchObject({
      at: 'done',
      made: [{ rows: 10 }, { rows: 10 }, { rows: 5 }],
    });
    const all = at.written.flatMap((sheet) => rowsOf(sheet).slice(1));
    expect(all.map(([account, id]) => [account, id])).toEqual(pairs(0, 25).slice(1));
    for (const { sheet } of at.written) expect(chooseColumns(sheet).kind).toBe('chosen');
  });

  test('where one sheet fails, those made before it are removed', async () => {
    const at = toolsBook({ Liste: pairs(0, 25) });
    await split(at);
    at.tools.actions.chooseSplit({ most: 10 });
    await at.tools.actions.plan();
    at.failWriting = 3;
    await at.tools.actions.make();
    expect(at.removed).toEqual(['Unfertig - Charge 1', 'Unfertig - Charge 2']);
    expect(at.tools.state().problem).toMatchObject({ failure: { code: 'not-kept' } });
    expect(stepOf(at)).toMatchObject({ at: 'planned' });
  });
});

describe('reports', () => {
  async function checked(at: ToolsBook): Promise<void> {
    await lookedAt(at);
    at.pane.actions.chooseKind('second');
    at.pane.actions.confirmList();
    at.pane.actions.chooseSheets(['Charge 1', 'Charge 2'], 'first-migration');
    at.pane.actions.check();
    for (let turn = 0; turn < 200 && at.pane.state().result.kind !== 'checked'; turn++) {
      await nextTurn();
    }
  }

  const broken = (): ToolsBook => {
    const rows = pairs(0, 40).slice(1);
    const accounts = rows.map(([account]) => account ?? null).reverse();
    return toolsBook({
      Nachmigration: [
        [...HEADER, 'Status'],
        ...rows.map(([, id], at) => [
          accounts[at] ?? null,
          id ?? null,
          at < 10 ? 'erledigt' : null,
        ]),
      ],
      'Charge 1': pairs(0, 20),
      'Charge 2': pairs(20, 40),
    });
  };

  test('the check’s report becomes a sheet in front that is no list', async () => {
    const at = broken();
    await checked(at);
    await at.tools.actions.report('sheet');
    expect(at.tools.state().report).toEqual({
      at: 'made',
      sheet: 'Prüfprotokoll Nachmigration',
      checkedAt: CHECKED_AT,
      acknowledged: [],
    });
    expect(at.shown).toEqual(['Prüfprotokoll Nachmigration']);
    const [wanted] = at.written;
    if (wanted === undefined) throw new Error('nothing was written');
    const text = rowsOf(wanted).flat().join('\n');
    for (const word of ['Vorfall.xlsx', 'Charge 1', accountOf(0), idOf(39)]) {
      expect(text).toContain(word);
    }
    expect(chooseColumns(wanted.sheet).kind).toBe('unclear');
  });

  test('and files', async () => {
    const at = broken();
    await checked(at);
    at.acknowledged = [{ rule: 'agency-unclear', reason: 'nur eine Behörde' }];
    await at.tools.actions.report('html');
    await at.tools.actions.report('json');
    const names = ['html', 'json'].map((form) => `Pruefprotokoll-Nachmigration.${form}`);
    expect(at.saved.map(({ name }) => name)).toEqual(names);
    expect(await at.saved[0]?.content.text()).toMatch(/^<!DOCTYPE html>/);
    expect(at.tools.state().report).toMatchObject({ acknowledged: at.acknowledged });
    const report = JSON.parse((await at.saved[1]?.content.text()) ?? '') as object;
    expect(report).toMatchObject({
      kind: 'check-report',
      checkedAt: '2025-08-06T15:42:00Z',
      list: { sheet: 'Nachmigration' },
      counts: { wrongPair: 40 },
      warnings: [{ rule: 'agency-unclear', reason: 'nur eine Behörde' }],
      files: [{ use: 'list', sha256: null }],
    });
  });

  test('who got whose mail: by the log, a file for the agency, and the way back', async () => {
    const at = broken();
    await checked(at);
    at.tools.actions.open('incident');
    await nextTurn();
    expect(at.tools.state().open).toMatchObject({
      columns: [{ column: 2, heading: 'Status', words: ['erledigt'] }],
    });
    at.tools.actions.chooseIncident({
      known: '2025-08-07T07:05',
      column: 2,
      executed: ['erledigt'],
    });
    await at.tools.actions.tell();
    const step = at.tools.state().open?.step;
    expect(step).toMatchObject({
      at: 'told',
      answer: { kind: 'told', agencies: [{ counts: { persons: 10 } }], wayBack: { open: 0 } },
    });
    await at.tools.actions.saveIncident(0, 'html');
    await at.tools.actions.saveIncident(0, 'csv');
    await at.tools.actions.saveIncident('way-back', 'csv');
    expect(at.saved).toHaveLength(3);
    expect(await at.saved[0]?.content.text()).toContain('Frist endet Sonntag, 10. August 2025');
    await at.tools.actions.incidentSheet('way-back');
    expect(at.written.at(-1)?.name).toBe('Rückweg');
    expect(at.tools.state().open?.step).toEqual(step);
    expect(at.written).toHaveLength(1);
  });

  test('without a check nothing can be told', async () => {
    const at = broken();
    await lookedAt(at);
    await at.tools.actions.report('sheet');
    at.tools.actions.open('incident');
    await nextTurn();
    await at.tools.actions.tell();
    expect(at.written).toEqual([]);
    expect(stepOf(at)).toEqual({ at: 'choosing' });
  });
});
