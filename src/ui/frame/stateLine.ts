import type { PaneState } from '../../app/pane/state';
import type { Texts } from '../../texts/texts';

/** What the line on top says of the sheet. Never throws. */
export function stateLine({ result }: PaneState, { pane }: Texts, now: Date): string {
  const { frame } = pane;
  switch (result.kind) {
    case 'running':
      return frame.running;
    case 'refused':
      return frame.unchecked;
    case 'checked':
      return result.changed.size > 0
        ? frame.changed
        : frame.checkedAt(result.at, isSameDay(result.at, now));
    case 'unchecked': {
      if (result.earlier === null) return frame.unchecked;
      const { check, changed } = result.earlier;
      if (changed !== null && changed.size > 0) return frame.changed;
      const at = new Date(check.at);
      const said = frame.checkedAt(at, isSameDay(at, now));
      return changed === null ? said : `${said}, ${frame.unchangedSince}`;
    }
  }
}

/** Whether both are on one day of this machine's calendar. Never throws. */
export function isSameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString();
}
