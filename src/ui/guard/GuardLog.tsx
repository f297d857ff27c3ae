import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { GuardEvent, GuardLogEntry } from '../../app/guard/view';
import { guardLogTextsOf } from '../../texts/guardLogCatalog';
import type { GuardLogTexts } from '../../texts/guardLogTexts';
import type { Language } from '../../texts/texts';
import { isSameDay } from '../frame/stateLine';

/** Entries shown; the whole log stands in the workbook. */
const SHOWN = 20;

/** The guard's log. */
export interface GuardLogProps {
  readonly language: Language;
  /** Newest last. */
  readonly log: readonly GuardLogEntry[];
  readonly now: Date;
}

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** What happened to the list, newest first, folded until somebody asks. */
export function GuardLog({ language, log, now }: GuardLogProps): ReactNode {
  const styles = useStyles();
  const texts = guardLogTextsOf(language);
  if (log.length === 0) return null;
  return (
    <details>
      <summary>{texts.heading}</summary>
      <ul className={styles.list}>
        {log
          .slice(-SHOWN)
          .reverse()
          .map((entry, at) => (
            <li key={log.length - at}>{entrySaid(entry, texts, now)}</li>
          ))}
      </ul>
    </details>
  );
}

/** When something was done last, beside the button that does it: of some work nothing else is to be seen. */
export function LastDone({
  events,
  language,
  log,
  now,
}: GuardLogProps & { readonly events: readonly GuardEvent[] }): ReactNode {
  const last = log.filter(({ event }) => events.includes(event)).at(-1);
  const texts = guardLogTextsOf(language);
  return <span role="status">{last !== undefined && entrySaid(last, texts, now)}</span>;
}

/** What was logged since that happened last: what came of it before went with it. Never throws. */
export function since(
  happened: GuardEvent,
  log: readonly GuardLogEntry[],
): readonly GuardLogEntry[] {
  return log.slice(log.map(({ event }) => event).lastIndexOf(happened) + 1);
}

/** One line of the log: when, what, how many rows, and what of. Never throws. */
function entrySaid(
  { at, event, rows, names }: GuardLogEntry,
  texts: GuardLogTexts,
  now: Date,
): string {
  const time = new Date(at);
  const further = [...(rows === null || rows === 0 ? [] : [texts.rows(rows)]), ...names];
  const what = [texts.events[event], ...(further.length > 0 ? [`(${further.join(', ')})`] : [])];
  return texts.entry(time, isSameDay(time, now), what.join(' '));
}
