import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import type { FindingRow } from '../../app/ports/checker';
import type { StateWord } from '../../texts/paneTexts';
import type { Texts } from '../../texts/texts';
import { SEVERITY_STATES, SEVERITY_SYMBOLS, STATE_SYMBOLS, useStateColours } from '../marks';

/** One entry of the list; null while it is not here. */
export interface FindingEntryProps {
  readonly texts: Texts;
  readonly entry: FindingRow | null;
  readonly isActive: boolean;
}

const useStyles = makeStyles({
  entry: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    lineHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
    height: '100%',
    boxSizing: 'border-box',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    // Forced colours take the background away; this stays.
    boxShadow: `inset ${tokens.strokeWidthThicker} 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': {
      outline: `${tokens.strokeWidthThick} solid Highlight`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  mark: { flexShrink: 0, width: '1.2em', fontWeight: tokens.fontWeightSemibold },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  account: {
    display: 'block',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
  // The whole text stands below the list for the entry that is chosen.
  says: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
  place: { fontWeight: tokens.fontWeightSemibold },
});

/** Row and account, then what is said of them. Drawn anew only with another entry: scrolling asks often. */
export const FindingEntry = memo(function FindingEntry(props: FindingEntryProps): ReactNode {
  const { texts, entry, isActive } = props;
  const styles = useStyles();
  const colours = useStateColours();
  const frame = mergeClasses(styles.entry, isActive && styles.active);
  if (entry === null) return <div className={frame}>…</div>;
  const { symbol, colour } = markOf(entry);
  const { row, account } = entry;
  return (
    <div className={frame}>
      <span aria-hidden="true" className={mergeClasses(styles.mark, colours[colour])}>
        {symbol}
      </span>
      <span className={styles.text}>
        <span className={styles.account}>
          <span className={styles.place}>
            {row === null ? texts.pane.result.wholeList : texts.check.row(row)}
          </span>{' '}
          {account}
        </span>
        <span className={styles.says}>{saidOf(entry, texts)}</span>
      </span>
    </div>
  );
});

function markOf({ state, severity }: FindingRow): { symbol: string; colour: StateWord } {
  if (state !== null) return { symbol: STATE_SYMBOLS[state], colour: state };
  if (severity === null) return { symbol: STATE_SYMBOLS.ok, colour: 'ok' };
  return { symbol: SEVERITY_SYMBOLS[severity], colour: SEVERITY_STATES[severity] };
}

function saidOf({ goesTo, message, state }: FindingRow, texts: Texts): string {
  const { result } = texts.pane;
  if (goesTo !== null) return result.goesTo(goesTo.account, goesTo.agency);
  return message ?? (state === null ? '' : result.states[state]);
}
