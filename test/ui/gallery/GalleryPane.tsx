import { useMemo, useReducer, type ReactNode } from 'react';
import type { PaneActions } from '../../../src/app/pane/openPane';
import type { PaneEvent } from '../../../src/app/pane/events';
import { reducePane } from '../../../src/app/pane/reduce';
import type { PaneState } from '../../../src/app/pane/state';
import type { FindingRow } from '../../../src/app/ports/checker';
import type { Theme } from '../../../src/app/ports/surroundings';
import { textsOf } from '../../../src/texts/catalog';
import { noGuard, type GuardView } from '../../../src/app/guard/view';
import type { GuardActions } from '../../../src/ui/guard/guardProps';
import { ToolsView } from '../../../src/ui/tools/ToolsView';
import { WarningsView } from '../../../src/ui/tools/WarningsView';
import type { Warnings } from '../../../src/app/tools/openWarnings';
import type { Tools } from '../../../src/app/tools/openTools';
import { NO_TOOLS } from '../../../src/app/tools/state';
import { PaneView } from '../../../src/ui/PaneView';
import type { LoadFindings } from '../../../src/ui/result/useFindings';
import type { RepairView } from '../../../src/app/guard/repairStep';
import { galleryTools } from './toolStates';
import { NOW, wholeList, wrongRow } from './paneStates';
import { repairedCell } from './repairStates';
import { galleryWarnings } from './warningStates';

/** What the view shows of the made-up findings. */
function findingsOf({ result, language }: PaneState): LoadFindings {
  if (result.kind !== 'checked') return async () => null;
  const { states } = result.summary;
  const { state } = result.view;
  const all = state === null ? states.wrong : states[state];
  const rows: FindingRow[] = Array.from({ length: all }, (_, at) =>
    state === null || state === 'wrong'
      ? wrongRow(at)
      : { ...wrongRow(at), state, severity: null, message: null, goesTo: null, expectedId: null },
  );
  const shown = state === null ? [wholeList(language), ...rows] : rows;
  return async (from, count) => ({
    total: shown.length,
    from,
    rows: shown.slice(from, from + count),
  });
}

/** Enough of the actions to try the views by hand. */
function actionsOf(tell: (event: PaneEvent) => void): PaneActions {
  const nothing = (): void => undefined;
  return {
    chooseLanguage: (chosen) => tell({ type: 'language-chosen', language: chosen }),
    toggleStep: (step) => tell({ type: 'step-toggled', step }),
    takeActiveSheet: nothing,
    lookAgain: nothing,
    chooseKind: (listKind) => tell({ type: 'kind-chosen', listKind }),
    nameColumns: (columns) => tell({ type: 'columns-named', columns }),
    beginNaming: () => tell({ type: 'naming-begun' }),
    confirmList: () => tell({ type: 'list-confirmed' }),
    chooseSheets: (sheetIds, role) => tell({ type: 'reference-chosen', sheetIds, role }),
    pickFiles: nothing,
    chooseFileRole: (key, role) => tell({ type: 'file-role-chosen', key, role }),
    removeFile: (key) => tell({ type: 'file-removed', key }),
    check: () => tell({ type: 'check-started' }),
    cancel: () => tell({ type: 'check-ended-early' }),
    answer: (answers) => tell({ type: 'answered', answers }),
    show: (view) => tell({ type: 'view-changed', view }),
    jump: nothing,
    showColours: (on) => tell({ type: 'colours', colours: on ? 'on' : 'off' }),
    dismissProblem: () => tell({ type: 'problem-dismissed' }),
  };
}

/** The guard's answers, heard by nobody. */
export const DEAF: GuardActions = {
  putBack: async () => undefined,
  leave: () => undefined,
  confirmLeave: async () => undefined,
  cancelLeave: () => undefined,
  dismiss: () => undefined,
  dismissProblem: () => undefined,
  turnOff: async () => undefined,
  turnOn: async () => undefined,
  lock: async () => undefined,
  unlock: async () => undefined,
  sortRows: async () => undefined,
  editRow: async () => undefined,
  keepRestorePoint: async () => undefined,
  readRow: async () => null,
  givePassword: () => undefined,
  makeSeal: async () => null,
  removeSeal: async () => null,
  restore: async () => undefined,
  repairCells: async () => ({ total: 0, cells: [] }),
  of: () => DEAF,
};

const NO_REPAIR: RepairView = { kind: 'none' };

function cellsOf(repair: RepairView): GuardActions['repairCells'] {
  return async (from, count) => ({
    total: 789,
    cells: Array.from({ length: Math.min(count, 789 - from) }, (_, at) =>
      repairedCell(from + at, repair),
    ),
  });
}

/** What a view starts from. */
export interface GalleryPaneProps {
  readonly start: PaneState;
  readonly look: Theme;
  /** Hears what the user does, beside the state machine. */
  readonly heard?: Partial<PaneActions>;
  /** None: nothing is guarded. */
  readonly guard?: GuardView;
  readonly others?: readonly GuardView[];
  readonly repair?: RepairView;
  readonly guardHeard?: Partial<GuardActions>;
  /** None: no further task is open. */
  readonly tools?: Tools;
  /** None: those of the start are still to be accepted. */
  readonly warnings?: Warnings;
  readonly savesFiles?: boolean;
}

/** The pane over its state machine, with made-up findings and nothing behind. */
export function GalleryPane({
  start,
  look,
  heard,
  guard,
  others = [],
  repair = NO_REPAIR,
  guardHeard,
  tools,
  warnings,
  savesFiles = true,
}: GalleryPaneProps): ReactNode {
  const [state, tell] = useReducer(reducePane, start);
  const actions = useMemo(() => ({ ...actionsOf(tell), ...heard }), [heard]);
  const part = useMemo(() => {
    const loaded = {
      tools: tools ?? galleryTools(NO_TOOLS),
      View: ToolsView,
      warnings: warnings ?? galleryWarnings(start),
      WarningsView,
    };
    return { load: async () => loaded, savesFiles };
  }, [tools, warnings, start, savesFiles]);
  const load = useMemo(() => findingsOf(state), [state]);
  const guardActions = useMemo(
    () => ({ ...DEAF, repairCells: cellsOf(repair), ...guardHeard }),
    [repair, guardHeard],
  );
  return (
    <PaneView
      state={state}
      texts={textsOf(state.language)}
      theme={look}
      now={NOW}
      version="0.0.0"
      load={load}
      actions={actions}
      guard={{ own: guard ?? noGuard(false), others, repair }}
      guardActions={guardActions}
      tools={part}
    />
  );
}
