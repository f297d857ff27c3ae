import { isError, type CellValue } from '../../cell';
import type { FormulaFunction } from '../formulaPlace';
import { errorOf, isScalar } from '../value';

/** What a function makes of single values; an argument left out is undefined. */
export type SingleRule = (values: readonly (CellValue | undefined)[]) => CellValue;

/** How many arguments a function takes, from and to. */
export type ArgumentCount = readonly [from: number, to: number];

/** A function of single values: arrays are taken place by place, an error among the arguments is the result. Never throws. */
export function single(count: ArgumentCount, rule: SingleRule): FormulaFunction {
  return singleSeeingErrors(count, (values) => {
    for (let at = 0; at < values.length; at++) {
      const value = values[at];
      if (typeof value === 'object' && isError(value)) return value;
    }
    return rule(values);
  });
}

/** As `single`, but the rule is given errors too (ISERROR). Never throws. */
export function singleSeeingErrors(count: ArgumentCount, rule: SingleRule): FormulaFunction {
  return (parts, at) => {
    if (parts.length < count[0] || parts.length > count[1]) return errorOf('#VALUE!');
    const values = parts.map((part) => at.evaluator.value(part, at));
    return at.evaluator.lift(values, rule);
  };
}

/** A function of all values behind its arguments, cell by cell; an error among them is the result. Never throws. */
export function overAll(
  rule: (values: readonly CellValue[], written: readonly CellValue[]) => CellValue,
): FormulaFunction {
  return (parts, at) => {
    const inCells: CellValue[] = [];
    const written: CellValue[] = [];
    for (const part of parts) {
      const value = at.evaluator.value(part, at);
      for (const row of at.evaluator.grid(value)) {
        for (const cell of row) (isScalar(value) ? written : inCells).push(cell);
      }
    }
    const error = [...written, ...inCells].find((value) => isError(value));
    return error ?? rule(inCells, written);
  };
}
