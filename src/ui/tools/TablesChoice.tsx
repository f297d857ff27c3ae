import { Button, Checkbox, Text } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useId, useRef, type ReactNode } from 'react';
import type { PaneState, ReferenceSheet } from '../../app/pane/state';
import type { PickedFile } from '../../app/ports/checker';
import type { ToolsTexts } from '../../texts/toolsTexts';
import { useToolStyles } from './useToolStyles';

/** Choosing sheets of the workbook and files from disk. */
export interface TablesChoiceProps {
  readonly words: ToolsTexts['tables'];
  readonly pane: PaneState;
  readonly sheetIds: readonly string[];
  readonly files: readonly PickedFile[];
  readonly onSheets: (ids: readonly string[]) => void;
  readonly onFiles: (files: readonly PickedFile[]) => void;
}

/** Which lists: several of each. */
export function TablesChoice(props: TablesChoiceProps): ReactNode {
  const { words, files, onFiles } = props;
  const styles = useToolStyles();
  const labelId = useId();
  return (
    <>
      <Sheets {...props} />
      <div role="group" aria-labelledby={labelId} className={styles.group}>
        <Text id={labelId}>{words.files}</Text>
        {files.map(({ key, name }) => (
          <div key={key} className={styles.line}>
            <span className={styles.name}>{name}</span>
            <Button
              appearance="subtle"
              size="small"
              icon={<Dismiss16Regular />}
              aria-label={words.remove(name)}
              onClick={() => onFiles(files.filter((file) => file.key !== key))}
            />
          </div>
        ))}
        <FileButton
          label={words.pick}
          multiple
          taken={files}
          onPick={(picked) => onFiles([...files, ...picked])}
        />
        <span className={styles.hint}>{words.pickHint}</span>
      </div>
    </>
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

/** Picks files. */
export interface FileButtonProps {
  readonly label: string;
  readonly multiple: boolean;
  readonly taken: readonly PickedFile[];
  readonly onPick: (files: readonly PickedFile[]) => void;
}

let picked = 0;

/** A button that opens the system's own choice of files. */
export function FileButton({ label, multiple, taken, onPick }: FileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const styles = useToolStyles();
  return (
    <div className={styles.buttons}>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept=".xlsx,.xlsm,.csv,.txt"
        aria-label={label}
        onChange={({ target }) => {
          const names = new Set(taken.map(({ name }) => name));
          const files = [...(target.files ?? [])].map((file): PickedFile => {
            const name = freeName(file.name, names);
            names.add(name);
            return {
              key: `tool-${String(++picked)}`,
              name,
              content: file,
              role: 'first-migration',
            };
          });
          if (files.length > 0) onPick(files);
          // The same file picked again is another change.
          target.value = '';
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {label}
      </Button>
    </div>
  );
}

/** Files of one name from two folders are told apart by a number. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let at = 2; taken.has(free); at++) free = `${stem} (${String(at)})${end}`;
  return free;
}
