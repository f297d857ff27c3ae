import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Work on its way. */
export interface WorkViewProps {
  /** What is being done right now. */
  readonly said: string;
  /** How far it is, as people read it; null where that is not known. */
  readonly progress: { readonly done: number; readonly all: number; readonly text: string } | null;
  readonly cancel: string;
  readonly onCancel: () => void;
  /** Whether what is being done is read out whenever it changes. */
  readonly isAnnounced?: boolean;
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

/** What is done right now, how far it is, and the way out. */
export function WorkView(props: WorkViewProps): ReactNode {
  const { said, progress, cancel, onCancel, isAnnounced = false } = props;
  const styles = useStyles();
  return (
    <div className={styles.parts}>
      <span {...(isAnnounced ? { role: 'status' } : {})}>{said}</span>
      <ProgressBar
        aria-label={said}
        {...(progress === null ? {} : { value: progress.done, max: progress.all })}
      />
      {progress !== null && <span className={styles.rows}>{progress.text}</span>}
      <Button onClick={onCancel}>{cancel}</Button>
    </div>
  );
}
