import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
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
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    // Forced colours take the background away; this stays.
    boxShadow: `inset ${tokens.strokeWidthThicker} 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': {
      outline: `${tokens.strokeWidthThick} solid Highlight`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  mark: { flexShrink: 0, width: '1.2em', fontWeight: tokens.fontWeightSemibold },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  line: { display: 'block' },
  place: { fontWeight: tokens.fontWeightSemibold },
  waiting: { height: '40px' },
});

/** Row and account, then what is said of them. */
export function FindingEntry({ texts, entry, isActive }: FindingEntryProps): ReactNode {
  const styles = useStyles();
  const colours = useStateColours();
  const frame = mergeClasses(styles.entry, isActive && styles.active);
  if (entry === null) return <div className={mergeClasses(frame, styles.waiting)}>…</div>;
  const { symbol, colour } = markOf(entry);
  const { row, account } = entry;
  return (
    <div className={frame}>
      <span aria-hidden="true" className={mergeClasses(styles.mark, colours[colour])}>
        {symbol}
      </span>
      <span className={styles.text}>
        <span className={styles.line}>
          <span className={styles.place}>
            {row === null ? texts.pane.result.wholeList : texts.check.row(row)}
          </span>{' '}
          {account}
        </span>
        <span className={styles.line}>{saidOf(entry, texts)}</span>
      </span>
    </div>
  );
}

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
