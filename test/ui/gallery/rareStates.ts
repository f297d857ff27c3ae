import type { PaneEvent } from '../../../src/app/pane/events';
import { reducePane } from '../../../src/app/pane/reduce';
import type { PaneState } from '../../../src/app/pane/state';
import { WorkbookFailure } from '../../../src/core/workbookFailure';
import { paneStates } from './paneStates';

type Names = Readonly<Record<string, PaneState>>;

function from(states: Names, name: string, ...events: readonly PaneEvent[]): PaneState {
  const state = states[name];
  if (state === undefined) throw new Error(`no view ${name}`);
  return events.reduce(reducePane, state);
}

/** Views that a user seldom meets, each reached from one of `paneStates`. Throws where that one is gone. */
export function rareStates(language: 'de' | 'en'): Names {
  const states = paneStates(language);
  const { list, reference } = from(states, 'reference-chosen');
  const sheets = [list.sheet, ...reference.sheets.map(({ info }) => info)].filter(
    (info) => info !== null,
  );
  const activeSheet = list.sheet?.id ?? '';
  const known = (...names: readonly string[]): PaneEvent => ({
    type: 'sheets-known',
    sheets: sheets.filter(({ name }) => names.includes(name)),
    activeSheet,
  });
  const refused = (reason: 'no-rows' | 'no-pairs'): PaneState =>
    from(states, 'running', {
      type: 'check-refused',
      refusal:
        reason === 'no-rows'
          ? { reason, file: '', above: { first: 1, last: 790 } }
          : { reason, file: 'Liste aller Konten der Gewerbeaufsicht 2025.csv', sheet: null },
    });
  return {
    'list-swapped': from(states, 'looking', {
      type: 'list-looked-at',
      sheetId: activeSheet,
      look: {
        choice: {
          kind: 'unclear',
          headerRow: 0,
          missing: [],
          reason: 'contents-swapped',
          accountCandidates: [1],
          idCandidates: [0],
        },
        headings: ['Accountname', 'AD-ID'],
        headerIsKnown: true,
      },
      remembered: null,
    }),
    'list-same-column': from(states, 'list-naming', {
      type: 'columns-named',
      columns: { account: 0, id: 0, bound: [0] },
    }),
    'no-other-sheets': from(states, 'reference-asked', known('Nachmigration')),
    'sheets-gone': from(states, 'reference-chosen', known('Nachmigration', 'Charge 1', 'Notizen')),
    'pick-again': {
      ...from(states, 'reference-asked'),
      reference: {
        ...reference,
        kind: 'asking',
        files: [],
        wantedFiles: [
          { file: 'AD-Export 2025-08-05.csv', role: 'directory' },
          { file: 'Erstmigration Gewerbeaufsicht.xlsx', role: 'first-migration' },
        ],
      },
    },
    'refused-no-rows': refused('no-rows'),
    'refused-file': refused('no-pairs'),
    'sheet-protected': from(states, 'wrong', {
      type: 'broke',
      problem: {
        from: 'workbook',
        failure: new WorkbookFailure('sheet-protected', { sheet: 'Nachmigration' }),
      },
    }),
    unexpected: from(states, 'right', {
      type: 'broke',
      problem: { from: 'program', message: 'Cannot read properties of undefined (reading "rows")' },
    }),
  };
}
