import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PaneState } from '../../app/pane/state';
import { fitSheets } from '../../app/tools/chosenTables';
import type { ToolsActions } from '../../app/tools/openTools';
import type { ChosenFile, CombineChoice, PickedTable, TableChoice } from '../../app/tools/state';
import type { Texts } from '../../texts/texts';
import type { ToolsTexts } from '../../texts/toolsTexts';
import { FileSaid } from './FileToTake';
import { OneTable } from './OneTable';
import { sheetsOf } from './TablesChoice';
import { useToolStyles } from './useToolStyles';

/** People who join the new list. */
export interface PeopleProps {
  readonly words: ToolsTexts;
  readonly texts: Texts;
  readonly pane: PaneState;
  readonly choice: CombineChoice;
  readonly actions: Pick<ToolsActions, 'choosePeople' | 'chooseFileSheets'>;
}

const DIRECTORIES = '.xlsx,.xlsm,.csv,.txt,.ldif,.ldf';

/** Who joins, and the directory that knows them. */
export function People(props: PeopleProps): ReactNode {
  const { words, choice } = props;
  const styles = useToolStyles();
  return (
    <details>
      <summary className={styles.summary}>{words.combine.people}</summary>
      <div className={styles.folded}>
        <p className={styles.hint}>{words.combine.peopleHint}</p>
        <Part {...props} part="people" label={words.combine.newPeople} table={choice.people} />
        <Part
          {...props}
          part="directory"
          label={words.combine.directory}
          table={choice.directory}
        />
      </div>
    </details>
  );
}

interface PartProps extends PeopleProps {
  readonly part: 'people' | 'directory';
  readonly label: string;
  readonly table: TableChoice | null;
}

function Part({ words, texts, pane, actions, part, label, table }: PartProps): ReactNode {
  const fit = new Set(sheetsOf(pane).flatMap(({ id, isFit }) => (isFit ? [id] : [])));
  const given = { words: words.tables, texts };
  const chosen = table?.from === 'disk' ? table.file : null;
  return (
    <OneTable
      label={label}
      words={words.tables}
      sheets={pane.sheets.filter(({ id }) => fit.has(id))}
      {...(part === 'directory' && { accept: DIRECTORIES })}
      value={pickedOf(table)}
      onTable={(next) => actions.choosePeople(part, next)}
    >
      {chosen !== null && part === 'directory' && <DirectoryFile {...given} chosen={chosen} />}
      {chosen !== null && part === 'people' && (
        <PeopleFile
          {...given}
          chosen={chosen}
          onSheets={(names) => actions.chooseFileSheets(chosen.file.key, names)}
        />
      )}
    </OneTable>
  );
}

function pickedOf(table: TableChoice | null): PickedTable | null {
  return table?.from === 'disk' ? { from: 'disk', file: table.file.file } : table;
}

/** All sheets with pairs are taken: a directory is one, however many sheets it fills. */
function DirectoryFile({ words, texts, chosen }: Omit<PeopleFileProps, 'onSheets'>): ReactNode {
  const styles = useToolStyles();
  const fit = fitSheets(chosen.look);
  if (fit.length < 2) return <FileSaid chosen={chosen} words={words} texts={texts} />;
  return (
    <span className={styles.hint} role="status">
      {words.withPairs(fit.length)}
    </span>
  );
}

interface PeopleFileProps {
  readonly words: ToolsTexts['tables'];
  readonly texts: Texts;
  readonly chosen: ChosenFile;
  readonly onSheets: (names: readonly string[]) => void;
}

/** What was seen in it; where several sheets could be the list, one is chosen. */
function PeopleFile({ words, texts, chosen, onSheets }: PeopleFileProps): ReactNode {
  const fit = fitSheets(chosen.look);
  if (fit.length < 2) return <FileSaid chosen={chosen} words={words} texts={texts} />;
  return (
    <Field label={words.oneOf(chosen.file.name)}>
      <Select
        value={chosen.sheets[0] ?? ''}
        onChange={(_, { value }) => onSheets(value === '' ? [] : [value])}
      >
        <option value="">{words.pleaseChoose}</option>
        {fit.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
