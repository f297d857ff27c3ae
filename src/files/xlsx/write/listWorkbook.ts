import type { NumberFormat } from '../../../core/numberFormat/numberFormat';
import { CellKind, kindAt, type Sheet } from '../../../core/table/column';
import { formatAt } from '../../../core/table/formats';
import { textAt, valueAt } from '../../../core/table/text';
import { valueContent, type CellChange, type RowChange } from './changes';
import { headingStyle, newWorkbook } from './newWorkbook';
import { replaceSection, type SectionChanges } from './sheet/sections';
import { conditionalFormats, type TextRule } from './sheet/textRules';
import type { WorkbookPatch } from './workbookPatch';
import { escapeAttribute } from './xml/escape';
import type { DeflateMeans } from './zip/deflate';

/** A list that gets a workbook of its own. */
export interface ListForWorkbook {
  /** Of its sheet; valid, which the caller sees to. */
  readonly name: string;
  /** Headings in row 1; every value is kept as it is stored. */
  readonly sheet: Sheet;
  /** A column of formulas behind the others. */
  readonly formulas: {
    readonly column: number;
    /** Rows ascending, the heading first. */
    readonly rows: Iterable<RowChange>;
    readonly rules: (patch: WorkbookPatch) => Promise<readonly TextRule[]>;
  };
  /** Where the platform has a better one than its stream. */
  readonly deflate?: DeflateMeans;
}

interface ListStyles {
  readonly heading: number;
  readonly text: number;
  readonly ofFormat: ReadonlyMap<string, number>;
}

const NARROWEST = 12;
const WIDEST = 48;
const MEASURED_ROWS = 200;

/**
 * A workbook of one list: headings bold and frozen, numbers in the formats that they have, texts in cells
 * that are formatted as text, so that no program takes `+…` for a formula when somebody types there. Rejects
 * as `newWorkbook` does.
 */
export async function listWorkbook({
  name,
  sheet,
  formulas,
  deflate,
}: ListForWorkbook): Promise<Uint8Array> {
  const widths = [...sheet.columns.keys()].map((at) => widthOf(sheet, at));
  const patch = await newWorkbook([{ name, widths: [...widths, NARROWEST], rows: [] }]);
  const styles: ListStyles = {
    heading: await headingStyle(patch),
    text: await textStyle(patch),
    ofFormat: await formatStyles(patch, sheet),
  };
  const rules = await formulas.rules(patch);
  const ends = [1, sheet.rowCount - 1].map((row) => formulaAt(formulas.column, row));
  const sections: SectionChanges = new Map([
    ['sheetViews', replaceSection(frozenHeading)],
    ['conditionalFormatting', conditionalFormats(formulas.column, ends, rules, new Set())],
  ]);
  await patch.patchSheet(name, rowsOf(sheet, formulas.rows, styles), sections);
  return patch.finish(deflate);
}

/** The built-in format of texts. */
const TEXT = 49;

async function textStyle(patch: WorkbookPatch): Promise<number> {
  let style = 0;
  await patch.changeStyles((styles) => {
    style = styles.add('cellXfs', formatXml(TEXT));
  });
  return style;
}

/** Numbers of a workbook's own formats begin here (ECMA-376-1 18.8.30). */
const FIRST_OWN = 164;

/** By number format of the sheet's cells: the style that has it. */
async function formatStyles(
  patch: WorkbookPatch,
  { columns }: Sheet,
): Promise<ReadonlyMap<string, number>> {
  const all = columns.flatMap(({ formats }) => formats?.known ?? []);
  const formats = new Map(all.map((format) => [keyOf(format), format]));
  const styles = new Map<string, number>();
  if (formats.size === 0) return styles;
  await patch.changeStyles((edits) => {
    let own = FIRST_OWN;
    for (const [key, { builtIn, code }] of formats) {
      const id = builtIn ?? own++;
      if (builtIn === null) {
        const attributes = `numFmtId="${id}" formatCode="${escapeAttribute(code)}"`;
        edits.add('numFmts', (prefix) => `<${prefix}numFmt ${attributes}/>`);
      }
      styles.set(key, edits.add('cellXfs', formatXml(id)));
    }
  });
  return styles;
}

function keyOf({ builtIn, code }: NumberFormat): string {
  return builtIn === null ? `own ${code}` : `built-in ${builtIn}`;
}

function formatXml(id: number): (prefix: string) => string {
  const attributes = `numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"`;
  return (prefix) => `<${prefix}xf ${attributes} applyNumberFormat="1"/>`;
}

function formulaAt(column: number, row: number): RowChange {
  return { row, cells: [{ column, content: { kind: 'formula', formula: '', result: null } }] };
}

function frozenHeading(prefix: string): string {
  const pane = `<${prefix}pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`;
  return `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0">${pane}</${prefix}sheetView></${prefix}sheetViews>`;
}

function widthOf({ columns, rowCount }: Sheet, at: number): number {
  const column = columns[at];
  let longest = NARROWEST;
  for (let row = 0; column !== undefined && row < Math.min(rowCount, MEASURED_ROWS); row++) {
    longest = Math.max(longest, textAt(column, row).length + 2);
  }
  return Math.min(longest, WIDEST);
}

function* rowsOf(
  sheet: Sheet,
  formulas: Iterable<RowChange>,
  styles: ListStyles,
): Generator<RowChange> {
  const further = formulas[Symbol.iterator]();
  for (let row = 0; row < sheet.rowCount; row++) {
    const cells: CellChange[] = [];
    sheet.columns.forEach((column, at) => {
      const kind = kindAt(column, row);
      if (kind === CellKind.empty) return;
      const content = valueContent(valueAt(column, row));
      if (row === 0) cells.push({ column: at, content, style: styles.heading });
      else if (kind === CellKind.text) cells.push({ column: at, content, style: styles.text });
      else {
        const format = formatAt(column, row);
        const style = format === undefined ? undefined : styles.ofFormat.get(keyOf(format));
        cells.push({ column: at, content, ...(style === undefined ? {} : { style }) });
      }
    });
    const own: RowChange | undefined = further.next().value;
    const last = own?.cells.map((cell) => (row === 0 ? { ...cell, style: styles.heading } : cell));
    yield { row, cells: [...cells, ...(last ?? [])] };
  }
}
