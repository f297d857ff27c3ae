import type { Sheet } from '../../core/table/column';
import type { CheckTask, PickedFile } from '../ports/checker';
import type { TableFile, TableOpener } from '../ports/tableFiles';

/** The path of the open workbook among the files of a check: no file's path is empty. */
export const OPEN_WORKBOOK = '';

/** Opens a file that the user picked; throws `FileProblem` for what cannot be read. */
export type PickedFileOpener = (file: PickedFile) => Promise<TableFile>;

/** The task's tables as files: the open workbook's sheets as they were read, and the picked files. */
export function deskTables(task: CheckTask, openPicked: PickedFileOpener): TableOpener {
  const sheets = new Map<string, Sheet>();
  for (const sheet of [task.list, ...task.sheets.map((one) => one.sheet)]) {
    sheets.set(sheet.name ?? '', sheet);
  }
  const workbook: TableFile = {
    path: OPEN_WORKBOOK,
    identity: OPEN_WORKBOOK,
    form: 'workbook',
    sheetNames: [...sheets.keys()],
    readSheet: async (name) => sheets.get(name ?? '') ?? task.list,
  };
  const opened = new Map<string, Promise<TableFile>>();
  return {
    open: async (path) => {
      const picked = task.files.find(({ name }) => name === path);
      if (picked === undefined) return workbook;
      // A file of which several sheets were chosen is named once for each.
      const file = opened.get(path) ?? openPicked(picked);
      opened.set(path, file);
      return file;
    },
  };
}
