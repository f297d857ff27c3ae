import { PLAIN_DOCUMENT } from '../../../files/xlsx/whole/wholeExtras';
import type { Stretch, WholeSheet, WholeWorkbook } from '../../../files/xlsx/whole/wholeWorkbook';

/** Sheets by how many a file has: a list of one sheet stands before a reference of several. */
function bySheets(a: WholeWorkbook, b: WholeWorkbook): number {
  return a.sheets.length - b.sheets.length;
}

/**
 * Several files as one workbook, those with fewest sheets first, each sheet with its looks and sizes.
 * A name that is taken gets a number behind it, as when Excel moves a sheet into another workbook.
 * Defined names, properties and parts of custom XML are the first file's alone. Never throws.
 */
export function joinFiles(files: readonly WholeWorkbook[]): WholeWorkbook {
  const sorted = [...files].sort(bySheets);
  const taken = new Set<string>();
  const looks = sorted.flatMap((file) => file.looks);
  let before = 0;
  const sheets = sorted.flatMap((file) => {
    const from = before;
    before += file.looks.length;
    return file.sheets.map((sheet) => renamed(shifted(sheet, from), taken));
  });
  const [first] = sorted;
  return {
    sheets,
    looks,
    names: first?.names ?? [],
    customXml: first?.customXml ?? [],
    document: first?.document ?? PLAIN_DOCUMENT,
    unread: sorted.flatMap((file) => file.unread),
  };
}

function shifted(sheet: WholeSheet, by: number): WholeSheet {
  const stretch = (one: Stretch): Stretch =>
    one.look === null ? one : { ...one, look: one.look + by };
  return {
    ...sheet,
    looks: sheet.looks.map((run) => ({ ...run, look: run.look + by })),
    rows: sheet.rows.map(stretch),
    columns: sheet.columns.map(stretch),
  };
}

function renamed(sheet: WholeSheet, taken: Set<string>): WholeSheet {
  const own = sheet.cells.name ?? '';
  let name = own;
  for (let at = 2; taken.has(name.toLowerCase()); at++) name = `${own} (${at})`;
  taken.add(name.toLowerCase());
  return name === own ? sheet : { ...sheet, cells: { ...sheet.cells, name } };
}
