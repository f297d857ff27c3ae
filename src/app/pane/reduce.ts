import type { SheetInfo } from '../ports/sheetReader';
import type { RememberedList } from '../ports/workbookMemory';
import type { FrameEvent, ListEvent, PaneEvent, ReferenceEvent, ResultEvent } from './events';
import { reduceList } from './listStep';
import { followSheets, recallReferences, reduceReference } from './referenceStep';
import { reduceResult, withChange } from './resultStep';
import { CHOICES, initialState, type PaneState, type StepName } from './state';

/** The pane after an event: all it shows follows from the events so far. Pure; never throws. */
export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'list-taken':
    case 'list-looked-at':
    case 'columns-followed':
    case 'kind-chosen':
    case 'columns-named':
    case 'naming-begun':
    case 'list-confirmed':
      return listHappened(state, event);
    case 'reference-looked-at':
    case 'reference-chosen':
    case 'files-picked':
    case 'file-role-chosen':
    case 'file-removed':
      return referenceHappened(state, event);
    case 'check-started':
    case 'check-went-on':
    case 'check-done':
    case 'check-refused':
    case 'check-ended-early':
    case 'view-changed':
    case 'answered':
    case 'content-changed':
    case 'list-compared':
    case 'earlier-compared':
      return resultHappened(state, event);
    case 'sheets-known':
    case 'file-known':
    case 'sheet-activated':
    case 'language-chosen':
    case 'step-toggled':
    case 'colours':
    case 'broke':
    case 'problem-dismissed':
      return frameHappened(state, event);
  }
}

function listHappened(state: PaneState, event: ListEvent): PaneState {
  if (event.type === 'list-taken') return listTaken(state, event);
  if (event.type === 'list-looked-at') {
    const expected = state.list.sheet?.id === event.sheetId;
    return expected ? listLookedAt(state, event) : state;
  }
  if (event.type === 'columns-followed' && state.list.sheet?.id !== event.sheetId) return state;
  const list = reduceList(state.list, event);
  if (list === state.list) return state;
  if (event.type === 'columns-followed') return { ...state, list };
  const settles = list.kind === 'settled';
  return {
    ...state,
    list,
    result: event.type === 'naming-begun' || settles ? state.result : choicesChanged(state),
    open: settles ? opened(closed(state.open, 'list'), nextAfterList(state)) : state.open,
  };
}

/** Another list: what was chosen for the one before does not hold for it. */
function listTaken(state: PaneState, event: ListEvent & { type: 'list-taken' }): PaneState {
  const { reference } = initialState(state.language);
  return {
    ...state,
    list: reduceList(state.list, event),
    reference: followSheets(reference, state.sheets, event.sheet.id),
    answers: {},
    exclusions: [],
    startsAnew: false,
    result: { kind: 'unchecked', earlier: null },
    open: new Set<StepName>(['list']),
  };
}

function listLookedAt(state: PaneState, event: ListEvent & { type: 'list-looked-at' }): PaneState {
  const list = reduceList(state.list, event);
  const { remembered } = event;
  // Looked at once more: what is known of the list stands.
  if (remembered === null) return { ...state, list };
  const { exclusions } = remembered;
  if (list.kind !== 'settled') {
    // Whose columns are not found again, or whose sheet is another one, may be another list: nobody is left
    // out of that one, nor by what was remembered under its name before.
    const startsAnew = state.startsAnew || exclusions.length > 0 || event.isProposal === true;
    return { ...state, list, exclusions: [], startsAnew };
  }
  const next = recalled({ ...state, list, exclusions }, remembered);
  return { ...next, open: new Set<StepName>([nextAfterList(next)]) };
}

function recalled(state: PaneState, remembered: RememberedList): PaneState {
  const { references, answers, lastCheck } = remembered;
  const earlier = lastCheck === null ? null : { check: lastCheck, changed: null };
  return {
    ...state,
    reference: recallReferences(state.reference, references),
    answers,
    result: { kind: 'unchecked', earlier },
  };
}

function nextAfterList({ reference }: PaneState): StepName {
  return reference.kind === 'settled' ? 'result' : 'reference';
}

function referenceHappened(state: PaneState, event: ReferenceEvent): PaneState {
  const reference = reduceReference(state.reference, event);
  const result = event.type === 'reference-looked-at' ? state.result : choicesChanged(state);
  return { ...state, reference, result };
}

function resultHappened(state: PaneState, event: ResultEvent): PaneState {
  const result = reduceResult(state.result, event);
  switch (event.type) {
    case 'check-started':
      return {
        ...state,
        result,
        reference: { ...state.reference, kind: 'settled', goneSheets: [] },
        open: new Set<StepName>(['result']),
        problem: null,
      };
    case 'answered':
      return { ...state, answers: event.answers, result: withChange(result, CHOICES) };
    case 'check-done':
      return {
        ...state,
        result,
        list: asJudged(state, event),
        answers: event.summary.answers ?? state.answers,
      };
    case 'content-changed':
    case 'list-compared':
      return concerns(state, event.sheetId) ? { ...state, result } : state;
    case 'earlier-compared':
      return state.list.sheet?.id === event.sheetId ? { ...state, result } : state;
    case 'check-went-on':
    case 'check-refused':
    case 'check-ended-early':
    case 'view-changed':
      return result === state.result ? state : { ...state, result };
  }
}

/** The whole sheet may say more of its columns than its head did: what was judged is what is shown. */
function asJudged(
  { list }: PaneState,
  { summary }: ResultEvent & { type: 'check-done' },
): PaneState['list'] {
  if (list.kind !== 'settled' || summary.columns === null) return list;
  const { account, id, bound } = summary.columns;
  return { ...list, columns: { account, id, bound } };
}

function concerns({ list, reference }: PaneState, sheetId: string): boolean {
  if (list.sheet?.id === sheetId) return true;
  return reference.sheets.some(({ info, role }) => info.id === sheetId && role !== null);
}

function choicesChanged({ result }: PaneState): PaneState['result'] {
  return result.kind === 'unchecked' ? result : withChange(result, CHOICES);
}

function frameHappened(state: PaneState, event: FrameEvent): PaneState {
  switch (event.type) {
    case 'sheets-known':
      return sheetsKnown(state, event);
    case 'file-known':
      return { ...state, lostIn: event.lostIn };
    case 'sheet-activated':
      return { ...state, activeSheet: event.sheetId };
    case 'language-chosen':
      return { ...state, language: event.language };
    case 'step-toggled': {
      const isOpen = state.open.has(event.step);
      const open = isOpen ? closed(state.open, event.step) : opened(state.open, event.step);
      return { ...state, open };
    }
    case 'colours':
      return { ...state, colours: event.colours };
    case 'broke':
      return { ...state, list: unseen(state.list), problem: event.problem };
    case 'problem-dismissed':
      return { ...state, problem: null };
  }
}

/** Nobody looks any more where the look broke. */
function unseen(list: PaneState['list']): PaneState['list'] {
  return list.kind === 'looking' ? { kind: 'unseen', sheet: list.sheet } : list;
}

function sheetsKnown(
  state: PaneState,
  { sheets, activeSheet }: FrameEvent & { type: 'sheets-known' },
): PaneState {
  const own = state.list.sheet?.id ?? null;
  const renamed = sheets.find(({ id }) => id === own);
  const list = listAmong(state.list, renamed, activeSheet);
  const reference = followSheets(state.reference, sheets, own);
  const next = { ...state, sheets, activeSheet, list, reference };
  if (reference.goneSheets.length === state.reference.goneSheets.length) return next;
  return { ...next, result: choicesChanged(state), open: opened(state.open, 'reference') };
}

function listAmong(
  list: PaneState['list'],
  renamed: SheetInfo | undefined,
  activeSheet: string | null,
): PaneState['list'] {
  if (list.sheet === null) {
    return activeSheet === null ? { kind: 'no-sheet', sheet: null } : list;
  }
  return renamed === undefined ? list : { ...list, sheet: renamed };
}

function opened(open: ReadonlySet<StepName>, step: StepName): ReadonlySet<StepName> {
  return new Set([...open, step]);
}

function closed(open: ReadonlySet<StepName>, step: StepName): ReadonlySet<StepName> {
  return new Set([...open].filter((one) => one !== step));
}
