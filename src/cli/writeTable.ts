import { explained } from '../app/fileProblem';
import type { TableFile } from '../app/ports/tableFiles';
import { Failure } from '../core/failure';
import type { Sheet } from '../core/table/column';
import { patchCsv, type RecordChange } from '../files/csv/write/patchCsv';
import { extensionOf, openTable, type OpenedTable } from '../files/openTable';
import type { RowChange } from '../files/xlsx/write/changes';
import { requireWritten } from '../files/xlsx/write/readBack';
import { WorkbookPatch } from '../files/xlsx/write/workbookPatch';
import { deflate } from './deflate';
import { isSameFile } from './fileIdentity';
import { PathProblem, readBytes } from './files';
import { inflate } from './inflate';
import { replaceFile } from './output/replaceFile';

/** A list that is to be written changed. */
export interface TableChange {
  readonly file: TableFile;
  readonly sheet: Sheet;
  readonly output: string;
  /** Rows ascending, from 0; a .csv gets the values as text and no formula. */
  readonly rows: readonly RowChange[];
  /** What else is changed in a workbook, before its cells are. */
  readonly inWorkbook?: (patch: WorkbookPatch) => Promise<void>;
  /** Cells in a workbook; the patch's own where left out. */
  readonly writeSheet?: (patch: WorkbookPatch) => Promise<void>;
  /** Whether fields at the end of a .csv's records go instead of being emptied. */
  readonly cutsFields?: boolean;
}

/** What was written, as it reads again. */
export interface WrittenTable {
  readonly table: OpenedTable;
  readonly sheet: Sheet;
}

/**
 * Throws `PathProblem` where the output is one of the files that are read, or has another format than
 * the list. Asked before the work, which may take long.
 */
export function requireOutput(output: string, list: string, read: readonly string[]): void {
  requireOther(output, [list, ...read]);
  const extension = extensionOf(list);
  if (extensionOf(output) === extension) return;
  throw new PathProblem((usage) => usage.outputExtension(output, extension));
}

/** Throws `PathProblem` where the output is one of the files that are read. */
export function requireOther(output: string, read: readonly string[]): void {
  if (!read.some((file) => isSameFile(file, output))) return;
  throw new PathProblem((usage) => usage.outputIsInput(output));
}

/**
 * Writes the list with these cells changed and all else as it was, and reads it back before anything is
 * put at its place: what reads otherwise than meant is never written. Throws `FileProblem` (`cells-tied`,
 * `written-otherwise`, …) and `PathProblem`.
 */
export async function writeTable(change: TableChange): Promise<WrittenTable> {
  const { file, sheet, output } = change;
  const bytes = await readBytes(file.path);
  const changed = await explained(file.path, () => changedBytes(bytes, change));
  const written = await explained(output, async () => {
    const table = await openTable(output, changed, inflate);
    const after = await table.readSheet(sheet.name);
    requireWritten(sheet, meantRows(change), after);
    return { table, sheet: after };
  });
  await replaceFile(output, (target) => target.writeFile(changed));
  return written;
}

async function changedBytes(bytes: Uint8Array, change: TableChange): Promise<Uint8Array> {
  const { file, sheet, rows } = change;
  switch (file.form) {
    case 'text': {
      const { bytes: changed, lost } = patchCsv(bytes, recordsOf(change));
      if (!lost) return changed;
      throw new PathProblem((usage) => usage.encodingTooSmall(change.output));
    }
    case 'workbook': {
      const patch = await WorkbookPatch.open(bytes);
      await change.inWorkbook?.(patch);
      if (change.writeSheet !== undefined) await change.writeSheet(patch);
      else if (rows.length > 0) await patch.patchSheet(sheet.name ?? '', rows);
      return patch.finish(deflate);
    }
  }
}

function recordsOf({ rows, cutsFields = false }: TableChange): readonly RecordChange[] {
  return rows.map(({ row, cells }) => ({
    row,
    cells: cells.map(({ column, content }) => {
      const text = textOf(content);
      return { column, text: text === '' && cutsFields ? null : text };
    }),
  }));
}

/** A text file reads everything as text, and has no formulas. */
function meantRows({ file, rows }: TableChange): readonly RowChange[] {
  if (file.form === 'workbook') return rows;
  return rows.map(({ row, cells }) => ({
    row,
    cells: cells.map(({ column, content }) => ({
      column,
      content: { kind: 'value', value: textOf(content) },
    })),
  }));
}

function textOf(content: RowChange['cells'][number]['content']): string {
  if (content === undefined) return '';
  if (content.kind === 'formula') throw new Failure('written-otherwise', { place: '' });
  const { value } = content;
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}
