import type { RowChange } from './changes';
import { frameOf, type FrameSheet } from './frame';
import { WorkbookPatch } from './workbookPatch';

/** A sheet of a new workbook. */
export interface NewSheet extends FrameSheet {
  /** Rows ascending, from 0. */
  readonly rows: Iterable<RowChange>;
}

/**
 * A new workbook, which can be patched further: its cells come from the patcher, so that new and changed files
 * hold their values in the same way. Rejects as `WorkbookPatch.patchSheet` does.
 */
export async function newWorkbook(sheets: readonly NewSheet[]): Promise<WorkbookPatch> {
  const patch = await WorkbookPatch.open(frameOf(sheets));
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
