import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SheetInfo } from '../../app/ports/sheetReader';
import type { PickedTable } from '../../app/tools/state';
import type { ToolsTexts } from '../../texts/toolsTexts';
import { FilePicker } from '../frame/FilePicker';
import { LIST_FILES, pickedFiles } from './pickedFiles';
import { useToolStyles } from './useToolStyles';

/** Choosing one sheet of the workbook, or a file. */
export interface OneTableProps {
  readonly label: string;
  readonly hint?: string;
  readonly words: ToolsTexts['tables'];
  /** The workbook's sheets that can be it. */
  readonly sheets: readonly SheetInfo[];
  readonly accept?: string;
  readonly value: PickedTable | null;
  readonly onTable: (table: PickedTable | null) => void;
  /** What is said of the table that was chosen. */
  readonly children?: ReactNode;
}

/** One sheet or file; the picked file stands among the sheets. */
export function OneTable(props: OneTableProps): ReactNode {
  const { label, hint, words, sheets, accept = LIST_FILES, value, onTable, children } = props;
  const styles = useToolStyles();
  const now = value === null ? '' : value.from === 'disk' ? 'file' : value.sheet.id;
  const choose = (chosen: string): void => {
    const sheet = sheets.find(({ id }) => id === chosen);
    if (sheet !== undefined) onTable({ from: 'workbook', sheet });
    else if (chosen === '') onTable(null);
  };
  return (
    <div className={styles.group}>
      <Field label={label} {...(hint !== undefined && { hint })}>
        <Select value={now} onChange={(_, { value: chosen }) => choose(chosen)}>
          <option value="">{words.none}</option>
          {value?.from === 'disk' && <option value="file">{value.file.name}</option>}
          {sheets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <FilePicker
        label={words.pickFile}
        name={words.pickOne(label)}
        multiple={false}
        accept={accept}
        onPick={(files) => {
          const [file] = pickedFiles(files, []);
          if (file !== undefined) onTable({ from: 'disk', file });
        }}
      />
      {children}
    </div>
  );
}
