import { FUNCTIONS } from '../formula/functions/table';
import { Evaluator, areaOf } from '../formula/evaluate';
import { partsOf, type Expression } from '../formula/expression';
import { parseFormula, type Cell } from '../formula/parser';
import { isScalar } from '../formula/value';
import type { Model } from '../model/model';
import { ReadOnce } from '../model/readOnce';
import { invalid } from '../protocol/arguments';
import { unknownMember } from '../protocol/hostError';

/** Functions that make one value of however many they are given. */
const ONE_OF_MANY = new Set(
  'AND AVERAGE COUNT COUNTA COUNTBLANK MAX MIN OR SUM SUMPRODUCT'.split(' '),
);

/**
 * Lets a formula into a cell. Throws an InvalidArgument for what Excel takes for no formula, and a
 * NotImplemented, by what it is, for what only this host can't calculate: references into tables, `@`, `A1#`,
 * and results of several values, which Excel spills into the cells beside.
 */
export function checkFormula(model: Model, sheet: string, text: string, cell: Cell): void {
  const expression = parseFormula(text, cell);
  if (expression === undefined) {
    const part = unknownPart(text);
    if (part === undefined) invalid('The formula is not valid.');
    throw unknownMember(part);
  }
  if (!mayBeMany(expression, cell)) return;
  const evaluator = new Evaluator(new ReadOnce(model), FUNCTIONS);
  const result = evaluator.value(expression, { evaluator, sheet, cell });
  const isOne =
    isScalar(result) ||
    (result.kind === 'cells'
      ? result.area.rows * result.area.columns === 1
      : result.rows.length === 1 && result.rows[0]?.length === 1);
  if (!isOne) throw unknownMember(`The array that ${text} spills`);
}

/** What of a formula Excel would read and this host can't: a reference into a table, an intersection or a spill. */
function unknownPart(text: string): string | undefined {
  const bare = text.replaceAll(/"[^"]*"|'[^']*'!/g, ' ');
  return (
    /[\p{L}\p{N}_.\\]*\[.*\]/u.exec(bare)?.[0] ??
    /@[\p{L}\p{N}_.$:]+/u.exec(bare)?.[0] ??
    /\$?[a-z]{1,3}\$?\d+#/i.exec(bare)?.[0]
  );
}

function mayBeMany(expression: Expression, cell: Cell): boolean {
  if (expression.kind === 'reference') {
    const area = expression.to === undefined ? undefined : areaOf(expression, cell);
    return area !== undefined && area.rows * area.columns > 1;
  }
  if (expression.kind === 'span') return true;
  if (expression.kind === 'array') return expression.rows.flat().length > 1;
  if (expression.kind === 'call' && ONE_OF_MANY.has(expression.name)) return false;
  return partsOf(expression).some((part) => mayBeMany(part, cell));
}
