import { Checkbox, Text } from '@fluentui/react-components';
import { useId, useRef, type ReactNode } from 'react';
import type { PaneState, ReferenceSheet } from '../../app/pane/state';
import type { PickedFile } from '../../app/ports/checker';
import type { ChosenFile } from '../../app/tools/state';
import type { Texts } from '../../texts/texts';
import type { ToolsTexts } from '../../texts/toolsTexts';
import { FilePicker } from '../frame/FilePicker';
import { FileToTake } from './FileToTake';
import { LIST_FILES, pickedFiles } from './pickedFiles';
import { useToolStyles } from './useToolStyles';

/** Choosing sheets of the workbook and files from disk. */
export interface TablesChoiceProps {
  readonly words: ToolsTexts['tables'];
  readonly texts: Texts;
  readonly pane: PaneState;
  readonly sheetIds: readonly string[];
  readonly files: readonly ChosenFile[];
  readonly onSheets: (ids: readonly string[]) => void;
  readonly onPick: (files: readonly PickedFile[]) => void;
  readonly onRemove: (key: string) => void;
  readonly onFileSheets: (key: string, names: readonly string[]) => void;
}

/** Which lists: several of each. */
export function TablesChoice(props: TablesChoiceProps): ReactNode {
  return (
    <>
      <Sheets {...props} />
      <Files {...props} />
    </>
  );
}

function Files(props: TablesChoiceProps): ReactNode {
  const { words, texts, files, onPick, onRemove, onFileSheets } = props;
  const styles = useToolStyles();
  const labelId = useId();
  const picker = useRef<HTMLDivElement>(null);
  const taken = files.map(({ file }) => file);
  return (
    <div role="group" aria-labelledby={labelId} className={styles.group}>
      <Text id={labelId}>{words.files}</Text>
      {files.map((chosen) => (
        <FileToTake
          key={chosen.file.key}
          words={words}
          texts={texts}
          chosen={chosen}
          onSheets={(names) => onFileSheets(chosen.file.key, names)}
          onRemove={() => {
            // The button that was pressed goes with its file.
            picker.current?.querySelector('button')?.focus();
            onRemove(chosen.file.key);
          }}
        />
      ))}
      <FilePicker
        label={words.pick}
        multiple
        accept={LIST_FILES}
        holder={picker}
        onPick={(picked) => onPick(pickedFiles(picked, taken))}
      />
      <span className={styles.hint}>{words.pickHint}</span>
    </div>
  );
}

function Sheets({ words, pane, sheetIds, onSheets }: TablesChoiceProps): ReactNode {
  const styles = useToolStyles();
  const labelId = useId();
  const sheets = sheetsOf(pane);
  const fit = sheets.filter(({ isFit }) => isFit).map(({ id }) => id);
  const toggle = (id: string, on: boolean): void =>
    onSheets(on ? [...sheetIds, id] : sheetIds.filter((one) => one !== id));
  const isAll = fit.length > 0 && fit.every((id) => sheetIds.includes(id));
  return (
    <div role="group" aria-labelledby={labelId} className={styles.group}>
      <Text id={labelId}>{words.sheets}</Text>
      {fit.length === 0 && <span className={styles.hint}>{words.noSheets}</span>}
      {fit.length > 1 && (
        <Checkbox
          label={words.all}
          checked={isAll ? true : sheetIds.length > 0 ? 'mixed' : false}
          onChange={(_, { checked }) => onSheets(checked === true ? fit : [])}
        />
      )}
      {sheets.map(({ id, name, rows, isFit, why }) => (
        <Checkbox
          key={id}
          disabled={!isFit}
          checked={sheetIds.includes(id)}
          onChange={(_, { checked }) => toggle(id, checked === true)}
          label={
            <>
              <span className={styles.name}>{name}</span>
              <span className={styles.hint}>
                {why === 'pairs' || why === 'list' ? words.lastRow(rows) : words.unfit[why]}
                {why === 'list' && ` (${words.pairs})`}
              </span>
            </>
          }
        />
      ))}
    </div>
  );
}

/** A sheet as it can be chosen. */
export interface SheetToChoose {
  readonly id: string;
  readonly name: string;
  readonly rows: number;
  readonly isFit: boolean;
  readonly why: ReferenceSheet['fitness'] | 'list';
}

/** The workbook's sheets in the order of their tabs, the pane's own list among them. Never throws. */
export function sheetsOf({ sheets, list, reference }: PaneState): readonly SheetToChoose[] {
  const known = new Map(reference.sheets.map(({ info, fitness }) => [info.id, fitness]));
  return sheets.map(({ id, name, rows }) => {
    const isList = id === list.sheet?.id;
    const fitness = isList && list.kind === 'settled' ? 'pairs' : (known.get(id) ?? 'no-pairs');
    return { id, name, rows, isFit: fitness === 'pairs', why: isList ? 'list' : fitness };
  });
}
