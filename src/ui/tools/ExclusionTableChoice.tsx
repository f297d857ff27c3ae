import { Button, mergeClasses } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { SheetInfo } from '../../app/ports/sheetReader';
import type { ExclusionLook } from '../../app/ports/tableLooks';
import type { ExclusionTable, Looked, PickedTable } from '../../app/tools/state';
import { tableName } from '../../core/report/tableName';
import type { Texts } from '../../texts/texts';
import type { ToolsTexts } from '../../texts/toolsTexts';
import { problemText } from '../frame/problemText';
import { OneTable } from './OneTable';
import { exclusionLines, fixedReasons } from './refusalLines';
import { useToolStyles } from './useToolStyles';

/** People to leave out from a table. */
export interface ExclusionTableChoiceProps {
  readonly words: ToolsTexts;
  readonly texts: Texts;
  /** The workbook's sheets that can be it. */
  readonly sheets: readonly SheetInfo[];
  readonly chosen: ExclusionTable | null;
  readonly onTable: (table: PickedTable | null) => void;
}

/** A sheet or file, and what is read in it: how many people, or each row that cannot be used. */
export function ExclusionTableChoice(props: ExclusionTableChoiceProps): ReactNode {
  const { words, texts, sheets, chosen, onTable } = props;
  const styles = useToolStyles();
  const { exclusions, tables } = words;
  // Pressed, the button stays where it is: it holds the focus, whatever is read now.
  const [readAgain, setReadAgain] = useState<string | null>(null);
  const sheetId = chosen?.table.from === 'workbook' ? chosen.table.sheet.id : null;
  return (
    <OneTable
      label={exclusions.table}
      hint={exclusions.tableHint}
      words={tables}
      sheets={sheets}
      value={chosen?.table ?? null}
      onTable={onTable}
    >
      {chosen !== null && <Seen words={words} texts={texts} chosen={chosen} />}
      {chosen !== null && sheetId !== null && (isFaulty(chosen.look) || readAgain === sheetId) && (
        <div className={styles.buttons}>
          <Button
            size="small"
            disabledFocusable={chosen.look.at === 'looking'}
            onClick={() => {
              setReadAgain(sheetId);
              onTable({ ...chosen.table });
            }}
          >
            {exclusions.again}
          </Button>
        </div>
      )}
    </OneTable>
  );
}

function isFaulty(look: Looked<ExclusionLook>): boolean {
  if (isOther(look)) return true;
  return look.at === 'seen' && look.found.kind === 'entries' && look.found.problems.length > 0;
}

/** It cannot be read, or is no such table. */
function isOther(look: Looked<ExclusionLook>): boolean {
  return look.at === 'broke' || (look.at === 'seen' && look.found.kind === 'no-columns');
}

interface SeenProps extends Pick<ExclusionTableChoiceProps, 'words' | 'texts'> {
  readonly chosen: ExclusionTable;
}

function Seen({ words, texts, chosen: { table, look } }: SeenProps): ReactNode {
  const styles = useToolStyles();
  const problems = look.at === 'seen' && look.found.kind === 'entries' ? look.found.problems : [];
  return (
    <div role="status" className={styles.group}>
      <p className={mergeClasses(styles.text, isOther(look) && styles.fault)}>
        {saidOf(table, look, words, texts)}
      </p>
      {problems.length > 0 && (
        <>
          <p className={mergeClasses(styles.text, styles.fault)}>
            ✗ {words.exclusions.faults(problems.length)}
          </p>
          <ul className={styles.list}>
            {exclusionLines(problems, texts, words).map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
          <p className={styles.text}>{fixedReasons(texts)}</p>
        </>
      )}
    </div>
  );
}

function saidOf(
  table: PickedTable,
  look: Looked<ExclusionLook>,
  { exclusions, tables }: ToolsTexts,
  texts: Texts,
): string {
  const name = table.from === 'disk' ? table.file.name : table.sheet.name;
  switch (look.at) {
    case 'looking':
      return tables.unfit.looking;
    case 'broke':
      return `✗ ${problemText(look.problem, texts)}`;
    case 'seen': {
      if (look.found.kind === 'no-columns') {
        return `✗ ${exclusions.noColumns(name, look.found.headings)}`;
      }
      const { sheet, people } = look.found;
      return exclusions.people(people, tableName(name, table.from === 'disk' ? sheet : null));
    }
  }
}
