import { CellFlag } from '../../facts/cellFlags';
import type { Facts } from '../../facts/facts';
import { isApart } from '../../facts/pairCells';
import { CellKind, kindAt } from '../../table/column';
import { inRows, once, rule, type Found, type FoundInRows, type Severity } from '../rule';
import { formulaDanger, type FormulaDanger } from './formulaDanger';

/** A formula in a key cell, without its leading `=`; of a whole column of them, an example. */
export interface FormulaDetails {
  readonly formula: string;
  readonly danger: FormulaDanger | null;
  /** How many formulas the column holds where all its data cells are formulas; null: one cell. */
  readonly rows: number | null;
}

interface FormulaAt extends Omit<FormulaDetails, 'rows'> {
  readonly field: 'account' | 'id';
}

/** The formulas of a key column by position. */
type Formulas = ReadonlyMap<number, FormulaAt>;

const FEWEST_FOR_COLUMN = 3;

/**
 * formula-in-key, warning; error if the formula refers outside the workbook or is volatile: its
 * value may change without anyone's doing. Where every filled cell of a column is a formula it is
 * said once; of those columns only the dangerous formulas have rows, and only where not all are.
 * Where both cells of a row hold one, the worse is named. Source: rules.md, Reading the sheet, Terms.
 */
export const formulaInKey = rule<'formula-in-key', FormulaDetails>(
  'formula-in-key',
  'reading',
  (facts) => {
    const found: Found<FormulaDetails>[] = [];
    const worst = new Map<number, FormulaAt>();
    for (const field of ['account', 'id'] as const) {
      const formulas = formulasOf(facts, field);
      const column = formulas.size > 0 && isWhole(facts, field, formulas) ? onceOf(formulas) : null;
      if (column) found.push(once(column.severity, column.details, field));
      for (const [position, formula] of formulas) {
        const isSaid = column !== null && severityOf(formula.danger) === column.severity;
        const other = worst.get(position);
        if (!isSaid && (!other || (other.danger === null && formula.danger !== null)))
          worst.set(position, formula);
      }
    }
    return [...found, ...withSeverity('error', worst), ...withSeverity('warning', worst)];
  },
);

function severityOf(danger: FormulaDanger | null): Severity {
  return danger === null ? 'warning' : 'error';
}

function formulasOf({ list }: Facts, field: 'account' | 'id'): Formulas {
  const { column, rows } = list[field];
  const found = new Map<number, FormulaAt>();
  if (column.formulas.size === 0) return found;
  for (let position = 0; position < rows.length; position++) {
    const formula = column.formulas.get(rows[position] as number);
    if (formula === undefined || isApart(list, position)) continue;
    found.set(position, { field, formula, danger: formulaDanger(formula) });
  }
  return found;
}

/** Whether no data cell of the column holds anything but a formula. */
function isWhole({ list }: Facts, field: 'account' | 'id', formulas: Formulas): boolean {
  if (formulas.size < FEWEST_FOR_COLUMN) return false;
  const { column, rows, flags } = list[field];
  return flags.every(
    (own, position) =>
      formulas.has(position) ||
      (own & CellFlag.excused) !== 0 ||
      kindAt(column, rows[position] as number) === CellKind.empty,
  );
}

/** What is said once: all are dangerous (one from outside is the worst), or not all are. */
function onceOf(formulas: Formulas): { severity: Severity; details: FormulaDetails } | null {
  const all = [...formulas.values()];
  const chosen =
    all.find(({ danger }) => danger === null) ??
    all.find(({ danger }) => danger === 'outside') ??
    all[0];
  if (!chosen) return null;
  const { formula, danger } = chosen;
  return { severity: severityOf(danger), details: { formula, danger, rows: all.length } };
}

function withSeverity(
  severity: Severity,
  worst: ReadonlyMap<number, FormulaAt>,
): readonly FoundInRows<FormulaDetails>[] {
  const positions = [...worst]
    .filter(([, { danger }]) => severityOf(danger) === severity)
    .map(([position]) => position)
    .sort((a, b) => a - b);
  return inRows(
    severity,
    positions,
    (position) => worst.get(position)?.field ?? null,
    (position): FormulaDetails => {
      const { formula, danger } = worst.get(position) ?? { formula: '', danger: null };
      return { formula, danger, rows: null };
    },
  );
}
