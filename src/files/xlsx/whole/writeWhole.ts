import type { Area } from '../../../core/table/column';
import type { CellChange, RowChange } from '../write/changes';
import { newWorkbook } from '../write/newWorkbook';
import type { StyleEdits } from '../write/workbook/styleEdits';
import type { WorkbookPatch } from '../write/workbookPatch';
import { escapeAttribute, escapeMarks } from '../write/xml/escape';
import { toFileFormula } from '../formulaNames';
import { LookWriter } from './lookXml';
import { sheetSections, tableXml } from './sheetXml';
import type { CellLook, WholeName, WholeSheet } from './wholeWorkbook';

/** A sheet that is to be written. */
export interface SavedSheet extends Omit<WholeSheet, 'cells' | 'looks' | 'shared' | 'rows'> {
  readonly name: string;
  /** Rows ascending; a `style` is an index into `looks`. */
  readonly rows: Iterable<RowChange>;
  readonly merges: readonly Area[];
}

/** A workbook that is to be written; see `WholeWorkbook`. */
export interface SavedWorkbook {
  readonly sheets: readonly SavedSheet[];
  /** May grow while the rows are gone through. */
  readonly looks: readonly CellLook[];
  readonly names: readonly WholeName[];
  readonly customXml: readonly { readonly id: string; readonly xml: string }[];
}

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/**
 * A workbook's file with all that `readWhole` reads. Sheet and table names are valid and used once, which
 * the caller sees to; at least one sheet is visible. Rejects where hucre refuses a sheet's name.
 */
export async function writeWhole(workbook: SavedWorkbook): Promise<Uint8Array> {
  const { sheets, looks, names, customXml } = workbook;
  const frame = sheets.map(({ name }) => ({ name, widths: [], rows: [] }));
  const patch = await newWorkbook(frame);
  const tables = await addTables(patch, sheets);
  await patch.changeStyles(async (styles) => writeSheets(patch, styles, sheets, looks, tables));
  for (const { name, visibility } of sheets) {
    if (visibility !== 'visible') await patch.setVisibility(name, visibility);
  }
  if (names.length > 0) await patch.setNames((prefix) => namesXml(names, sheets, prefix));
  for (const { id, xml } of customXml) await patch.addCustomXml(xml, id);
  return patch.finish();
}

/** By sheet: the ids of its relationships to its tables. */
async function addTables(
  patch: WorkbookPatch,
  sheets: readonly SavedSheet[],
): Promise<readonly (readonly string[])[]> {
  const all: string[][] = [];
  let count = 0;
  for (const { name, tables } of sheets) {
    const ids: string[] = [];
    for (const table of tables) {
      const xml = tableXml(table, ++count);
      const part = { before: 'xl/tables/table', xml, contentType: TABLE_TYPE, type: 'table' };
      ids.push(await patch.addSheetPart(name, part));
    }
    all.push(ids);
  }
  return all;
}

async function writeSheets(
  patch: WorkbookPatch,
  styles: StyleEdits,
  sheets: readonly SavedSheet[],
  looks: readonly CellLook[],
  tables: readonly (readonly string[])[],
): Promise<void> {
  const writer = new LookWriter(styles);
  // Cells nobody touched have the file's first style, whatever it is.
  const indices = new Map([[0, 0]]);
  const styleOf = (look: number): number => {
    const known = indices.get(look);
    const wanted = looks[look];
    if (known !== undefined || wanted === undefined) return known ?? 0;
    const index = writer.cell(wanted);
    indices.set(look, index);
    return index;
  };
  for (const [at, sheet] of sheets.entries()) {
    const sections = sheetSections(sheet, writer, styleOf, tables[at] ?? []);
    await patch.patchSheet(sheet.name, styled(sheet.rows, styleOf), sections);
  }
}

function* styled(
  rows: Iterable<RowChange>,
  styleOf: (look: number) => number,
): Generator<RowChange> {
  for (const { row, cells, layout } of rows) {
    const changed = cells.map(({ style, ...cell }): CellChange =>
      style === undefined ? cell : { ...cell, style: styleOf(style) },
    );
    if (layout === undefined) yield { row, cells: changed };
    else {
      const style = layout.style === null ? null : styleOf(layout.style);
      yield { row, cells: changed, layout: { ...layout, style } };
    }
  }
}

function namesXml(
  names: readonly WholeName[],
  sheets: readonly SavedSheet[],
  prefix: string,
): string {
  return names
    .map(({ name, scope, refersTo, comment, visible }) => {
      const at = sheets.findIndex((sheet) => sheet.name === scope);
      const local = at < 0 ? '' : ` localSheetId="${at}"`;
      const note = comment === '' ? '' : ` comment="${escapeAttribute(comment)}"`;
      const hidden = visible ? '' : ' hidden="1"';
      const text = escapeMarks(toFileFormula(refersTo));
      return `<${prefix}definedName name="${escapeAttribute(name)}"${note}${local}${hidden}>${text}</${prefix}definedName>`;
    })
    .join('');
}
