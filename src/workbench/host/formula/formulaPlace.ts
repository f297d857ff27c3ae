import type { CellValue, Grid } from '../cell';
import type { Expression } from './expression';
import type { Cell } from './parser';
import { isScalar, type FormulaSource, type FormulaValue } from './value';

/** What functions may ask of the evaluator. None of it throws. */
export interface Evaluation {
  readonly source: FormulaSource;
  /** What a part of a formula amounts to; cells stay unread. */
  value(expression: Expression, at: FormulaPlace): FormulaValue;
  /** The values behind cells or an array, row by row; one value is a grid of one. Whole columns end where the sheet's values end. */
  grid(value: FormulaValue): Grid<CellValue>;
  /** Applies a rule for single values to values of which some may be arrays, place by place. */
  lift(values: readonly FormulaValue[], rule: (values: CellValue[]) => CellValue): FormulaValue;
}

/** Where a formula is evaluated: its sheet's id and its cell. */
export interface FormulaPlace {
  readonly evaluator: Evaluation;
  readonly sheet: string;
  readonly cell: Cell;
}

/** A function of formulas: it evaluates those of its arguments that it needs. Never throws. */
export type FormulaFunction = (parts: readonly Expression[], at: FormulaPlace) => FormulaValue;

/** The functions a workbook knows, by their English name in capitals. */
export type FunctionTable = ReadonlyMap<string, FormulaFunction>;

/** The first value of cells or an array; one value is itself. Never throws. */
export function singleOf(evaluator: Evaluation, value: FormulaValue): CellValue {
  return isScalar(value) ? value : (evaluator.grid(value)[0]?.[0] ?? null);
}
