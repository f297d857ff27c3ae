import type { ReactNode } from 'react';
import type { Work } from '../../app/pane/state';
import type { ResultStepTexts } from '../../texts/paneTexts';
import { WorkView } from '../frame/WorkView';

/** A check on its way. */
export interface RunningProps {
  readonly texts: ResultStepTexts;
  readonly work: Work;
  readonly onCancel: () => void;
}

/** What the check does right now, how far it is, and the way out. */
export function Running({ texts, work, onCancel }: RunningProps): ReactNode {
  const progress =
    work.doing === 'reading' && work.rows > 0
      ? { done: work.read, all: work.rows, text: texts.readRows(work.read, work.rows) }
      : null;
  return (
    <WorkView
      said={said(work, texts)}
      progress={progress}
      cancel={texts.cancel}
      onCancel={onCancel}
    />
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
