import type { PaneEvent } from '../../../src/app/pane/events';
import { reducePane } from '../../../src/app/pane/reduce';
import { initialState, type PaneState } from '../../../src/app/pane/state';
import { LIST, LOOK, paneStates } from '../../ui/gallery/paneStates';

const views = paneStates('de');

function view(name: string): PaneState {
  const state = views[name];
  if (state === undefined) throw new Error(`no view ${name}`);
  return state;
}

function after(name: string, ...events: readonly PaneEvent[]): PaneState {
  return events.reduce(reducePane, view(name));
}

const open = (state: PaneState): string => [...state.open].join(' ');

describe('step 1', () => {
  test('asks for the kind first: without it nothing is confirmed', () => {
    expect(after('list-first', { type: 'list-confirmed' }).list.kind).toBe('asking');
    const settled = after('list-kind-chosen', { type: 'list-confirmed' });
    expect(settled.list).toMatchObject({ kind: 'settled', listKind: 'second' });
    expect(open(settled)).toBe('reference');
  });

  test('account and ID in one column are not confirmed', () => {
    const columns = { account: 1, id: 1, bound: [1] };
    const state = after(
      'list-kind-chosen',
      { type: 'columns-named', columns },
      { type: 'list-confirmed' },
    );
    expect(state.list).toMatchObject({ kind: 'asking', columns });
  });

  test('columns that could not be told must be named', () => {
    const asked = after('list-unclear', { type: 'kind-chosen', listKind: 'first' });
    expect(asked.list).toMatchObject({ columns: null, naming: true });
    expect(reducePane(asked, { type: 'list-confirmed' }).list.kind).toBe('asking');
  });

  test('what was said of a sheet stays when it is looked at again', () => {
    const columns = { account: 3, id: 1, bound: [3, 1] };
    const again: PaneEvent = {
      type: 'list-looked-at',
      sheetId: LIST.id,
      look: LOOK,
      remembered: null,
    };
    const state = after('list-kind-chosen', { type: 'columns-named', columns }, again);
    expect(state.list).toMatchObject({ kind: 'asking', listKind: 'second', columns });
  });

  test('a look at a sheet that is no longer the list is late', () => {
    const late: PaneEvent = {
      type: 'list-looked-at',
      sheetId: 'batch-1',
      look: null,
      remembered: null,
    };
    expect(after('list-first', late)).toBe(view('list-first'));
  });

  test('remembered columns that the sheet no longer has are asked for anew', () => {
    const { earlier } = views;
    if (earlier?.list.kind !== 'settled') throw new Error('not settled');
    const remembered = {
      sheetId: LIST.id,
      sheet: LIST.name,
      kind: 'first',
      columns: { account: 0, id: 9, bound: [0, 9] },
      headings: ['Accountname', 'Kennung'],
      references: [],
      answers: {},
      exclusions: [{ account: 'a@amt.example', id: 'b', reason: 'left' }],
      lastCheck: null,
    } as const;
    const look: PaneEvent = { type: 'list-looked-at', sheetId: LIST.id, look: LOOK, remembered };
    expect(after('looking', look).list).toMatchObject({
      kind: 'asking',
      listKind: 'first',
      columns: { account: 0, id: 1 },
    });
    // It may be another list: nobody is left out of it, now or when it is remembered.
    expect(after('looking', look)).toMatchObject({ exclusions: [], startsAnew: true });
    const again: PaneEvent = { ...look, remembered: null };
    expect(after('looking', look, again)).toMatchObject({ exclusions: [], startsAnew: true });
    const known = { ...remembered, columns: { account: 0, id: 1, bound: [0, 1] }, headings: null };
    expect(after('looking', { ...look, remembered: known })).toMatchObject({
      list: { kind: 'settled' },
      exclusions: remembered.exclusions,
      startsAnew: false,
    });
  });

  test('who was left out stays while columns or kind are said anew and the sheet is looked at again', () => {
    const look: PaneEvent = {
      type: 'list-looked-at',
      sheetId: LIST.id,
      look: LOOK,
      remembered: null,
    };
    const { exclusions } = view('left-out');
    expect(exclusions).toHaveLength(3);
    for (const change of [
      { type: 'naming-begun' },
      { type: 'kind-chosen', listKind: 'first' },
    ] as const) {
      expect(after('left-out', change, look)).toMatchObject({
        list: { kind: 'asking' },
        exclusions,
        startsAnew: false,
      });
    }
  });

  test('another list takes nothing over from the one before', () => {
    const state = after('wrong', {
      type: 'list-taken',
      sheet: { id: 'batch-1', name: 'Charge 1', rows: 201 },
    });
    expect(state.result).toEqual({ kind: 'unchecked', earlier: null });
    expect(state.answers).toEqual({});
    const taken: PaneEvent = { type: 'list-taken', sheet: LIST };
    expect(
      [view('left-out'), after('left-out', taken)].map(({ exclusions }) => exclusions.length),
    ).toEqual([3, 0]);
    expect(state.reference.sheets.map(({ info, role }) => [info.id, role])).toContainEqual([
      'list',
      null,
    ]);
    expect(state.reference.sheets.map(({ info }) => info.id)).not.toContain('batch-1');
  });
});

describe('step 2', () => {
  test('a sheet without pairs cannot be chosen', () => {
    const state = after('reference-asked', {
      type: 'reference-chosen',
      sheetIds: ['notes', 'empty', 'batch-1'],
      role: 'directory',
    });
    const chosen = state.reference.sheets.filter(({ role }) => role !== null);
    expect(chosen.map(({ info }) => info.id)).toEqual(['batch-1']);
  });

  test('a sheet that could not serve is looked at again once it has other rows', () => {
    const sheets = view('reference-asked').sheets.map((sheet) =>
      sheet.id === 'empty' ? { ...sheet, rows: 5 } : sheet,
    );
    const state = after('reference-asked', { type: 'sheets-known', sheets, activeSheet: 'list' });
    const fitness = (id: string): unknown =>
      state.reference.sheets.find(({ info }) => info.id === id)?.fitness;
    expect([fitness('empty'), fitness('notes'), fitness('batch-1')]).toEqual([
      'looking',
      'no-pairs',
      'pairs',
    ]);
  });

  test('a deleted sheet is gone, a renamed one keeps its role', () => {
    const sheets = view('reference-chosen')
      .sheets.filter(({ id }) => id !== 'batch-1')
      .map((sheet) => (sheet.id === 'batch-2' ? { ...sheet, name: 'Zweite' } : sheet));
    const state = after('reference-chosen', { type: 'sheets-known', sheets, activeSheet: 'list' });
    expect(state.reference.sheets[0]).toMatchObject({
      info: { id: 'batch-2', name: 'Zweite' },
      role: 'first-migration',
    });
  });

  test('a sheet that the check was made with and that is deleted makes it old, and is named until the next', () => {
    const right = view('right');
    const chosen = right.reference.sheets.filter(({ role }) => role !== null);
    const lost = chosen[0]?.info;
    if (lost === undefined) throw new Error('nothing was chosen');
    const sheets = right.sheets.filter(({ id }) => id !== lost.id);
    const known: PaneEvent = { type: 'sheets-known', sheets, activeSheet: 'list' };
    const state = after('right', known, known);
    expect(state.reference).toMatchObject({ kind: 'asking', goneSheets: [lost.name] });
    expect(state.result).toMatchObject({ kind: 'checked', changed: new Set(['choices']) });
    expect(open(state)).toBe('result reference');
    const again = reducePane(state, { type: 'check-started' });
    expect(again.reference).toMatchObject({ kind: 'settled', goneSheets: [] });
  });

  test('files of last time are asked for until they are picked again', () => {
    const remembered = view('earlier');
    const [a, b] = ['A.csv', 'B.csv'].map((name) => ({ file: name, role: 'directory' as const }));
    const wanting: PaneState = {
      ...remembered,
      reference: {
        ...remembered.reference,
        kind: 'asking',
        wantedFiles: [a, b].filter((one) => one !== undefined),
      },
    };
    const file = { key: '1', name: 'A.csv', content: new Blob([]), role: 'directory' } as const;
    const state = reducePane(wanting, { type: 'files-picked', files: [file] });
    expect(state.reference.wantedFiles).toEqual([b]);
  });
});

describe('step 3', () => {
  test('a hint while the check runs makes its result old: a part may have been read before', () => {
    const hint: PaneEvent = { type: 'content-changed', sheetId: 'list' };
    const checked = view('right').result;
    if (checked.kind !== 'checked') throw new Error('not checked');
    const done: PaneEvent = { type: 'check-done', summary: checked.summary, at: checked.at };
    expect(after('running', hint, done).result).toMatchObject({ changed: new Set(['list']) });
    expect(after('running', done).result).toMatchObject({ changed: new Set() });
  });

  test('a sheet that is neither list nor reference changes nothing', () => {
    const hint: PaneEvent = { type: 'content-changed', sheetId: 'notes' };
    expect(after('right', hint)).toBe(view('right'));
  });

  test('the list as it was heals its own change only', () => {
    const state = after(
      'right',
      { type: 'content-changed', sheetId: 'list' },
      { type: 'content-changed', sheetId: 'batch-1' },
      { type: 'list-compared', sheetId: 'list', same: true },
    );
    expect(state.result).toMatchObject({ changed: new Set(['batch-1']) });
  });

  test.each([
    ['another kind', { type: 'kind-chosen', listKind: 'first' }],
    ['other columns', { type: 'columns-named', columns: { account: 1, id: 0, bound: [1, 0] } }],
    ['another reference', { type: 'reference-chosen', sheetIds: ['batch-1'], role: null }],
    ['an answer', { type: 'answered', answers: { tmpIsSame: 'end' } }],
  ] as const)('%s makes the result old', (_, event) => {
    expect(after('right', event).result).toMatchObject({ changed: new Set(['choices']) });
  });

  test('an earlier check is never called unchanged after a hint', () => {
    const state = after('earlier', { type: 'content-changed', sheetId: 'list' });
    expect(state.result).toMatchObject({ earlier: { changed: new Set(['list']) } });
  });

  test('nor by its own comparison after a reference changed', () => {
    const compared: PaneEvent = { type: 'earlier-compared', sheetId: 'list', same: true };
    const changed: PaneEvent = { type: 'content-changed', sheetId: 'batch-1' };
    const state = after('earlier', changed, compared);
    expect(state.result).toMatchObject({ earlier: { changed: new Set(['batch-1']) } });
    expect(after('earlier', compared).result).toMatchObject({ earlier: { changed: new Set() } });
  });

  test('a check that ended early leaves nothing checked', () => {
    expect(after('running', { type: 'check-ended-early' }).result.kind).toBe('unchecked');
    // The end of a check that was called off comes after a result only by mistake.
    expect(after('right', { type: 'check-ended-early' })).toBe(view('right'));
  });

  test('progress of a check that has ended shows nothing', () => {
    const late: PaneEvent = { type: 'check-went-on', work: { doing: 'comparing' } };
    expect(after('right', late)).toBe(view('right'));
  });
});

test('steps open and fold one by one', () => {
  const state = after('right', { type: 'step-toggled', step: 'list' });
  expect(open(state)).toBe('result list');
  expect(open(reducePane(state, { type: 'step-toggled', step: 'result' }))).toBe('list');
});

test('a new check takes the old problem away', () => {
  expect(view('cell-edited').problem).not.toBeNull();
  expect(after('cell-edited', { type: 'check-started' }).problem).toBeNull();
});

test('nothing is checked, nothing green, before anything is known', () => {
  expect(initialState('de').result).toEqual({ kind: 'unchecked', earlier: null });
});
