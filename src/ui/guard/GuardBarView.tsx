import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons/svg/shield-checkmark';
import { useRef, type ReactNode, type RefObject } from 'react';
import type { GuardBar } from '../../app/guard/view';
import { useFocusKeptBy } from '../frame/useFocusKeptBy';
import { sortedColumn, type BarActions, type GuardProps } from './guardProps';
import { barSaid } from './guardSaid';

/** A bar and what answers it. */
export interface BarProps extends Pick<GuardProps, 'texts' | 'guard'> {
  readonly actions: BarActions;
  /** Whether it is about another list than the one in the pane. */
  readonly isOther?: boolean;
}

const useStyles = makeStyles({
  bar: {
    margin: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  open: {
    border: `${tokens.strokeWidthThick} solid ${tokens.colorStatusWarningBorder2}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  said: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What the guard did or found: stands above the steps until it is answered. */
export function GuardBarView({ texts, guard, actions, isOther = false }: BarProps): ReactNode {
  const styles = useStyles();
  const said = useRef<HTMLParagraphElement>(null);
  const part = useFocusKeptBy<HTMLElement>(said, true);
  const { bar, place } = guard;
  if (bar === null) return null;
  const { guard: words, frame } = texts.pane;
  const isPutBack = bar.kind === 'put-back';
  const sheet = isOther && place !== null ? [words.bar.onSheet(place.sheet)] : [];
  return (
    <section
      ref={part}
      role={isPutBack ? 'status' : 'alert'}
      aria-label={words.bar.label}
      className={mergeClasses(styles.bar, !isPutBack && styles.open)}
    >
      <div className={styles.head}>
        <span aria-hidden="true">{isPutBack ? <ShieldCheckmark20Regular /> : '⚠'}</span>
        <p ref={bar.asking ? null : said} tabIndex={-1} className={styles.said}>
          {[...sheet, ...barSaid(bar, place, words)].join(' ')}
        </p>
        {isPutBack && (
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={frame.close}
            onClick={actions.dismiss}
          />
        )}
      </div>
      {bar.asking ? (
        <AskedOnce texts={texts} bar={bar} actions={actions} question={said} />
      ) : (
        <Answers texts={texts} guard={guard} actions={actions} bar={bar} />
      )}
    </section>
  );
}

function Answers({ texts, guard, actions, bar }: BarProps & { bar: GuardBar }): ReactNode {
  const styles = useStyles();
  const words = texts.pane.guard.bar;
  const { working, place } = guard;
  const sorted = sortedColumn(bar, place);
  return (
    <div className={styles.buttons}>
      {bar.kind === 'put-back' && sorted !== null && (
        <Button
          appearance="primary"
          disabled={working !== null}
          onClick={() => void actions.sortRows([sorted.key])}
        >
          {words.sortRows(sorted.name, sorted.key.ascending)}
        </Button>
      )}
      {bar.kind === 'offer' && (
        <Button
          appearance="primary"
          disabled={working !== null}
          onClick={() => void actions.putBack()}
        >
          {words.putBack}
        </Button>
      )}
      <Button disabled={working !== null} onClick={actions.leave}>
        {words.leave}
      </Button>
    </div>
  );
}

function AskedOnce({
  texts,
  bar,
  actions,
  question,
}: Pick<BarProps, 'texts' | 'actions'> & {
  readonly bar: GuardBar;
  /** Handed over the question, which is where whoever asked for it goes on. */
  readonly question: RefObject<HTMLParagraphElement | null>;
}): ReactNode {
  const styles = useStyles();
  const words = texts.pane.guard.bar;
  return (
    <>
      <p ref={question} tabIndex={-1} className={styles.said}>
        {words.reallyLeave(isGone(bar) ? 'gone' : (bar.facts?.broken ?? null))}
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => void actions.confirmLeave()}>{words.confirmLeave}</Button>
        <Button appearance="primary" onClick={actions.cancelLeave}>
          {words.cancelLeave}
        </Button>
      </div>
    </>
  );
}

function isGone(bar: GuardBar): boolean {
  return bar.kind === 'alarm' && (bar.why === 'sheet-gone' || bar.why === 'columns-lost');
}
