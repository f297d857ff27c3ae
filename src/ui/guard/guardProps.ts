import type { GuardCommands } from '../../app/guard/openGuard';
import type { GuardBar, GuardView } from '../../app/guard/view';
import {
  pairsAreRight,
  type PaneGuardActions,
  type PaneGuardView,
} from '../../app/pane/guardChecked';
import type { SheetLook } from '../../app/ports/checker';
import type { RowSortKey } from '../../app/ports/guardCells';
import type { PaneState } from '../../app/pane/state';
import type { NamedColumn } from '../../texts/namedColumn';
import type { Texts } from '../../texts/texts';
import { movedColumns } from './guardSaid';

/** What answers a bar. Nothing of it throws. */
export type BarActions = Pick<
  GuardCommands,
  'putBack' | 'leave' | 'confirmLeave' | 'cancelLeave' | 'dismiss' | 'sortRows'
>;

/** What people can have the guards do from the pane. Nothing of it throws. */
export interface GuardActions extends Omit<
  PaneGuardActions,
  'begin' | 'noteCheck' | 'repair' | 'offered' | 'verify' | 'of'
> {
  /** The answers to another list's guard, by the id of its sheet. */
  readonly of: (sheetId: string) => BarActions;
}

/** What the guard's views are made of. */
export interface GuardProps {
  readonly texts: Texts;
  /** Of the list in the pane. */
  readonly guard: GuardView;
  /** Of the workbook's other lists that are guarded. */
  readonly others: readonly GuardView[];
  readonly actions: GuardActions;
  readonly state: PaneState;
  readonly now: Date;
}

/** Headings of the sheet's columns as the pane saw them; none before it looked. */
export function headingsOf({ list }: PaneState): Pick<SheetLook, 'headings'> {
  return { headings: 'look' in list ? list.look.headings : [] };
}

/** Whether the list's cells cannot be written to from the pane now: work is going on, or the password is missing. */
export function isBusy({ working, protection }: GuardView): boolean {
  if (working !== null) return true;
  return protection.kind === 'locked' && protection.terms.password.kind === 'unknown';
}

/** Whether a change waits for an answer. */
export function isOpen({ bar }: GuardView): boolean {
  return bar !== null && bar.kind !== 'put-back';
}

/**
 * Whether a bar above the steps holds the pane's primary action: whatever else is offered stands behind it.
 * An alarm's bar offers nothing but to leave things as they are. Never throws.
 */
export function barLeads({ own, others }: Pick<PaneGuardView, 'own' | 'others'>): boolean {
  return [own, ...others].some(({ bar, place }) => bar !== null && hasPrimary(bar, place));
}

function hasPrimary(bar: GuardBar, place: GuardView['place']): boolean {
  if (bar.asking) return true;
  switch (bar.kind) {
    case 'offer':
      return true;
    case 'put-back':
      return sortedColumn(bar, place) !== null;
    case 'alarm':
      return false;
  }
}

/**
 * The column that was put back first, to sort whole rows by it instead, in the direction in which it was
 * sorted; null where there is none. Never throws.
 */
export function sortedColumn(
  { facts }: GuardBar,
  place: GuardView['place'],
): { readonly key: RowSortKey; readonly name: NamedColumn } | null {
  const [moved] = facts?.columns ?? [];
  const column = moved === undefined ? undefined : place?.columns.bound[moved];
  if (facts === null || column === undefined) return null;
  const [name] = movedColumns(facts, place);
  return name === undefined ? null : { key: { column, ascending: !facts.descending }, name };
}

/** Whether the last check found every pair right, and nothing changed since. Never throws. */
export function isRight({ result }: PaneState): boolean {
  return result.kind === 'checked' && pairsAreRight(result.summary) && result.changed.size === 0;
}
