import type { Expression } from '../formula/expression';
import { formulaR1C1 } from '../formula/printer';

const KNOWN = new Map<string, Expression>();

/** Beyond this many different formulas they are no longer worth remembering. */
const MOST = 20_000;

/** The one object for all formulas that read the same in R1C1 style, so that a formula filled down is kept once. Never throws. */
export function sharedExpression(expression: Expression): Expression {
  const key = formulaR1C1(expression);
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST) KNOWN.clear();
  KNOWN.set(key, expression);
  return expression;
}
