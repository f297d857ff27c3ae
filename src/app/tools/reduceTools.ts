import type { Problem } from '../pane/state';
import { exclusionsAfter, withTables, type ExclusionEvent, type TableEvent } from './chosenTables';
import type {
  CombineChoice,
  IncidentChoice,
  IncidentStep,
  MakingStep,
  ReportStep,
  SplitChoice,
  ToolState,
  ToolsState,
} from './state';

/** What happens to the tools. */
export type ToolsEvent =
  | { readonly type: 'opened'; readonly tool: ToolState }
  | { readonly type: 'closed' }
  | { readonly type: 'combine-chosen'; readonly choice: Partial<CombineChoice> }
  | { readonly type: 'split-chosen'; readonly choice: Partial<SplitChoice> }
  | { readonly type: 'incident-chosen'; readonly choice: Partial<IncidentChoice> }
  | TableEvent
  | ExclusionEvent
  | { readonly type: 'making'; readonly step: MakingStep }
  | { readonly type: 'telling'; readonly step: IncidentStep }
  | { readonly type: 'report'; readonly step: ReportStep }
  | { readonly type: 'broke'; readonly problem: Problem }
  | { readonly type: 'problem-dismissed' };

/** The tools after an event. Pure; never throws. */
export function reduceTools(state: ToolsState, event: ToolsEvent): ToolsState {
  const { open } = state;
  switch (event.type) {
    case 'opened':
      return { ...state, open: event.tool, problem: null };
    case 'closed':
      return { ...state, open: null, problem: null };
    case 'combine-chosen':
      if (open?.tool !== 'combine') return state;
      return { ...state, open: chosen(open, { ...open.choice, ...event.choice }) };
    case 'split-chosen':
      if (open?.tool !== 'split') return state;
      return { ...state, open: chosen(open, { ...open.choice, ...event.choice }) };
    case 'incident-chosen':
      if (open?.tool !== 'incident') return state;
      return { ...state, open: chosen(open, { ...open.choice, ...event.choice }) };
    case 'files-picked':
    case 'file-removed':
    case 'file-looked':
    case 'file-sheets':
    case 'people-picked':
      if (open?.tool !== 'combine') return state;
      return { ...state, open: chosen(open, withTables(open.choice, event)) };
    case 'exclusions-picked':
    case 'exclusions-looked':
      if (open === null || open.tool === 'incident') return state;
      return { ...state, open: withExclusions(open, event) };
    case 'making':
      if (open?.tool !== 'combine' && open?.tool !== 'split') return state;
      return { ...state, open: { ...open, step: event.step } };
    case 'telling':
      return open?.tool === 'incident' ? { ...state, open: { ...open, step: event.step } } : state;
    case 'report':
      return { ...state, report: event.step };
    case 'broke':
      return { ...state, problem: event.problem };
    case 'problem-dismissed':
      return { ...state, problem: null };
  }
}

type Making = Extract<ToolState, { readonly step: MakingStep }>;

function withExclusions(open: Making, event: ExclusionEvent): ToolState {
  const exclusionTable = exclusionsAfter(open.choice.exclusionTable, event);
  switch (open.tool) {
    case 'combine':
      return chosen(open, { ...open.choice, exclusionTable });
    case 'split':
      return chosen(open, { ...open.choice, exclusionTable });
  }
}

/** What was planned or told of another choice does not hold for this one. */
function chosen<Tool extends ToolState>(tool: Tool, choice: Tool['choice']): Tool {
  return { ...tool, choice, step: { at: 'choosing' } };
}
