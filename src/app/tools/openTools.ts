import { problemOf } from '../pane/problem';
import { isAbort } from '../pane/store';
import type { IncidentPart } from '../ports/listTools';
import { reduceTools, type ToolsEvent } from './reduceTools';
import { NO_TOOLS, type CombineChoice, type IncidentChoice, type SplitChoice } from './state';
import type { ToolName, ToolsState, ToolState } from './state';
import { incidentSheet, saveIncident, tellIncident, writeReport, saveReport } from './reportTools';
import { makeLists, planLists } from './makeLists';
import type { ToolsPorts, ToolsSession } from './session';

/** What a user can do. Nothing of it throws or rejects: what breaks is shown. */
export interface ToolsActions {
  readonly open: (tool: ToolName) => void;
  readonly close: () => void;
  readonly chooseCombine: (choice: Partial<CombineChoice>) => void;
  readonly chooseSplit: (choice: Partial<SplitChoice>) => void;
  readonly chooseIncident: (choice: Partial<IncidentChoice>) => void;
  /** Reads and says what would be made. */
  readonly plan: () => Promise<void>;
  /** Back to the questions. */
  readonly back: () => void;
  /** Makes what was planned, unless the sheets have changed since. */
  readonly make: () => Promise<void>;
  readonly cancel: () => void;
  readonly tell: () => Promise<void>;
  readonly saveIncident: (part: IncidentPart, form: 'html' | 'csv') => Promise<void>;
  readonly incidentSheet: (part: IncidentPart) => Promise<void>;
  readonly report: (form: 'sheet' | 'html' | 'json') => Promise<void>;
  readonly show: (sheetId: string) => Promise<void>;
  readonly dismissProblem: () => void;
}

/** The running tools. */
export interface Tools {
  readonly state: () => ToolsState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: ToolsActions;
}

/** Rows of a batch of the first migration (builtInProfile.batchSize.first). */
const BATCH_ROWS = 200;

/** Opens the tools; nothing is read before a user wants something. Never throws. */
export function openTools(ports: ToolsPorts): Tools {
  let now = NO_TOOLS;
  let calling = new AbortController();
  const listeners = new Set<() => void>();
  const tell = (event: ToolsEvent): void => {
    const next = reduceTools(now, event);
    if (next === now) return;
    now = next;
    for (const listener of listeners) listener();
  };
  const session: ToolsSession = { ports, state: () => now, tell, signal: () => calling.signal };
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    calling = new AbortController();
    const before = now;
    tell({ type: 'problem-dismissed' });
    try {
      await work();
    } catch (error) {
      atRest(session, before);
      if (!isAbort(error)) tell({ type: 'broke', problem: problemOf(error) });
    }
  };
  return {
    state: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    actions: actionsOf(session, attempt, () => calling.abort()),
  };
}

/** Nothing works any more: back to what was shown before, or to the questions. */
function atRest({ state, tell }: ToolsSession, before: ToolsState): void {
  const { open, report } = state();
  if (report.at === 'working') tell({ type: 'report', step: { at: 'rest' } });
  if (open?.step.at !== 'working') return;
  const step = before.open?.tool === open.tool ? before.open.step : null;
  const again = step === null || step.at === 'working' ? ({ at: 'choosing' } as const) : step;
  if (open.tool === 'incident') tell({ type: 'telling', step: { at: 'choosing' } });
  else tell({ type: 'making', step: again.at === 'told' ? { at: 'choosing' } : again });
}

type Attempt = (work: () => Promise<void>) => Promise<void>;

function actionsOf(session: ToolsSession, attempt: Attempt, cancel: () => void): ToolsActions {
  const { tell, ports } = session;
  return {
    open: (tool) => {
      cancel();
      void attempt(async () => tell({ type: 'opened', tool: await fresh(session, tool) }));
    },
    close: () => {
      cancel();
      tell({ type: 'closed' });
    },
    chooseCombine: (choice) => tell({ type: 'combine-chosen', choice }),
    chooseSplit: (choice) => tell({ type: 'split-chosen', choice }),
    chooseIncident: (choice) => tell({ type: 'incident-chosen', choice }),
    plan: () => attempt(() => planLists(session)),
    back: () => {
      tell({ type: 'making', step: { at: 'choosing' } });
      tell({ type: 'telling', step: { at: 'choosing' } });
    },
    make: () => attempt(() => makeLists(session)),
    cancel,
    tell: () => attempt(() => tellIncident(session)),
    saveIncident: (part, form) => attempt(() => saveIncident(session, part, form)),
    incidentSheet: (part) => attempt(() => incidentSheet(session, part)),
    report: (form) =>
      attempt(() => (form === 'sheet' ? writeReport(session) : saveReport(session, form))),
    show: (sheetId) => attempt(() => ports.writer.show(sheetId)),
    dismissProblem: () => tell({ type: 'problem-dismissed' }),
  };
}

/** A tool as it opens: the sheets with pairs are chosen, everything else as it mostly is. */
async function fresh({ ports }: ToolsSession, tool: ToolName): Promise<ToolState> {
  const { language, reference } = ports.pane.state();
  const names = ports.names(language);
  switch (tool) {
    case 'combine': {
      const chosen = reference.sheets.filter(({ role }) => role === 'first-migration');
      return {
        tool,
        choice: {
          sheetIds: chosen.map(({ info }) => info.id),
          files: [],
          name: names.combined,
          exclusions: [],
          people: null,
          directory: null,
          agencies: 'one',
          repeats: 'refuse',
        },
        step: { at: 'choosing' },
      };
    }
    case 'split': {
      const choice = { most: BATCH_ROWS, order: null, name: names.batch, exclusions: [] };
      return { tool, choice, step: { at: 'choosing' } };
    }
    case 'incident': {
      const columns = await ports.tools.logColumns();
      const choice = { known: '', from: '', to: '', column: null, executed: [], prepared: [] };
      return { tool, choice, columns, step: { at: 'choosing' } };
    }
  }
}
