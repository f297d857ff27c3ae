import { CellFlag } from '../../facts/cellFlags';
import { invisibleCharactersIn } from '../../unicode/invisibleCharacters';
import { faultsInKeyCells } from '../keyCellFaults';
import { rule } from '../rule';

/**
 * invisible-characters, error: a key cell holds a character that nobody sees (Cc, Cf, Zl, Zp,
 * Default_Ignorable_Code_Point, White_Space other than U+0020, U+2800). Source: rules.md, Cell
 * hygiene.
 */
export const invisibleCharacters = rule('invisible-characters', 'hygiene', (facts) =>
  faultsInKeyCells(facts, 'error', CellFlag.unusual, (text) => {
    const characters = invisibleCharactersIn(text);
    return characters.length === 0 ? null : { characters };
  }),
);
