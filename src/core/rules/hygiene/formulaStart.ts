import { CellFlag } from '../../facts/cellFlags';
import { CellKind } from '../../table/column';
import { faultsInKeyCells } from '../keyCellFaults';
import { rule } from '../rule';

/**
 * formula-start, warning: text starting with `=`, `+`, `-`, `@`, tab or carriage return, which a
 * sheet may take for a formula; about 1.5 % of IDs in base64 do. Source: rules.md, Cell hygiene;
 * CWE-1236.
 */
export const formulaStart = rule('formula-start', 'hygiene', (facts) =>
  faultsInKeyCells(facts, 'warning', CellFlag.formulaStart, (text, field, position) => {
    const cells = facts.list[field];
    const isText = cells.column.kinds[cells.rows[position] ?? -1] === CellKind.text;
    const start = text.charAt(0);
    return isText && STARTS.includes(start) ? { start } : null;
  }),
);

const STARTS = '=+-@\t\r';
