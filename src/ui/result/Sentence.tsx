import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { STATE_SYMBOLS, useStateColours } from '../marks';
import type { Verdict } from './resultSaid';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  advice: { margin: `${tokens.spacingVerticalS} 0 0` },
});

/** The only big text: the mark, the sentence, and what to do where nothing can be told. */
export function Sentence({ mark, sentence, advice }: Verdict): ReactNode {
  const styles = useStyles();
  const colours = useStateColours();
  return (
    <div>
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
