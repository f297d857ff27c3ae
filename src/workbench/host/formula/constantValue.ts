import { partsOf, type Expression } from './expression';
import type { FormulaValue } from './value';

const CONSTANT = new WeakMap<Expression, boolean>();
const VALUES = new WeakMap<Expression, FormulaValue>();

/** What an expression amounts to, worked out once where it holds constants and operators alone. Never throws by itself. */
export function constantValue(expression: Expression, work: () => FormulaValue): FormulaValue {
  if (!isConstant(expression)) return work();
  const known = VALUES.get(expression);
  if (known !== undefined) return known;
  const value = work();
  VALUES.set(expression, value);
  return value;
}

function isConstant(expression: Expression): boolean {
  const known = CONSTANT.get(expression);
  if (known !== undefined) return known;
  const { kind } = expression;
  const varies = kind === 'reference' || kind === 'name' || kind === 'call' || kind === 'span';
  const found = !varies && partsOf(expression).every(isConstant);
  CONSTANT.set(expression, found);
  return found;
}
