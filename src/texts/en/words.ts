import type { CellFaults } from '../../core/rules/keyCellFaults';

/** Where a fault stands, as people say it. */
export const fields = { account: 'in the account', id: 'in the AD ID' } as const;

/** “…” */
export const quoted = (text: string | null): string => `“${text ?? ''}”`;

/** Each faulty cell of a row in words. */
export function each<Fault>(cells: CellFaults<Fault>, word: (fault: Fault) => string): string {
  return cells.map(({ field, fault }) => `${word(fault)} ${fields[field]}`).join('; ');
}
