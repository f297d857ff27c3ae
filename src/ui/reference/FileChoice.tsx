import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useId, useRef, type ReactNode } from 'react';
import type { NewFile } from '../../app/pane/filePicker';
import type { PickedFile } from '../../app/ports/checker';
import type { ReferenceRole } from '../../core/pairing/reference';
import type { ReferenceStepTexts } from '../../texts/paneTexts';
import { FilePicker } from '../frame/FilePicker';
import { RoleSelect } from './RoleSelect';

/** Files from disk. */
export interface FileChoiceProps {
  readonly texts: ReferenceStepTexts;
  readonly files: readonly PickedFile[];
  /** Names of the files of last time. */
  readonly wanted: readonly string[];
  readonly onPick: (files: readonly NewFile[]) => void;
  readonly onRole: (key: string, role: ReferenceRole) => void;
  readonly onRemove: (key: string) => void;
}

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
  },
  file: {
    alignSelf: 'stretch',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  // Beside its choice and its button, never above them.
  name: { flexGrow: 1, flexBasis: 0, minWidth: 0, overflowWrap: 'anywhere' },
  lost: {
    flexBasis: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  hint: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Picks files to compare with. They are read when the check runs, by the worker. */
export function FileChoice(props: FileChoiceProps): ReactNode {
  const { texts, files, wanted, onPick, onRole, onRemove } = props;
  const styles = useStyles();
  const labelId = useId();
  const picker = useRef<HTMLDivElement>(null);
  return (
    <div role="group" aria-labelledby={labelId} className={styles.group}>
      <Text id={labelId}>{texts.files}</Text>
      {wanted.length > 0 && <span className={styles.hint}>{texts.pickAgain(wanted)}</span>}
      {files.map(({ key, name, role, sheets, lostSheets }) => (
        <div key={key} className={styles.file}>
          <span className={styles.name}>
            {name}
            {sheets && <span className={styles.hint}> › {sheets.join(', ')}</span>}
          </span>
          <RoleSelect texts={texts} name={name} role={role} onRole={(next) => onRole(key, next)} />
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={texts.remove(name)}
            onClick={() => {
              // The button that was pressed goes with its file.
              picker.current?.querySelector('button')?.focus();
              onRemove(key);
            }}
          />
          {lostSheets && <span className={styles.lost}>⚠ {texts.lostSheets(lostSheets)}</span>}
        </div>
      ))}
      <FilePicker
        label={texts.pick}
        multiple
        accept=".xlsx,.xlsm,.csv,.txt,.ldif,.ldf"
        holder={picker}
        onPick={onPick}
      />
      <span className={styles.hint}>{texts.pickHint}</span>
    </div>
  );
}
