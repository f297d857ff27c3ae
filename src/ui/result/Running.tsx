import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Work } from '../../app/pane/state';
import type { ResultStepTexts } from '../../texts/paneTexts';

/** A check on its way. */
export interface RunningProps {
  readonly texts: ResultStepTexts;
  readonly work: Work;
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

/** What the check does right now, how far it is, and the way out. */
export function Running({ texts, work, onCancel }: RunningProps): ReactNode {
  const styles = useStyles();
  const hasRows = work.doing === 'reading' && work.rows > 0;
  return (
    <div className={styles.parts}>
      <span>{said(work, texts)}</span>
      <ProgressBar
        aria-label={said(work, texts)}
        {...(hasRows ? { value: work.read, max: work.rows } : {})}
      />
      {hasRows && <span className={styles.rows}>{texts.readRows(work.read, work.rows)}</span>}
      <Button onClick={onCancel}>{texts.cancel}</Button>
    </div>
  );
}

function said(work: Work, texts: ResultStepTexts): string {
  switch (work.doing) {
    case 'reading':
      return texts.reading(work.what);
    case 'comparing':
      return texts.comparing;
    case 'fingerprint':
      return texts.fingerprint;
  }
}
