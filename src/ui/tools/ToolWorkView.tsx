import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ToolWork } from '../../app/tools/state';
import type { ToolsTexts } from '../../texts/toolsTexts';

/** A tool at work. */
export interface ToolWorkViewProps {
  readonly words: Pick<ToolsTexts, 'work' | 'cancel'>;
  readonly work: ToolWork;
  readonly onCancel: () => void;
}

const useStyles = makeStyles({
  parts: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  rows: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What a tool does right now, how far it is, and the way out. */
export function ToolWorkView({ words, work, onCancel }: ToolWorkViewProps): ReactNode {
  const styles = useStyles();
  const said = saidOf(work, words.work);
  const rows = 'rows' in work && work.rows > 0 ? { done: work.done, all: work.rows } : null;
  return (
    <div className={styles.parts}>
      <span role="status">{said}</span>
      <ProgressBar
        aria-label={said}
        {...(rows === null ? {} : { value: rows.done, max: rows.all })}
      />
      {rows !== null && <span className={styles.rows}>{words.work.rows(rows.done, rows.all)}</span>}
      <Button onClick={onCancel}>{words.cancel}</Button>
    </div>
  );
}

function saidOf(work: ToolWork, words: ToolsTexts['work']): string {
  switch (work.doing) {
    case 'reading':
    case 'writing':
    case 'comparing':
      return words[work.doing](work.what);
    case 'planning':
    case 'checking':
      return words[work.doing];
  }
}
