import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { STATE_SYMBOLS, useStateColours } from '../marks';
import type { Verdict } from './resultSaid';

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  advice: { margin: `${tokens.spacingVerticalS} 0 0` },
});

const useGrounds = makeStyles({
  ok: { backgroundColor: tokens.colorBrandBackground2 },
  wrong: { backgroundColor: tokens.colorStatusDangerBackground1 },
  unknown: { backgroundColor: tokens.colorStatusWarningBackground1 },
  duplicate: { backgroundColor: tokens.colorNeutralBackground3 },
  damaged: { backgroundColor: tokens.colorStatusWarningBackground1 },
  notChecked: { backgroundColor: tokens.colorNeutralBackground3 },
});

/** The only big text: the mark, the sentence, and what to do where nothing can be told. */
export function Sentence({ mark, sentence, advice }: Verdict): ReactNode {
  const styles = useStyles();
  const colours = useStateColours();
  const grounds = useGrounds();
  return (
    <div className={mergeClasses(styles.card, grounds[mark])}>
      <p className={mergeClasses(styles.line, mark === 'notChecked' && styles.quiet)}>
        <span aria-hidden="true" className={colours[mark]}>
          {STATE_SYMBOLS[mark]}
        </span>
        <span className={styles.text}>{sentence}</span>
      </p>
      {advice !== null && <p className={styles.advice}>{advice}</p>}
    </div>
  );
}
