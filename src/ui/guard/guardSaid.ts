import type { AlarmReason, GuardAway, GuardBar, GuardView } from '../../app/guard/view';
import type { PaneState } from '../../app/pane/state';
import type { ListPlace } from '../../app/ports/guardList';
import type { ChangeFacts } from '../../app/ports/guardKeeper';
import { columnName } from '../../core/columns/columnName';
import type { AwayWord, GuardStateWord, GuardTexts } from '../../texts/guardTexts';
import type { NamedColumn } from '../../texts/namedColumn';
import type { Texts } from '../../texts/texts';
import { isSameDay, stateLine } from '../frame/stateLine';

/** Alarms about a list that is nowhere to be found: of its pairs nothing is known. */
const LOST: ReadonlySet<AlarmReason> = new Set<AlarmReason>(['sheet-gone', 'columns-lost']);

/** How the list is guarded, in a word: a change that waits for an answer goes before everything. */
export function stateWord({ protection, bar }: GuardView): GuardStateWord {
  if (bar?.kind === 'alarm' && LOST.has(bar.why)) return 'lost';
  if (bar !== null && bar.kind !== 'put-back') return 'open';
  switch (protection.kind) {
    case 'off':
      return 'off';
    case 'watching':
      return 'watching';
    case 'locked':
      return 'locked';
    case 'lock-lifted':
      return 'lockLifted';
    case 'left-open':
      return 'leftOpen';
    case 'detect-only':
      return 'detectOnly';
  }
}

/** Whether the guard's list is the one in the pane. */
export function guardsThisList({ sheetId, protection }: GuardView, { list }: PaneState): boolean {
  return protection.kind !== 'off' && sheetId !== null && sheetId === list.sheet?.id;
}

/**
 * The line on top: how the list is guarded and when it was last seen to be whole; what has to be said of
 * the check besides. Without a guard it speaks of the check alone.
 */
export function paneStateLine(
  state: PaneState,
  guard: GuardView,
  texts: Texts,
  now: Date,
): readonly string[] {
  const checked = stateLine(state, texts, now);
  if (!guardsThisList(guard, state)) return [checked];
  const isChecked = isCurrent(state);
  const said = guardLine(guard, isChecked, texts.pane.guard, now);
  return isChecked ? [said] : [said, checked];
}

function guardLine(guard: GuardView, isChecked: boolean, texts: GuardTexts, now: Date): string {
  const { away, lastVerified } = guard;
  const state = texts.states[stateWord(guard)];
  // Nobody looked since the guard came back: that it was away is the news.
  if (away !== null && lastVerified?.getTime() === away.to.getTime()) {
    return `${state} · ${awaySaid(away, texts, now)}`;
  }
  // Beside what is said of the check, the guard's own look would read as a second, later check.
  if (lastVerified === null || !isChecked) return state;
  return `${state} · ${texts.lastVerified(lastVerified, isSameDay(lastVerified, now))}`;
}

/** A check that still holds needs no second line. */
function isCurrent({ result }: PaneState): boolean {
  return result.kind === 'checked' && result.changed.size === 0;
}

/** "Schutz war 14:05–14:40 aus …" Never throws. */
export function awaySaid({ from, to, change }: GuardAway, texts: GuardTexts, now: Date): string {
  const isToday = isSameDay(from, now) && isSameDay(to, now);
  return texts.away(from, to, isToday, awayWord(change));
}

function awayWord(change: GuardAway['change']): AwayWord {
  if (change === 'unknown') return 'unknown';
  switch (change.kind) {
    case 'untouched':
      return 'untouched';
    case 'rows-moved':
      return 'moved';
    case 'pairs-broken':
    case 'cells-edited':
    case 'count-differs':
    case 'columns-differ':
      return 'changed';
  }
}

/** The columns that moved, as people name them. */
export function movedColumns(
  { columns }: Pick<ChangeFacts, 'columns'>,
  place: ListPlace | null,
): readonly NamedColumn[] {
  return columns.map((which) => ({
    letter: columnName(place?.columns.bound[which] ?? which),
    heading: place?.columns.headings[which]?.trim() ?? '',
  }));
}

const ACCOUNT = 0;
const ID = 1;

/** What happened to the pairs, in one sentence. Never throws. */
function happenedSaid(facts: ChangeFacts, place: ListPlace | null, { bar }: GuardTexts): string {
  const { change, columns, broken, strange } = facts;
  const rowNumber = (row: number): number => row + (place?.firstRow ?? 0) + 1;
  const first = rowNumber(facts.rows?.first ?? 0);
  const last = rowNumber(facts.rows?.last ?? 0);
  if (change.kind !== 'pairs-broken') return bar.torn(broken + strange, first, last);
  if (columns.includes(ACCOUNT) && columns.includes(ID)) return bar.bothMoved(first, last);
  const moved = movedColumns(facts, place);
  if (broken === 2) return bar.swapped(moved, first, last);
  if (columns.includes(ACCOUNT)) return bar.sorted(moved, 'id');
  return bar.sorted(moved, columns.includes(ID) ? 'account' : 'rest');
}

function lossSaid(
  { lost }: ChangeFacts,
  place: ListPlace | null,
  { bar }: GuardTexts,
): readonly string[] {
  if (lost.count === 0) return [];
  const cells = lost.examples.map(({ row, which, value }) => ({
    address: `${columnName(place?.columns.bound[which] ?? which)}${String(row + (place?.firstRow ?? 0) + 1)}`,
    text: value !== null && typeof value === 'object' ? value.error : String(value ?? ''),
  }));
  return [bar.wouldLose(cells, lost.count - cells.length)];
}

/** What the bar says, sentence by sentence. Never throws. */
export function barSaid(
  bar: GuardBar,
  place: ListPlace | null,
  texts: GuardTexts,
): readonly string[] {
  const { wasPutBack, why, alarms, lost } = texts.bar;
  const happened = bar.facts === null ? [] : [happenedSaid(bar.facts, place, texts)];
  switch (bar.kind) {
    case 'put-back':
      return [...happened, wasPutBack];
    case 'offer':
      return [...happened, why[bar.why], ...lossSaid(bar.facts, place, texts)];
    case 'alarm':
      return [
        ...happened,
        alarms[bar.why],
        ...(bar.headings.length > 0 ? [lost(bar.headings)] : []),
      ];
  }
}
