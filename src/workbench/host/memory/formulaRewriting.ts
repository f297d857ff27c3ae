import { cellArea } from '../area';
import { shiftArea, type StructuralChange } from '../address/shiftArea';
import { mapReferences, type Expression } from '../formula/expression';
import { relocate, type SheetNames } from '../formula/relocate';
import { FormulaCell, type CellStore } from './cellStore';
import type { Edit } from './edit';
import { sharedExpression } from './sharedExpressions';

/** A sheet whose formulas are rewritten. */
export interface RewrittenSheet {
  readonly id: string;
  readonly store: CellStore;
}

/** Rewrites every formula as it has to read after cells went elsewhere, before they go. Never throws by itself. */
export function rewriteFormulas(
  sheets: readonly RewrittenSheet[],
  change: StructuralChange,
  names: SheetNames,
  apply: (edit: Edit) => void,
): void {
  for (const { id, store } of sheets) {
    const edits: Edit[] = [];
    store.eachFormula((row, column, cell) => {
      const target = shiftArea({ sheet: id, area: cellArea(row, column) }, change);
      if (target === undefined) return;
      const before = { sheet: id, cell: { row, column } };
      const after = { sheet: target.sheet, cell: target.area };
      const expression = relocate(cell.expression, before, after, change, names);
      if (expression !== cell.expression) edits.push(written(id, row, column, cell, expression));
    });
    edits.forEach(apply);
  }
}

/** Gives a sheet's new name to the formulas that name it. Never throws. */
export function renameInFormulas(
  sheets: readonly RewrittenSheet[],
  before: string,
  after: string,
): void {
  const old = before.toLowerCase();
  for (const { store } of sheets) {
    store.eachFormula((row, column, cell) => {
      const expression = mapReferences(cell.expression, (reference) =>
        reference.sheet?.toLowerCase() === old ? { ...reference, sheet: after } : reference,
      );
      if (expression === cell.expression) return;
      const columns = [[new FormulaCell(sharedExpression(expression), cell.value)]];
      store.put({ area: cellArea(row, column), columns });
    });
  }
}

function written(
  sheet: string,
  row: number,
  column: number,
  cell: FormulaCell,
  expression: Expression,
): Edit {
  const columns = [[new FormulaCell(sharedExpression(expression), cell.value)]];
  const operation = { kind: 'put', block: { area: cellArea(row, column), columns } } as const;
  return { kind: 'cells', sheet, operation };
}
