import { CellFlag } from '../../facts/cellFlags';
import { faultsInKeyCells } from '../keyCellFaults';
import { rule } from '../rule';
import { normalForm } from '../../unicode/normalForm';

/** not-nfc, warning: text not in Unicode normal form C. Source: rules.md, Cell hygiene. */
export const notNfc = rule('not-nfc', 'hygiene', (facts) =>
  faultsInKeyCells(facts, 'warning', CellFlag.unusual, (text) =>
    text === normalForm(text) ? null : {},
  ),
);
