import type { GuardCommands } from '../../app/guard/openGuard';
import type { GuardView } from '../../app/guard/view';
import type { SheetLook } from '../../app/ports/checker';
import type { RowValues } from '../../app/ports/guardCells';
import type { PaneState } from '../../app/pane/state';
import type { Texts } from '../../texts/texts';

/** What people can have the guard do from the pane. Nothing of it throws. */
export interface GuardActions extends Pick<
  GuardCommands,
  | 'putBack'
  | 'leave'
  | 'confirmLeave'
  | 'cancelLeave'
  | 'dismiss'
  | 'dismissProblem'
  | 'turnOff'
  | 'lock'
  | 'unlock'
  | 'sortRows'
  | 'editRow'
  | 'keepRestorePoint'
> {
  /** Guards the list that was checked last. */
  readonly turnOn: () => Promise<void>;
  /** The bound cells of a row of the list (index from 0) as they are now; null: it has no such row. */
  readonly readRow: (row: number) => Promise<RowValues | null>;
}

/** What the guard's views are made of. */
export interface GuardProps {
  readonly texts: Texts;
  readonly guard: GuardView;
  readonly actions: GuardActions;
  readonly state: PaneState;
  readonly now: Date;
}

/** Headings of the sheet's columns as the pane saw them; none before it looked. */
export function headingsOf({ list }: PaneState): Pick<SheetLook, 'headings'> {
  return { headings: 'look' in list ? list.look.headings : [] };
}
