import { CellFlag } from '../../facts/cellFlags';
import { faultsInKeyCells } from '../keyCellFaults';
import { rule } from '../rule';

/** cell-error, error: a key cell holds an error value (#N/A, #REF! …). Source: rules.md, Reading the sheet. */
export const cellError = rule('cell-error', 'reading', (facts) =>
  faultsInKeyCells(facts, 'error', CellFlag.error, (text) => ({ code: text })),
);
