import type { GuardedPane } from '../../../src/app/pane/guardChecked';
import type { Deed } from './deeds';
import { IN_PANE } from './deeds';
import type { GuardedPaneInExcel } from './guardedPaneInExcel';
import type { PlayedWorkbook } from './playedWorkbook';

/** What the co-author does in the own pane, once it is open. */
const inTheirs =
  (deed: (joined: GuardedPane, pane: GuardedPaneInExcel) => unknown): Deed =>
  (at) =>
    at.colleague?.at((theirs) => deed(theirs.joined, theirs));

/** What a co-author with the add-in does. */
export const WITH_COLLEAGUE: Readonly<Record<string, Deed>> = {
  'colleague comes': (at) => at.welcome(),
  'colleague goes': (at) => at.part(),
  'colleague checks': async (at, step) => {
    await at.welcome();
    const { colleague } = at;
    await colleague?.at((theirs) => IN_PANE['check']?.(seenAs(at, theirs), step));
  },
  'colleague guards': inTheirs(({ guardActions }) => guardActions.turnOn()),
  'colleague guards no more': inTheirs(({ guardActions }) => guardActions.turnOff()),
  'colleague puts back': inTheirs(({ guardActions }) => guardActions.putBack()),
  'colleague leaves so': inTheirs(async ({ guardActions }) => {
    guardActions.leave();
    await guardActions.confirmLeave();
  }),
  'colleague locks': inTheirs(({ guardActions }) =>
    guardActions.lock({ restOpen: true, structure: false, password: { kind: 'none' } }),
  ),
  'colleague unlocks': inTheirs(({ guardActions }) => guardActions.unlock()),
  'colleague restores': inTheirs(({ guardActions }) => guardActions.restore()),
  'colleague waits': (at) => at.colleague?.at((theirs) => theirs.timer.pass(11 * 60_000)),
};

/** The workbook with the co-author's pane in place of the own one. */
function seenAs(at: PlayedWorkbook, theirs: GuardedPaneInExcel): PlayedWorkbook {
  return new Proxy(at, {
    get: (target, name) =>
      name === 'pane' || name === 'joined' || name === 'quiet'
        ? name === 'quiet'
          ? () => theirs.quiet()
          : theirs[name]
        : Reflect.get(target, name, target),
  });
}
