import type { Answers, ListKind } from '../../core/facts/facts';
import type { ReferenceRole } from '../../core/pairing/reference';
import type { FindingsView, FindingsWindow } from '../ports/checker';
import type { PanePorts } from '../ports/panePorts';
import type { ConfirmedColumns } from '../ports/workbookMemory';
import { filePicker, type NewFile } from './filePicker';
import { followChanges } from './followChanges';
import { lookAtReferences, readSheets, takeList } from './lookAtSheets';
import { colour, runCheck, uncolour } from './runCheck';
import { rememberMade, takeMade, type MadeList } from './takeMade';
import { initialState, type PaneState, type StepName } from './state';
import { attempt, paneStore, type PaneStore } from './store';

/** What a user can do in the pane. Nothing of it throws: what breaks is shown. */
export interface PaneActions {
  readonly chooseLanguage: (language: 'de' | 'en') => void;
  readonly toggleStep: (step: StepName) => void;
  /** Takes the sheet in front as the list. */
  readonly takeActiveSheet: () => void;
  /** Looks once more where the first look broke. */
  readonly lookAgain: () => void;
  readonly chooseKind: (kind: ListKind) => void;
  readonly nameColumns: (columns: ConfirmedColumns) => void;
  readonly beginNaming: () => void;
  readonly confirmList: () => void;
  readonly chooseSheets: (ids: readonly string[], role: ReferenceRole | null) => void;
  readonly pickFiles: (files: readonly NewFile[]) => void;
  readonly chooseFileRole: (key: string, role: ReferenceRole) => void;
  readonly removeFile: (key: string) => void;
  readonly check: () => void;
  readonly cancel: () => void;
  /** Settles a question for the whole list, and checks again. */
  readonly answer: (answers: Answers) => void;
  readonly show: (view: Pick<FindingsView, 'state' | 'search'>) => void;
  /** Selects a cell of the list: row number from 1, column from 0 (null: the account's). */
  readonly jump: (row: number, column: number | null) => void;
  readonly showColours: (on: boolean) => void;
  readonly dismissProblem: () => void;
}

/** The running pane. */
export interface Pane {
  readonly state: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: PaneActions;
  /** Entries of the findings as they are to be seen now; null where there is no result. */
  readonly findings: (from: number, count: number) => Promise<FindingsWindow | null>;
  /** Remembers a list that the program made. Throws `WorkbookFailure`. */
  readonly rememberMade: (made: MadeList) => Promise<void>;
  /** Makes it the pane's list and checks it against its sources; resolves when that is done. Throws `WorkbookFailure`. */
  readonly takeMade: (made: MadeList) => Promise<void>;
  readonly close: () => void;
}

/** Opens the pane over the workbook: German where Excel speaks German, else English. Never throws. */
export function openPane(ports: PanePorts): Pane {
  const { surroundings, session } = ports;
  const isGerman = surroundings.displayLanguage.toLowerCase().startsWith('de');
  const store = paneStore(initialState(session.language() ?? (isGerman ? 'de' : 'en')));
  let stopFollowing: () => void = () => undefined;
  let isClosed = false;
  const follow = async (): Promise<void> => {
    const stop = await followChanges(store, ports);
    if (isClosed) stop();
    else stopFollowing = stop;
  };
  // Hints are followed from before the first look, so that nothing can happen between the two; where
  // that look breaks they lead to the next one.
  void attempt(store, follow).then(() => attempt(store, () => begin(store, ports)));
  const { settled, ...actions } = actionsOf(store, ports);
  return {
    state: store.state,
    subscribe: store.subscribe,
    actions,
    rememberMade: (made) => rememberMade(store, ports, made),
    takeMade: async (made) => {
      await takeMade(store, ports, made);
      actions.check();
      await settled();
    },
    findings: (from, count) => findings(store.state(), ports, from, count),
    close: () => {
      isClosed = true;
      stopFollowing();
    },
  };
}

async function begin(store: PaneStore, ports: PanePorts): Promise<void> {
  await readSheets(store, ports);
  if (await ports.painter.isPainted()) store.tell({ type: 'colours', colours: 'on' });
  const { sheets, activeSheet } = store.state();
  const active = sheets.find(({ id }) => id === activeSheet);
  if (active !== undefined) return takeList(store, ports, active);
  await lookAtReferences(store, ports);
}

async function findings(
  { result, language }: PaneState,
  { checker }: PanePorts,
  from: number,
  count: number,
): Promise<FindingsWindow | null> {
  if (result.kind !== 'checked') return null;
  return checker.findings({ ...result.view, language }, from, count);
}

function actionsOf(store: PaneStore, ports: PanePorts): PaneActions & Settling {
  return {
    ...choicesOf(store, ports),
    ...checkingOf(store, ports),
    toggleStep: (step) => store.tell({ type: 'step-toggled', step }),
    show: (view) => store.tell({ type: 'view-changed', view }),
    dismissProblem: () => store.tell({ type: 'problem-dismissed' }),
    chooseLanguage: (language) => {
      ports.session.keepLanguage(language);
      store.tell({ type: 'language-chosen', language });
    },
    jump: (row, column) => {
      const { list } = store.state();
      if (list.kind !== 'settled') return;
      const { sheet, columns } = list;
      const at = column ?? columns.account;
      void attempt(store, () => ports.navigator.select(sheet.id, row - 1, at));
    },
    showColours: (on) =>
      void attempt(store, () => (on ? colour(store, ports) : uncolour(store, ports))),
  };
}

type Choices = Pick<
  PaneActions,
  | 'takeActiveSheet'
  | 'lookAgain'
  | 'chooseKind'
  | 'nameColumns'
  | 'beginNaming'
  | 'confirmList'
  | 'chooseSheets'
  | 'pickFiles'
  | 'chooseFileRole'
  | 'removeFile'
>;

function choicesOf(store: PaneStore, ports: PanePorts): Choices {
  const pick = filePicker(store, ports);
  return {
    takeActiveSheet: () => {
      const { sheets, activeSheet } = store.state();
      const active = sheets.find(({ id }) => id === activeSheet);
      if (active !== undefined) void attempt(store, () => takeList(store, ports, active));
    },
    lookAgain: () => {
      store.tell({ type: 'problem-dismissed' });
      void attempt(store, () => begin(store, ports));
    },
    chooseKind: (listKind) => store.tell({ type: 'kind-chosen', listKind }),
    nameColumns: (columns) => store.tell({ type: 'columns-named', columns }),
    beginNaming: () => store.tell({ type: 'naming-begun' }),
    confirmList: () => {
      store.tell({ type: 'list-confirmed' });
      void attempt(store, () => lookAtReferences(store, ports));
    },
    chooseSheets: (sheetIds, role) => store.tell({ type: 'reference-chosen', sheetIds, role }),
    pickFiles: (files) => void pick(files),
    chooseFileRole: (key, role) => store.tell({ type: 'file-role-chosen', key, role }),
    removeFile: (key) => store.tell({ type: 'file-removed', key }),
  };
}

interface Settling {
  /** Resolves when no check runs any more. */
  readonly settled: () => Promise<void>;
}

function checkingOf(
  store: PaneStore,
  ports: PanePorts,
): Pick<PaneActions, 'check' | 'cancel' | 'answer'> & Settling {
  let calling = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const check = (): void => {
    calling.abort();
    calling = new AbortController();
    const { signal } = calling;
    // The one before must have ended, or its end would be taken for this one's.
    running = running.then(() => runCheck(store, ports, signal));
  };
  return {
    check,
    settled: () => running,
    cancel: () => calling.abort(),
    answer: (answers) => {
      store.tell({ type: 'answered', answers });
      check();
    },
  };
}
