import { CellFlag } from '../../facts/cellFlags';
import { keyJunkOf } from '../../identifiers/exportJunk';
import { faultsInKeyCells } from '../keyCellFaults';
import { rule } from '../rule';

/**
 * export-junk, error: what exports write where they have no text (`System.Byte[]`,
 * `Microsoft.ActiveDirectory…`, `{}`, `NULL`, `n/a`), in ID cells also words for nothing. Source: rules.md, Cell hygiene.
 */
export const exportJunk = rule('export-junk', 'hygiene', (facts) =>
  faultsInKeyCells(facts, 'error', CellFlag.junkLike | CellFlag.grammar, (text, field) => {
    const junk = keyJunkOf(field, text);
    return junk === null ? null : { junk };
  }),
);
