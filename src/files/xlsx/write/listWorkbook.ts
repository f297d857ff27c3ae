import { CellKind, kindAt, type Sheet } from '../../../core/table/column';
import { textAt, valueAt } from '../../../core/table/text';
import { valueContent, type CellChange, type RowChange } from './changes';
import { headingStyle, newWorkbook } from './newWorkbook';
import { replaceSection, type SectionChanges } from './sheet/sections';
import { conditionalFormats, type TextRule } from './sheet/textRules';
import type { WorkbookPatch } from './workbookPatch';
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

const NARROWEST = 12;
const WIDEST = 48;
const MEASURED_ROWS = 200;

/**
 * A workbook of one list: headings bold and frozen, texts in cells that are formatted as text, so that no
 * program takes `+…` for a formula when somebody types there. Rejects as `newWorkbook` does.
 */
export async function listWorkbook({
  name,
  sheet,
  formulas,
  deflate,
}: ListForWorkbook): Promise<Uint8Array> {
  const widths = [...sheet.columns.keys()].map((at) => widthOf(sheet, at));
  const patch = await newWorkbook([{ name, widths: [...widths, NARROWEST], rows: [] }]);
  const styles = { heading: await headingStyle(patch), text: await textStyle(patch) };
  const rules = await formulas.rules(patch);
  const ends = [1, sheet.rowCount - 1].map((row) => formulaAt(formulas.column, row));
  const sections: SectionChanges = new Map([
    ['sheetViews', replaceSection(frozenHeading)],
    ['conditionalFormatting', conditionalFormats(formulas.column, ends, rules, new Set())],
  ]);
  await patch.patchSheet(name, rowsOf(sheet, formulas.rows, styles), sections);
  return patch.finish(deflate);
}

async function textStyle(patch: WorkbookPatch): Promise<number> {
  let style = 0;
  await patch.changeStyles((styles) => {
    style = styles.add(
      'cellXfs',
      (prefix) =>
        `<${prefix}xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    );
  });
  return style;
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
  styles: { readonly heading: number; readonly text: number },
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
      else cells.push({ column: at, content });
    });
    const own: RowChange | undefined = further.next().value;
    const last = own?.cells.map((cell) => (row === 0 ? { ...cell, style: styles.heading } : cell));
    yield { row, cells: [...cells, ...(last ?? [])] };
  }
}
