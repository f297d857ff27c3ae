import type { ReactNode } from 'react';
import type { ToolWork } from '../../app/tools/state';
import type { ToolsTexts } from '../../texts/toolsTexts';
import { WorkView } from '../frame/WorkView';

/** A tool at work. */
export interface ToolWorkViewProps {
  readonly words: Pick<ToolsTexts, 'work' | 'cancel'>;
  readonly work: ToolWork;
  readonly onCancel: () => void;
}

/** What a tool does right now, how far it is, and the way out. */
export function ToolWorkView({ words, work, onCancel }: ToolWorkViewProps): ReactNode {
  const progress =
    'rows' in work && work.rows > 0
      ? { done: work.done, all: work.rows, text: words.work.rows(work.done, work.rows) }
      : null;
  return (
    <WorkView
      said={saidOf(work, words.work)}
      progress={progress}
      cancel={words.cancel}
      onCancel={onCancel}
      isAnnounced
    />
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
