import { holds, SHEET_COLUMNS, SHEET_ROWS, type Area } from '../area';
import { isFormula, type CellInput, type Grid } from '../cell';
import { parseFormula } from '../formula/parser';
import { formulaText } from '../formula/printer';
import type { HostSheet } from '../hostWorkbook';
import { copyRules, pasteRules, type CopiedRules } from '../model/copiedRules';
import { askLeave, writeCells } from '../model/editing';
import type { Model } from '../model/model';
import { hasExtras, pasteExtras } from '../model/pastedExtras';
import type { Place } from '../model/place';
import { invalid } from '../protocol/arguments';
import { unknownMember } from '../protocol/hostError';

/** What of the cells is copied, and how. */
export interface CopyOptions {
  readonly kind: 'All' | 'Formulas' | 'Values' | 'Formats';
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/**
 * Copies cells as Ctrl+C and Ctrl+V do: relative references move along, a larger target is filled with
 * repetitions; merges and conditional formats come with the formats, validations, links and comments with
 * everything. Throws an AccessDenied for locked cells, a NotImplemented where these would have to be turned
 * on their side.
 */
export function copyCells(model: Model, from: Place, to: Place, options: CopyOptions): void {
  const source = from.area;
  const cells = model.sheet(from.sheet);
  const target = targetArea(source, to.area, options.transpose);
  const at = (r: number, c: number): readonly [number, number] => {
    const [row, column] = options.transpose ? [c, r] : [r, c];
    return [row % source.rows, column % source.columns];
  };
  const dressed = options.kind === 'All' || options.kind === 'Formats';
  const taken = dressed ? clothesOf(model, from, options) : undefined;
  if (options.kind !== 'Formats') {
    const inputs = options.kind === 'Values' ? cells.values(source) : cells.inputs(source);
    writeCells(model, to.sheet, target, contents(inputs, source, target, at, options.skipBlanks));
  }
  if (taken === undefined) return;
  askLeave(model, { kind: 'edit', sheet: to.sheet, areas: [target] });
  const formats = cells.formats(source);
  eachCell(target, (r, c) => {
    const [row, column] = at(r, c);
    const cell = { row: target.row + r, column: target.column + c, rows: 1, columns: 1 };
    model.sheet(to.sheet).setFormat(cell, formats[row]?.[column] ?? {});
  });
  pasteRules(model, to.sheet, target, taken.rules);
  pasteMerges(model.sheet(to.sheet), source, target, taken.merges);
  const [copied, place] = [
    { sheet: from.sheet, area: source },
    { sheet: to.sheet, area: target },
  ];
  if (options.kind === 'All') pasteExtras(model, copied, place);
}

/** Conditional formats and merges of the copied cells, before anything is pasted over them. */
function clothesOf(
  model: Model,
  { sheet, area }: Place,
  { kind, transpose }: CopyOptions,
): { readonly rules: CopiedRules; readonly merges: readonly Area[] } {
  const rules = copyRules(model, sheet, area);
  const merges = model
    .sheet(sheet)
    .mergedAreas(area)
    .filter((each) => holds(area, each));
  const extras = kind === 'All' && hasExtras(model, { sheet, area });
  if (transpose && (rules.rules.length > 0 || merges.length > 0 || extras)) {
    throw unknownMember(
      'A transposed copy of conditional formats, merges, validations or comments',
    );
  }
  return { rules, merges };
}

function pasteMerges(cells: HostSheet, from: Area, to: Area, merges: readonly Area[]): void {
  if (cells.mergedAreas(to).length > 0) cells.unmerge(to);
  for (let row = to.row; row < to.row + to.rows; row += from.rows) {
    for (let column = to.column; column < to.column + to.columns; column += from.columns) {
      for (const each of merges) {
        const [down, right] = [each.row - from.row, each.column - from.column];
        cells.merge({ ...each, row: row + down, column: column + right }, false);
      }
    }
  }
}

/** A target of one cell, or one that is no multiple of the source, takes the source's size. */
function targetArea(source: Area, target: Area, transpose: boolean): Area {
  const [rows, columns] = transpose ? [source.columns, source.rows] : [source.rows, source.columns];
  const repeats = target.rows % rows === 0 && target.columns % columns === 0;
  const area = repeats ? target : { ...target, rows, columns };
  const inside = area.row + area.rows <= SHEET_ROWS && area.column + area.columns <= SHEET_COLUMNS;
  return inside ? area : invalid();
}

function contents(
  inputs: Grid<CellInput>,
  source: Area,
  target: Area,
  at: (r: number, c: number) => readonly [number, number],
  skipBlanks: boolean,
): Grid<CellInput | undefined> {
  return Array.from({ length: target.rows }, (_, r) =>
    Array.from({ length: target.columns }, (_, c) => {
      const [row, column] = at(r, c);
      const input = inputs[row]?.[column] ?? null;
      if (input === null && skipBlanks) return undefined;
      if (!isFormula(input)) return input;
      const before = { row: source.row + row, column: source.column + column };
      const after = { row: target.row + r, column: target.column + c };
      const expression = parseFormula(input.formula, before);
      return expression === undefined ? input : { formula: formulaText(expression, after) };
    }),
  );
}

function eachCell(area: Area, visit: (r: number, c: number) => void): void {
  for (let r = 0; r < area.rows; r++) for (let c = 0; c < area.columns; c++) visit(r, c);
}
