import { isError, type CellValue } from '../cell';
import { equalInFormula, orderInFormula } from './compareValues';
import type { Operator } from './expression';
import { errorOf, numberText, toNumber, toText } from './value';

/** What an operator makes of two values; an error of either side is the result. Never throws. */
export function operate(operator: Operator, left: CellValue, right: CellValue): CellValue {
  // By far the most operations are of two numbers.
  if (typeof left === 'number' && typeof right === 'number')
    return ofNumbers(operator, left, right);
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
      return calculate(operator, left, right);
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

function calculate(operator: Operator, left: CellValue, right: CellValue): CellValue {
  const a = toNumber(left);
  const b = toNumber(right);
  if (typeof a !== 'number') return a;
  if (typeof b !== 'number') return b;
  return ofNumbers(operator, a, b);
}

/** What is no finite number is #NUM!. */
function ofNumbers(operator: Operator, a: number, b: number): CellValue {
  switch (operator) {
    case '+':
      return finite(a + b);
    case '-':
      return finite(a - b);
    case '*':
      return finite(a * b);
    case '/':
      return b === 0 ? errorOf('#DIV/0!') : finite(a / b);
    case '^':
      return finite(power(a, b));
    case '&':
      return numberText(a) + numberText(b);
    case '=':
      return a === b;
    case '<>':
      return a !== b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

/** Cubes and the like of whole numbers by multiplication: exact, and ten times as fast. */
function power(a: number, b: number): number {
  if (b !== 2 && b !== 3) return a ** b;
  return b === 2 ? a * a : a * a * a;
}

function finite(result: number): CellValue {
  // NaN and the infinities are the only numbers of which this is no zero.
  return result - result === 0 ? result : errorOf('#NUM!');
}
