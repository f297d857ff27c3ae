import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PaneActions } from '../../app/pane/openPane';
import { hasReference } from '../../app/pane/referenceStep';
import type { ReferenceStep } from '../../app/pane/state';
import type { ReferenceStepTexts } from '../../texts/paneTexts';
import { FileChoice } from './FileChoice';
import { SheetChoice } from './SheetChoice';

/** Step 2. */
export interface ReferenceStepViewProps {
  readonly texts: ReferenceStepTexts;
  readonly reference: ReferenceStep;
  /** Whether step 1 is answered. */
  readonly listIsSettled: boolean;
  readonly actions: Pick<
    PaneActions,
    'chooseSheets' | 'pickFiles' | 'chooseFileRole' | 'removeFile' | 'check'
  >;
}

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  check: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What the list is compared with: sheets of this workbook, files from disk. */
export function ReferenceStepView(props: ReferenceStepViewProps): ReactNode {
  const { texts, reference, listIsSettled, actions } = props;
  const styles = useStyles();
  const isChosen = hasReference(reference);
  const missing = listIsSettled ? texts.nothingChosen : texts.listMissing;
  return (
    <div className={styles.parts}>
      {reference.goneSheets.length > 0 && (
        <Text role="alert">⚠ {texts.goneSheets(reference.goneSheets)}</Text>
      )}
      <SheetChoice texts={texts} sheets={reference.sheets} onChoose={actions.chooseSheets} />
      <FileChoice
        texts={texts}
        files={reference.files}
        wanted={reference.wantedFiles.map(({ file }) => file)}
        onPick={actions.pickFiles}
        onRole={actions.chooseFileRole}
        onRemove={actions.removeFile}
      />
      <div className={styles.check}>
        <Button appearance="primary" disabled={!isChosen || !listIsSettled} onClick={actions.check}>
          {texts.check}
        </Button>
        {(!isChosen || !listIsSettled) && <span className={styles.hint}>{missing}</span>}
      </div>
    </div>
  );
}
