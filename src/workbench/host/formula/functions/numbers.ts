import { isError, type CellValue } from '../../cell';
import { errorOf, toNumber, type FormulaValue } from '../value';
import type { FormulaFunction, FormulaPlace } from '../formulaPlace';
import type { Expression } from '../expression';
import { overAll, single } from './rules';

/** Taken once: looking a global up costs more than rounding where the tests run. */
const { floor } = Math;

/** A function of numbers; `undefined` from `work` is #NUM!. */
function numeric(
  count: readonly [number, number],
  work: (...numbers: number[]) => number | undefined,
): FormulaFunction {
  return single(count, (values) => {
    const numbers = values.map((value) => toNumber(value ?? null));
    const fault = numbers.find((number) => typeof number !== 'number');
    if (fault !== undefined) return fault;
    const result = work(...(numbers as number[]));
    return result === undefined || !Number.isFinite(result) ? errorOf('#NUM!') : result;
  });
}

/** Excel counts numbers in cells only where they are stored as numbers, written arguments wherever they read as one. */
function numbersIn(inCells: readonly CellValue[], written: readonly CellValue[]): number[] {
  const converted = written.map(toNumber).filter((value) => typeof value === 'number');
  return [...inCells.filter((value) => typeof value === 'number'), ...converted];
}

/** The remainder with the divisor's sign. */
const mod = single([2, 2], ([a, b]) => {
  const number = typeof a === 'number' ? a : toNumber(a ?? null);
  const divisor = typeof b === 'number' ? b : toNumber(b ?? null);
  if (typeof number !== 'number') return number;
  if (typeof divisor !== 'number') return divisor;
  return divisor === 0 ? errorOf('#DIV/0!') : number - divisor * floor(number / divisor);
});

function round(value: number, digits: number): number {
  const factor = 10 ** Math.trunc(digits);
  const scaled = Number((Math.abs(value) * factor).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / factor;
}

/** The sum of the products of values at the same place; texts and truths count as 0, other sizes are #VALUE!. */
function sumProduct(parts: readonly Expression[], at: FormulaPlace): FormulaValue {
  const grids = parts.map((part) => at.evaluator.grid(at.evaluator.value(part, at)));
  const first = grids[0];
  if (first === undefined) return errorOf('#VALUE!');
  let sum = 0;
  for (let r = 0; r < first.length; r++) {
    for (let c = 0; c < (first[r] ?? []).length; c++) {
      let product = 1;
      for (const grid of grids) {
        const value = grid[r]?.[c];
        if (value === undefined || grid.length !== first.length) return errorOf('#VALUE!');
        if (isError(value)) return value;
        product *= typeof value === 'number' ? value : 0;
      }
      sum += product;
    }
  }
  return sum;
}

/** The least or greatest number; 0 where there is none, as in Excel. */
function extreme(choose: (a: number, b: number) => number): FormulaFunction {
  return overAll((cells, written) => {
    const numbers = numbersIn(cells, written);
    return numbers.length === 0 ? 0 : numbers.reduce((a, b) => choose(a, b));
  });
}

/** Functions of numbers by their English names. */
export const NUMBER_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  MOD: mod,
  ABS: numeric([1, 1], Math.abs),
  INT: numeric([1, 1], Math.floor),
  ROUND: numeric([2, 2], (value = 0, digits = 0) => round(value, digits)),
  POWER: numeric([2, 2], (value = 0, power = 0) => value ** power),
  SUMPRODUCT: sumProduct,
  SUM: overAll((cells, written) =>
    numbersIn(cells, written).reduce((sum, value) => sum + value, 0),
  ),
  MIN: extreme((a, b) => Math.min(a, b)),
  MAX: extreme((a, b) => Math.max(a, b)),
  COUNT: overAll((cells, written) => numbersIn(cells, written).length),
  COUNTA: overAll(
    (cells, written) => [...cells, ...written].filter((value) => value !== null).length,
  ),
  AVERAGE: overAll((cells, written) => {
    const numbers = numbersIn(cells, written);
    const sum = numbers.reduce((total, value) => total + value, 0);
    return numbers.length === 0 ? errorOf('#DIV/0!') : sum / numbers.length;
  }),
};
