import type { CellError } from '../cell';

/**
 * One end of a reference as it is kept: a number of rows (columns) from the formula's own cell, or, where
 * it is fixed by a `$`, the row (column) itself from 0.
 */
export interface Place {
  readonly fixed: boolean;
  readonly at: number;
}

/** A reference's corner; undefined where a whole column (row) is meant. */
export interface Corner {
  readonly row: Place | undefined;
  readonly column: Place | undefined;
}

/** What joins two values. */
export type Operator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A reference to cells; `sheet` is a sheet's name or undefined for the formula's own, `to` is undefined for one cell. */
export interface Reference {
  readonly kind: 'reference';
  readonly sheet: string | undefined;
  readonly from: Corner;
  readonly to: Corner | undefined;
}

/**
 * A parsed formula. References are kept relative to the formula's cell, so that filled-down formulas
 * share one expression. `missing` is an argument left empty.
 */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: CellError }
  | { readonly kind: 'missing' }
  | Reference
  | { readonly kind: 'name'; readonly name: string }
  | {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'sign'; readonly sign: '+' | '-'; readonly of: Expression }
  | { readonly kind: 'percent'; readonly of: Expression }
  | { readonly kind: 'group'; readonly of: Expression }
  /** All cells between two that functions point at: `INDEX(A:A,1):INDEX(A:A,9)`. */
  | { readonly kind: 'span'; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly arguments: readonly Expression[];
    }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Expression[])[] };

/** The parts an expression is made of. Never throws. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'binary':
    case 'span':
      return [expression.left, expression.right];
    case 'sign':
    case 'percent':
    case 'group':
      return [expression.of];
    case 'call':
      return expression.arguments;
    case 'array':
      return expression.rows.flat();
    case 'number':
    case 'text':
    case 'truth':
    case 'error':
    case 'missing':
    case 'reference':
    case 'name':
      return [];
  }
}

/** Every reference in an expression, from left to right. Never throws. */
export function referencesOf(expression: Expression): Reference[] {
  if (expression.kind === 'reference') return [expression];
  return partsOf(expression).flatMap(referencesOf);
}

/** The expression with every reference replaced by what `change` makes of it; the same object where nothing changes. Never throws by itself. */
export function mapReferences(
  expression: Expression,
  change: (reference: Reference) => Expression,
): Expression {
  const map = (part: Expression): Expression => mapReferences(part, change);
  switch (expression.kind) {
    case 'reference':
      return change(expression);
    case 'binary':
    case 'span': {
      const left = map(expression.left);
      const right = map(expression.right);
      const same = left === expression.left && right === expression.right;
      return same ? expression : { ...expression, left, right };
    }
    case 'sign':
    case 'percent':
    case 'group': {
      const of = map(expression.of);
      return of === expression.of ? expression : { ...expression, of };
    }
    case 'call': {
      const changed = expression.arguments.map(map);
      const same = changed.every((part, index) => part === expression.arguments[index]);
      return same ? expression : { ...expression, arguments: changed };
    }
    case 'array':
    case 'number':
    case 'text':
    case 'truth':
    case 'error':
    case 'missing':
    case 'name':
      return expression;
  }
}
