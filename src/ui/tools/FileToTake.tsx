import { Button, Checkbox, mergeClasses } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import type { FileLook, LookedTable } from '../../app/ports/tableLooks';
import { fitSheets } from '../../app/tools/chosenTables';
import type { ChosenFile } from '../../app/tools/state';
import type { Texts } from '../../texts/texts';
import type { ToolsTexts } from '../../texts/toolsTexts';
import { problemText } from '../frame/problemText';
import { useToolStyles } from './useToolStyles';

/** A picked file among those that are taken. */
export interface FileToTakeProps {
  readonly words: ToolsTexts['tables'];
  readonly texts: Texts;
  readonly chosen: ChosenFile;
  readonly onSheets: (names: readonly string[]) => void;
  readonly onRemove: () => void;
}

/** More sheets than this are folded away. */
const MANY = 8;

/** Its name, what was seen in it, and which of its sheets are taken. */
export function FileToTake(props: FileToTakeProps): ReactNode {
  const { words, texts, chosen, onRemove } = props;
  const styles = useToolStyles();
  const { file, look } = chosen;
  const sheets = look.at === 'seen' ? look.found.filter(({ name }) => name !== null) : [];
  return (
    <div className={styles.file}>
      <div className={styles.line}>
        <span className={styles.name}>
          {file.name}
          <FileSaid chosen={chosen} words={words} texts={texts} />
        </span>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={words.remove(file.name)}
          onClick={onRemove}
        />
      </div>
      {sheets.length > 1 && <SheetsToTake {...props} look={sheets} />}
    </div>
  );
}

/** What was seen in a picked file, heard when it comes. */
export function FileSaid({
  chosen,
  words,
  texts,
}: Pick<FileToTakeProps, 'chosen' | 'words' | 'texts'>): ReactNode {
  const styles = useToolStyles();
  const said = saidOfFile(chosen, words, texts);
  return (
    <span className={mergeClasses(styles.hint, isUnfit(chosen.look) && styles.fault)} role="status">
      {said}
    </span>
  );
}

function isUnfit(look: ChosenFile['look']): boolean {
  if (look.at !== 'seen') return look.at === 'broke';
  return !look.found.some(({ fitness }) => fitness === 'pairs');
}

function saidOfFile(
  { look, sheets }: ChosenFile,
  words: ToolsTexts['tables'],
  texts: Texts,
): string {
  switch (look.at) {
    case 'looking':
      return words.unfit.looking;
    case 'broke':
      return `✗ ${problemText(look.problem, texts)}`;
    case 'seen': {
      const [only, ...more] = look.found;
      if (only === undefined || isUnfit(look)) return `✗ ${words.nothingFits}`;
      if (more.length === 0) return words.lastRow(only.rows);
      return words.taken(sheets.length, look.found.length);
    }
  }
}

function SheetsToTake({
  words,
  chosen,
  look,
  onSheets,
}: FileToTakeProps & { readonly look: FileLook }): ReactNode {
  const styles = useToolStyles();
  const { file, sheets } = chosen;
  const fit = fitSheets(chosen.look);
  // In the order of the tabs, however they were ticked.
  const toggle = (name: string, on: boolean): void =>
    onSheets(fit.filter((one) => (one === name ? on : sheets.includes(one))));
  const boxes = (
    <div role="group" aria-label={words.sheetsOf(file.name)} className={styles.sheets}>
      {fit.length > 1 && (
        <Checkbox
          label={words.all}
          checked={sheets.length === fit.length ? true : sheets.length > 0 ? 'mixed' : false}
          onChange={(_, { checked }) => onSheets(checked === true ? fit : [])}
        />
      )}
      {look.map((sheet) => (
        <Checkbox
          key={sheet.name}
          disabled={sheet.fitness !== 'pairs'}
          checked={sheets.includes(sheet.name ?? '')}
          onChange={(_, { checked }) => toggle(sheet.name ?? '', checked === true)}
          label={<SheetLabel words={words} sheet={sheet} />}
        />
      ))}
    </div>
  );
  if (look.length <= MANY) return boxes;
  return (
    <details>
      <summary className={styles.summary}>{words.chooseSheets}</summary>
      {boxes}
    </details>
  );
}

interface SheetLabelProps extends Pick<FileToTakeProps, 'words'> {
  readonly sheet: LookedTable;
}

function SheetLabel({ words, sheet: { name, rows, fitness } }: SheetLabelProps): ReactNode {
  const styles = useToolStyles();
  return (
    <>
      <span className={styles.name}>{name}</span>
      <span className={styles.hint}>
        {fitness === 'pairs' ? words.lastRow(rows) : words.unfit[fitness]}
      </span>
    </>
  );
}
