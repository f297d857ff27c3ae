import type { Facts } from '../../facts/facts';
import { isApart } from '../../facts/pairCells';
import { inRows, rule, type FoundInRows, type Severity } from '../rule';
import { formulaDanger, type FormulaDanger } from './formulaDanger';

/** A formula in a key cell, without its leading `=`. */
export interface FormulaDetails {
  readonly formula: string;
  readonly danger: FormulaDanger | null;
}

interface FormulaAt extends FormulaDetails {
  readonly field: 'account' | 'id';
}

/**
 * formula-in-key, warning; error if the formula refers outside the workbook or is volatile: its
 * value may change without anyone's doing. Where both key cells hold one, the worse is named. Source:
 * rules.md, Reading the sheet.
 */
export const formulaInKey = rule('formula-in-key', 'reading', (facts) => {
  const { account, id } = facts.list;
  if (account.column.formulas.size === 0 && id.column.formulas.size === 0) return [];
  const worst = new Map<number, FormulaAt>();
  account.rows.forEach((index, position) => {
    const found = (['account', 'id'] as const)
      .map((field) => formulaAt(facts, field, index))
      .filter((formula) => formula !== null);
    const chosen = found.find(({ danger }) => danger !== null) ?? found[0];
    if (chosen && !isApart(facts.list, position)) worst.set(position, chosen);
  });
  return [
    ...withSeverity('error', worst, ({ danger }) => danger !== null),
    ...withSeverity('warning', worst, ({ danger }) => danger === null),
  ];
});

function formulaAt({ list }: Facts, field: 'account' | 'id', index: number): FormulaAt | null {
  const formula = list[field].column.formulas.get(index);
  return formula === undefined ? null : { field, formula, danger: formulaDanger(formula) };
}

function withSeverity(
  severity: Severity,
  worst: ReadonlyMap<number, FormulaAt>,
  fits: (formula: FormulaAt) => boolean,
): readonly FoundInRows<FormulaDetails>[] {
  const positions = [...worst].filter(([, formula]) => fits(formula)).map(([position]) => position);
  return inRows(
    severity,
    positions,
    (position) => worst.get(position)?.field ?? null,
    (position): FormulaDetails => {
      const { formula, danger } = worst.get(position) ?? { formula: '', danger: null };
      return { formula, danger };
    },
  );
}
