import { isNotesSheet } from '../app/ownSheets';
import type { TableFile } from '../app/ports/tableFiles';
import type { Sheet } from '../core/table/column';
import { Failure } from '../core/failure';
import { readCsv } from './csv/readCsv';
import { readLdif } from './ldif/readLdif';
import { openXlsx } from './xlsx/workbook';
import type { InflateMeans } from './zip/inflate';

/** A file's tables, without what only its place on a disk tells. */
export type OpenedTable = Pick<
  TableFile,
  'form' | 'sheetNames' | 'readSheet' | 'readNotes' | 'readSheetIds'
>;

/** Names a table's extension, in small letters with its dot; `''` without one. Never throws. */
export function extensionOf(name: string): string {
  const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const dot = file.lastIndexOf('.');
  return dot > 0 ? file.slice(dot).toLowerCase() : '';
}

/**
 * Opens a file's bytes by the extension of its name: the content must be what it says. The bytes must
 * not change while the tables are used; `inflate` where the platform has a better one than its stream.
 * Throws `Failure`: `file-extension`, and those of the readers.
 */
export async function openTable(
  name: string,
  bytes: Uint8Array,
  inflate?: InflateMeans,
): Promise<OpenedTable> {
  const extension = extensionOf(name);
  switch (extension) {
    case '.csv':
    case '.txt': {
      return textTable(readCsv(bytes).sheet);
    }
    case '.ldif':
    case '.ldf':
      return textTable(readLdif(bytes));
    case '.xlsx':
    case '.xlsm':
      return workbook(bytes, inflate);
    default:
      throw new Failure('file-extension', { extension });
  }
}

/** The table of a text file. */
export function textTable(sheet: Sheet): OpenedTable {
  return { form: 'text', sheetNames: [], readSheet: async () => sheet };
}

async function workbook(bytes: Uint8Array, inflate?: InflateMeans): Promise<OpenedTable> {
  const opened = await openXlsx(bytes, {}, inflate);
  const { sheets } = opened;
  return {
    form: 'workbook',
    sheetNames: sheets
      .filter(({ name, visibility }) => !isNotesSheet(name, visibility))
      .map(({ name }) => name),
    readSheet: (name) => opened.readSheet(name ?? sheets[0]?.name ?? ''),
    readNotes: (namespace) => opened.readNotes(namespace),
    readSheetIds: () => opened.readSheetIds(),
  };
}
