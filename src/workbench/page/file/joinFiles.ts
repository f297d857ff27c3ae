import { PLAIN_DOCUMENT } from '../../../files/xlsx/whole/wholeExtras';
import type { Stretch, WholeSheet, WholeWorkbook } from '../../../files/xlsx/whole/wholeWorkbook';
import type { Renames } from './formulaRenaming';
import { renameName, renameSheet } from './renameSheet';

/** Excel: a sheet's name has at most so many UTF-16 code units, one of a table or a cell range so many. */
const MOST_OF_SHEET = 31;
const MOST_OF_WORD = 255;

/** Sheets by how many a file has: a list of one sheet stands before a reference of several. */
function bySheets(a: WholeWorkbook, b: WholeWorkbook): number {
  return a.sheets.length - b.sheets.length;
}

/**
 * Several files as one workbook, those with fewest sheets first, each sheet with its looks and sizes.
 * Sheets, tables and names that are called as one before get a number behind it, as when Excel moves a
 * sheet into another workbook, and the formulas of their file follow. Properties and parts of custom
 * XML are the first file's alone. Never throws.
 */
export function joinFiles(files: readonly WholeWorkbook[]): WholeWorkbook {
  const [first, ...others] = [...files].sort(bySheets);
  if (first === undefined) {
    const none = { sheets: [], looks: [], names: [], customXml: [], unread: [] };
    return { ...none, document: PLAIN_DOCUMENT };
  }
  const sheets = new Set(first.sheets.map(nameOf));
  const words = new Set(wordsOf(first).map(lower));
  return others.reduce((before, file) => {
    const renames = renamesOf(file, sheets, words);
    const looksBefore = before.looks.length;
    const moved = file.sheets.map((sheet) => renameSheet(shifted(sheet, looksBefore), renames));
    const unread = file.unread.map((part) => ({
      ...part,
      sheet: part.sheet === null ? null : (renames.sheets.get(lower(part.sheet)) ?? part.sheet),
    }));
    return {
      ...before,
      sheets: [...before.sheets, ...moved],
      looks: [...before.looks, ...file.looks],
      names: [...before.names, ...file.names.map((name) => renameName(name, renames))],
      unread: [...before.unread, ...unread],
    };
  }, first);
}

function lower(name: string): string {
  return name.toLowerCase();
}

function nameOf({ cells }: WholeSheet): string {
  return lower(cells.name ?? '');
}

/** Tables and names of the whole workbook: Excel lets no two of them be called alike. */
function wordsOf({ sheets, names }: WholeWorkbook): readonly string[] {
  return [
    ...sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
    ...names.flatMap(({ name, scope }) => (scope === null ? [name] : [])),
  ];
}

/** New names for what is taken; `sheets` and `words` (lower case) take up what the file brings. */
function renamesOf(file: WholeWorkbook, sheets: Set<string>, words: Set<string>): Renames {
  const ofFile = wordsOf(file);
  const isFunction = new Set(
    file.names.flatMap(({ name, refersTo }) => (/^LAMBDA\(/i.test(refersTo) ? [lower(name)] : [])),
  );
  const renamedWords = numbered(ofFile, words, MOST_OF_WORD, (at) => `_${at}`).flatMap(
    ([own, name]): (readonly [string, string])[] => {
      if (own === name) return [];
      const key = lower(own);
      return isFunction.has(key)
        ? [
            [key, name],
            [`${key}(`, name],
          ]
        : [[key, name]];
    },
  );
  const ownSheets = file.sheets.map(({ cells }) => cells.name ?? '');
  const renamedSheets = numbered(ownSheets, sheets, MOST_OF_SHEET, (at) => ` (${at})`);
  const ofSheet = new Map(ownSheets.map((name) => [lower(name), new Set<string>()]));
  for (const { name, scope } of file.names) ofSheet.get(lower(scope ?? ''))?.add(lower(name));
  return {
    sheets: new Map(renamedSheets.map(([own, name]) => [lower(own), name])),
    words: new Map(renamedWords),
    ofSheet,
  };
}

/** Each name and the one it gets: its own where that is free, else with a number that nobody has. */
function numbered(
  names: readonly string[],
  taken: Set<string>,
  most: number,
  ending: (at: number) => string,
): readonly (readonly [own: string, name: string])[] {
  const own = new Set(names.map(lower));
  return names.map((name) => {
    let found = name;
    const isFree = (): boolean =>
      !taken.has(lower(found)) && (found === name || !own.has(lower(found)));
    for (let at = 2; !isFree(); at++) found = cut(name, most - ending(at).length) + ending(at);
    taken.add(lower(found));
    return [name, found] as const;
  });
}

/** The first so many code units, without half a character at the end. */
function cut(name: string, most: number): string {
  return name.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
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
