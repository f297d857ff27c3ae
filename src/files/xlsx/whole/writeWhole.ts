import type { Area } from '../../../core/table/column';
import { toFileFormula } from '../formulaNames';
import type { CellChange, RowChange } from '../write/changes';
import { newWorkbook } from '../write/newWorkbook';
import { areaName } from '../write/sheet/bounds';
import type { StyleEdits } from '../write/workbook/styleEdits';
import type { WorkbookPatch } from '../write/workbookPatch';
import { escapeMarks } from '../write/xml/escape';
import { LookWriter } from './lookXml';
import { writtenName } from './read/namesIn';
import { sheetSections } from './sheetXml';
import type { WholeDocument } from './wholeExtras';
import type { CellLook, WholeName, WholeSheet } from './wholeWorkbook';
import { addDocument, PartAdder } from './write/addParts';
import { element } from './write/xmlText';

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
  readonly document: WholeDocument;
}

/**
 * A workbook's file with all that `readWhole` reads. Sheet and table names are valid and used once, which
 * the caller sees to; at least one sheet is visible. Rejects as `newWorkbook` does.
 */
export async function writeWhole(workbook: SavedWorkbook): Promise<Uint8Array> {
  const { sheets, looks, names, customXml, document } = workbook;
  const frame = sheets.map(({ name }) => ({ name, widths: [], rows: [] }));
  const patch = await newWorkbook(frame);
  const front = Math.max(
    0,
    sheets.findIndex(({ name }) => name === document.front),
  );
  await patch.changeStyles((styles) => writeSheets(patch, styles, sheets, looks, front));
  for (const { name, visibility } of sheets) {
    if (visibility !== 'visible') await patch.setVisibility(name, visibility);
  }
  const hasNames = names.length > 0 || sheets.some(({ filter }) => filter !== null);
  if (hasNames) await patch.setNames((prefix) => namesXml(names, sheets, prefix));
  for (const { id, xml } of customXml) await patch.addCustomXml(xml, id);
  await addDocument(patch, document);
  const { isStructureProtected, calculation } = document;
  await patch.setFrame({ front, isStructureProtected, calculation });
  return patch.finish();
}

async function writeSheets(
  patch: WorkbookPatch,
  styles: StyleEdits,
  sheets: readonly SavedSheet[],
  looks: readonly CellLook[],
  front: number,
): Promise<void> {
  const writer = new LookWriter(styles);
  const adder = new PartAdder(patch, writer);
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
    const ties = await adder.addOf(sheet);
    const framed = { ...sheet, isFront: at === front };
    const sections = sheetSections(framed, writer, styleOf, ties);
    await patch.patchSheet(sheet.name, styled(sheet.rows, styleOf), sections);
  }
  await adder.finish();
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
  const own = names.map(({ name, scope, refersTo, comment, visible }) => {
    const at = sheets.findIndex((sheet) => sheet.name === scope);
    const said = {
      name: writtenName(name),
      comment: comment === '' ? undefined : comment,
      localSheetId: at < 0 ? undefined : at,
      hidden: visible ? undefined : true,
    };
    return element(`${prefix}definedName`, said, escapeMarks(toFileFormula(refersTo)));
  });
  // Excel finds a sheet's filter by this name.
  const filters = sheets.flatMap(({ name, filter }, at) => {
    if (filter === null) return [];
    const said = { name: '_xlnm._FilterDatabase', localSheetId: at, hidden: true };
    const place = areaName(filter.area).replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2');
    const text = `'${name.replaceAll("'", "''")}'!${place}`;
    return [element(`${prefix}definedName`, said, escapeMarks(text))];
  });
  return [...own, ...filters].join('');
}
