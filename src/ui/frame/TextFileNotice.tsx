import { useState, type ReactNode } from 'react';
import type { FrameTexts } from '../../texts/paneTexts';
import { Notice } from './Notice';

/** `lostIn`: see `PaneState`. */
export interface TextFileNoticeProps {
  readonly texts: FrameTexts;
  readonly lostIn: string | null;
}

/** Says before anything is lost that the workbook's file keeps nothing of it, until it is closed. */
export function TextFileNotice({ texts, lostIn }: TextFileNoticeProps): ReactNode {
  const [isClosed, setIsClosed] = useState(false);
  if (lostIn === null || isClosed) return null;
  return (
    <Notice
      intent="warning"
      text={texts.textFile(lostIn)}
      close={texts.close}
      onClose={() => setIsClosed(true)}
    />
  );
}
