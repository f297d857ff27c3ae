import { isError, type CellValue } from '../cell';
import { equalInFormula, orderInFormula } from './compareValues';
import type { Operator } from './expression';
import { errorOf, toNumber, toText } from './value';

/** What an operator makes of two values; an error of either side is the result. Never throws. */
export function operate(operator: Operator, left: CellValue, right: CellValue): CellValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case '+':
      return calculate(left, right, (a, b) => a + b);
    case '-':
      return calculate(left, right, (a, b) => a - b);
    case '*':
      return calculate(left, right, (a, b) => a * b);
    case '/':
      return calculate(left, right, (a, b) => (b === 0 ? undefined : a / b));
    case '^':
      return calculate(left, right, (a, b) => a ** b);
    case '&':
      return `${String(toText(left))}${String(toText(right))}`;
    case '=':
      return equalInFormula(left, right);
    case '<>':
      return !equalInFormula(left, right);
    case '<':
      return orderInFormula(left, right) < 0;
    case '<=':
      return orderInFormula(left, right) <= 0;
    case '>':
      return orderInFormula(left, right) > 0;
    case '>=':
      return orderInFormula(left, right) >= 0;
  }
}

/** `undefined` from `work` is a division by zero; what is no finite number is #NUM!. */
function calculate(
  left: CellValue,
  right: CellValue,
  work: (a: number, b: number) => number | undefined,
): CellValue {
  const a = toNumber(left);
  const b = toNumber(right);
  if (typeof a !== 'number') return a;
  if (typeof b !== 'number') return b;
  const result = work(a, b);
  if (result === undefined) return errorOf('#DIV/0!');
  return Number.isFinite(result) ? result : errorOf('#NUM!');
}
