import type { Facts } from '../../facts/facts';
import { inRows, rule, type FoundInRows, type Severity } from '../rule';

/** A formula in a key cell, without its leading `=`. */
export interface FormulaDetails {
  readonly formula: string;
  readonly danger: 'outside' | 'volatile' | null;
}

/** References to other files: [Book.xlsx]Sheet!A1, 'C:\…\[Book.xlsx]Sheet'!A1, also by index ([1]Sheet!A1). */
const OUTSIDE = /\[[^\]]+\][^!]*!|(?:^|[^A-Z])(?:WEBSERVICE|RTD|DDE)\(|\|.+!/iu;
/** Functions that Excel recalculates at every change, or that give another result each time. */
const VOLATILE =
  /(?:^|[^A-Z.])(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|INFO)\(/iu;

/**
 * formula-in-key, warning; error if the formula refers outside the workbook or is volatile: its
 * value may change without anyone's doing. Source: rules.md, Reading the sheet.
 */
export const formulaInKey = rule('formula-in-key', 'reading', (facts) => [
  ...found(facts, 'error'),
  ...found(facts, 'warning'),
]);

function found(facts: Facts, severity: Severity): readonly FoundInRows<FormulaDetails>[] {
  const { account, id } = facts.list;
  if (account.column.formulas.size === 0 && id.column.formulas.size === 0) return [];
  const positions: number[] = [];
  const worst = new Map<number, { field: 'account' | 'id'; details: FormulaDetails }>();
  account.rows.forEach((index, position) => {
    const details = [account, id].map((cells) => formulaAt(cells.column.formulas, index));
    const field = details[0] && (details[0].danger || !details[1]?.danger) ? 'account' : 'id';
    const chosen = field === 'account' ? details[0] : details[1];
    if (!chosen || (chosen.danger === null) !== (severity === 'warning')) return;
    positions.push(position);
    worst.set(position, { field, details: chosen });
  });
  return inRows(
    severity,
    positions,
    (position) => worst.get(position)?.field ?? null,
    (position) => worst.get(position)?.details ?? { formula: '', danger: null },
  );
}

function formulaAt(formulas: ReadonlyMap<number, string>, index: number): FormulaDetails | null {
  const formula = formulas.get(index);
  if (formula === undefined) return null;
  if (OUTSIDE.test(formula)) return { formula, danger: 'outside' };
  return { formula, danger: VOLATILE.test(formula) ? 'volatile' : null };
}
