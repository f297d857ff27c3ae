import { isError, type CellValue } from '../cell';
import { equalInFormula, orderInFormula } from '../formula/compareValues';

type Comparison = (value: CellValue, low: CellValue, high: CellValue) => boolean;

const between: Comparison = (value, low, high) =>
  orderInFormula(value, low) >= 0 && orderInFormula(value, high) <= 0;

/** By Office.js' `ConditionalCellValueOperator`, which validations have too. */
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  Between: between,
  NotBetween: (...values) => !between(...values),
  EqualTo: (value, low) => equalInFormula(value, low),
  NotEqualTo: (value, low) => !equalInFormula(value, low),
  GreaterThan: (value, low) => orderInFormula(value, low) > 0,
  LessThan: (value, low) => orderInFormula(value, low) < 0,
  GreaterThanOrEqual: (value, low) => orderInFormula(value, low) >= 0,
  LessThanOrEqual: (value, low) => orderInFormula(value, low) <= 0,
};

/** The operators of rules that compare a value with one or two others. */
export const CELL_VALUE_OPERATORS: readonly string[] = Object.keys(COMPARISONS);

/** Whether a value compares so; never for nothing and for errors, nor by an operator that is none. Never throws. */
export function comparesAs(
  operator: string,
  value: CellValue,
  low: CellValue,
  high: CellValue,
): boolean {
  if (value === null || isError(value) || isError(low) || isError(high)) return false;
  // Validations say LessThanOrEqualTo where conditional formats say LessThanOrEqual.
  return COMPARISONS[operator.replace(/OrEqualTo$/, 'OrEqual')]?.(value, low, high) ?? false;
}
