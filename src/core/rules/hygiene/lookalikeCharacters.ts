import { CellFlag } from '../../facts/cellFlags';
import { lookalikesIn } from '../../unicode/lookalikes';
import { faultsInKeyCells } from '../keyCellFaults';
import { rule } from '../rule';

/**
 * lookalike-characters, error: mixed scripts or a non-Latin letter in a key cell. Skeletons within
 * plain ASCII are not compared: Thorn and Thom are honest names. Source: rules.md, Cell hygiene;
 * UTS 39.
 */
export const lookalikeCharacters = rule('lookalike-characters', 'hygiene', (facts) =>
  faultsInKeyCells(facts, 'error', CellFlag.unusual, (text) => {
    const characters = lookalikesIn(text);
    return characters.length === 0 ? null : { characters };
  }),
);
