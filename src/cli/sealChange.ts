import { PALETTE, type StateLook } from '../app/palette';
import type { ListSeal } from '../app/sealList';
import type { ChosenColumns } from '../core/columns/chooseColumns';
import { columnName } from '../core/columns/columnName';
import type { Seal } from '../core/seal/findSeal';
import type { Sheet } from '../core/table/column';
import { textAt } from '../core/table/text';
import {
  rowChanges,
  valueContent,
  type CellChange,
  type RowChange,
} from '../files/xlsx/write/changes';
import { conditionalFormats, type TextRule } from '../files/xlsx/write/sheet/textRules';
import type { SectionChanges } from '../files/xlsx/write/sheet/sections';
import {
  edgesFit,
  filterSection,
  type EdgeColumns,
} from '../files/xlsx/write/workbook/filterRanges';
import type { StyleEdits } from '../files/xlsx/write/workbook/styleEdits';
import type { WorkbookPatch } from '../files/xlsx/write/workbookPatch';
import { argb } from '../files/xlsx/xml/argb';
import type { SealTexts } from '../texts/sealTexts';
import { textsOf } from '../texts/catalog';
import { rowFormulas } from './rowFormula';
import type { TableChange } from './writeTable';

/** The columns of a list's own check, from 0; `pairing` null in a text file or where it is gone. */
export interface SealPlaces {
  readonly digits: number;
  readonly pairing: number | null;
}

/** What becomes of a list, and where its check stands. */
export interface SealChange extends Omit<TableChange, 'file' | 'sheet' | 'output'> {
  readonly places: SealPlaces;
}

type Cell = CellChange & { readonly row: number };

/** Puts check digits (and the formula, in a workbook) into a list, in place of those it has. */
export function sealChange(
  sheet: Sheet,
  columns: ChosenColumns,
  made: Extract<ListSeal, { readonly kind: 'digits' }>,
  texts: SealTexts,
  form: 'workbook' | 'text',
): SealChange {
  const { present } = made;
  const next = sheet.columns.length;
  const digits = present?.digits ?? next;
  const pairing =
    form === 'text' ? null : (present?.pairing ?? (present === null ? next + 1 : next));
  const places = { digits, pairing };
  const rows = rowChanges([
    ...emptied(sheet, columns.headerRow ?? 0, places),
    ...headings(sheet, columns.headerRow ?? 0, places, texts),
    ...digitCells(made, columns, places, texts),
  ]);
  const fresh = [digits, pairing].filter((column) => column !== null && column >= next);
  const edge = edgeOf(fresh.length === 0 ? null : next, rows, fresh.length, columns.headerRow ?? 0);
  return { ...workbookChange(sheet, rows, places, edge, texts), places };
}

/** Takes the list's own check away; null where a table has further columns behind it. */
export function unsealChange(
  sheet: Sheet,
  { digits, pairing }: Seal,
  texts: SealTexts,
  form: 'workbook' | 'text',
): SealChange | null {
  const places = { digits, pairing };
  const own = [digits, pairing].filter((column) => column !== null).sort((a, b) => a - b);
  const first = own[0] ?? digits;
  const areTogether = own.every((column, at) => column === first + at);
  const edge: EdgeColumns = { first, names: own.map(() => ''), become: 'gone' };
  if (form === 'workbook' && !edgesFit(sheet.tables, edge, areTogether)) return null;
  const rows = rowChanges(emptied(sheet, -1, places));
  const change = workbookChange(sheet, rows, places, areTogether ? edge : null, texts);
  return { ...change, places, cutsFields: true };
}

/** Whatever stands in the columns below `above`. */
function emptied(sheet: Sheet, above: number, { digits, pairing }: SealPlaces): readonly Cell[] {
  const own = [digits, pairing].filter((column) => column !== null);
  return own.flatMap((column) => {
    const { kinds, formulas } = sheet.columns[column] ?? { kinds: [], formulas: new Map() };
    const rows = Array.from(kinds.keys()).filter((row) => kinds[row] !== 0 || formulas.has(row));
    return rows
      .filter((row) => row > above)
      .map((row) => ({ row, column, content: valueContent(null) }));
  });
}

function headings(
  sheet: Sheet,
  row: number,
  { digits, pairing }: SealPlaces,
  { headings: words }: SealTexts,
): readonly Cell[] {
  const heading = (column: number, text: string): readonly Cell[] => {
    const own = sheet.columns[column];
    // A heading that is there stays: a table knows its columns by their headings.
    if (own !== undefined && textAt(own, row) !== '') return [];
    return [{ row, column, content: valueContent(text), styleLike: sheet.columns.length - 1 }];
  };
  const second = pairing === null ? [] : heading(pairing, words.pairing);
  return [...heading(digits, words.digits), ...second];
}

function digitCells(
  { digits: made, bound }: Extract<ListSeal, { readonly kind: 'digits' }>,
  columns: ChosenColumns,
  { digits, pairing }: SealPlaces,
  { verdicts }: SealTexts,
): readonly Cell[] {
  const cells = { bound: bound.map(columnName), digits: columnName(digits) };
  const formulaOf = rowFormulas(cells, verdicts);
  const isNew = digits > columns.id;
  return [...made].flatMap(([row, text]) => {
    const value: Cell = { row, column: digits, content: valueContent(text) };
    const own = isNew ? { ...value, styleLike: columns.id } : value;
    if (pairing === null) return [own];
    return [own, { row, column: pairing, content: formulaOf(row) }];
  });
}

function edgeOf(
  first: number | null,
  rows: readonly RowChange[],
  count: number,
  headerRow: number,
): EdgeColumns | null {
  if (first === null) return null;
  const cells = rows.find(({ row }) => row === headerRow)?.cells ?? [];
  const names = Array.from({ length: count }, (_, at) => {
    const content = cells.find(({ column }) => column === first + at)?.content;
    return content?.kind === 'value' ? String(content.value) : '';
  });
  return { first, names, become: 'part' };
}

/** Cells, rules and the reach of tables and filters; a text file takes the cells only. */
function workbookChange(
  sheet: Sheet,
  rows: readonly RowChange[],
  { pairing }: SealPlaces,
  edge: EdgeColumns | null,
  texts: SealTexts,
): Pick<SealChange, 'rows' | 'writeSheet'> {
  const name = sheet.name ?? '';
  const isSealed = edge?.become !== 'gone' && rows.some(({ cells }) => cells.some(isFormula));
  return {
    rows,
    writeSheet: async (patch: WorkbookPatch) => {
      const rules = isSealed ? await verdictRules(patch, texts) : [];
      const sections: SectionChanges = new Map([
        ['conditionalFormatting', conditionalFormats(pairing, rows, rules, verdictWords())],
        ...(edge === null ? [] : ([['autoFilter', filterSection(edge)]] as const)),
      ]);
      await patch.patchSheet(name, rows, sections);
      if (edge !== null) await patch.changeEdges(name, edge);
    },
  };
}

function isFormula({ content }: CellChange): boolean {
  return content?.kind === 'formula';
}

/** The words of all languages: rules that a list got in another one are ours too. */
function verdictWords(): ReadonlySet<string> {
  return new Set(
    (['de', 'en'] as const).flatMap((one) => Object.values(textsOf(one).seal.verdicts)),
  );
}

/** Rules that colour what the formula says; the words alone must do, colours help who looks for them. */
export async function verdictRules(
  patch: WorkbookPatch,
  { verdicts }: SealTexts,
): Promise<readonly TextRule[]> {
  const rules: TextRule[] = [];
  await patch.changeStyles((styles) => {
    rules.push({ text: verdicts.fits, format: addLook(styles, PALETTE.ok) });
    rules.push({ text: verdicts.doesNotFit, format: addLook(styles, PALETTE.wrong) });
    rules.push({ text: verdicts.missing, format: addLook(styles, PALETTE.wrong) });
  });
  return rules;
}

function addLook(styles: StyleEdits, { fill, text }: StateLook): number {
  const colour = (name: string, value: string): string => `<${name} rgb="${argb(value)}"/>`;
  return styles.add('dxfs', (prefix) => {
    const font = `<${prefix}font>${colour(`${prefix}color`, text)}</${prefix}font>`;
    const pattern = `<${prefix}patternFill>${colour(`${prefix}bgColor`, fill)}</${prefix}patternFill>`;
    return `<${prefix}dxf>${font}<${prefix}fill>${pattern}</${prefix}fill></${prefix}dxf>`;
  });
}
