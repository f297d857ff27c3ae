import { writeXlsx } from 'hucre/xlsx';
import type { RowChange } from './changes';
import { WorkbookPatch } from './workbookPatch';

/** A sheet of a new workbook. */
export interface NewSheet {
  /** Valid and used once, which the caller sees to. */
  readonly name: string;
  /** Widths of its first columns, in characters. */
  readonly widths: readonly number[];
  /** Rows ascending, from 0. */
  readonly rows: Iterable<RowChange>;
}

/** What is written must not depend on today. */
const WRITTEN_AT = new Date(Date.UTC(2000, 0, 1));

/**
 * A new workbook, which can be patched further: its frame (parts, styles, widths) by hucre, its cells by
 * the patcher, so that new and changed files hold their values in the same way.
 * Rejects where hucre refuses a sheet's name.
 */
export async function newWorkbook(sheets: readonly NewSheet[]): Promise<WorkbookPatch> {
  const frame = await writeXlsx({
    properties: { created: WRITTEN_AT, modified: WRITTEN_AT },
    sheets: sheets.map(({ name, widths }) => ({
      name,
      columns: widths.map((width) => ({ width })),
      rows: [],
    })),
  });
  const patch = await WorkbookPatch.open(frame);
  for (const { name, rows } of sheets) await patch.patchSheet(name, rows);
  return patch;
}

/** Adds the style of headings (bold) to a workbook and returns its index. Throws `file-damaged` without styles. */
export async function headingStyle(patch: WorkbookPatch): Promise<number> {
  let style = 0;
  await patch.changeStyles((styles) => {
    const font = styles.add(
      'fonts',
      (prefix) =>
        `<${prefix}font><${prefix}b/><${prefix}sz val="11"/><${prefix}name val="Calibri"/></${prefix}font>`,
    );
    style = styles.add(
      'cellXfs',
      (prefix) =>
        `<${prefix}xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1"/>`,
    );
  });
  return style;
}
