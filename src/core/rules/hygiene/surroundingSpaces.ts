import { CellFlag } from '../../facts/cellFlags';
import { spacesFaultsIn } from '../../unicode/spaces';
import { faultsInKeyCells } from '../keyCellFaults';
import { rule } from '../rule';

/** surrounding-spaces, warning: leading, trailing or doubled spaces. Source: rules.md, Cell hygiene. */
export const surroundingSpaces = rule('surrounding-spaces', 'hygiene', (facts) =>
  faultsInKeyCells(facts, 'warning', CellFlag.spaces, (text) => {
    const where = spacesFaultsIn(text);
    return where.length === 0 ? null : { where };
  }),
);
