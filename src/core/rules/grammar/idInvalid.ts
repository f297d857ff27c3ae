import { CellFlag } from '../../facts/cellFlags';
import type { Facts } from '../../facts/facts';
import { positionsWhere } from '../keyCellFaults';
import { inRows, rule } from '../rule';

/** Why an ID is none. */
export interface IdInvalidDetails {
  /** What the column holds. */
  readonly expected: 'guid' | 'sid';
  readonly reason: 'other-text' | 'nil-or-full';
}

const NOT_JUDGED = CellFlag.empty | CellFlag.error | CellFlag.excused;

/**
 * id-invalid, error: the column holds GUIDs or SIDs and this cell is none, or a nil or all-F GUID.
 * A column holds what more than half of its filled cells are. Source: rules.md, Identifier grammar.
 */
export const idInvalid = rule('id-invalid', 'grammar', (facts) => {
  const { id } = facts.list;
  const { kind } = id;
  if (kind === 'text' || (kind === 'guid' && plainlyValid(facts))) return [];
  const invalid = kind === 'guid' ? invalidGuid(facts) : invalidSid(facts);
  const positions = positionsWhere(
    id.flags.length,
    (position) => ((id.flags[position] as number) & NOT_JUDGED) === 0 && invalid(position),
  );
  return inRows(
    'error',
    positions,
    () => 'id',
    (position): IdInvalidDetails => {
      const isGuid = kind === 'guid' && id.readings[position] !== 0;
      return { expected: kind, reason: isGuid ? 'nil-or-full' : 'other-text' };
    },
  );
});

/** Nearly every column: all cells are GUIDs, and none of nobody's stands anywhere. */
function plainlyValid({ list, nobodysIds }: Facts): boolean {
  return nobodysIds.size === 0 && !list.id.readings.includes(0);
}

function invalidGuid({ list, nobodysIds }: Facts): (position: number) => boolean {
  const { readings, keys } = list.id;
  return (position) => readings[position] === 0 || nobodysIds.has(keys[position] as number);
}

function invalidSid({ list }: Facts): (position: number) => boolean {
  const { flags } = list.id;
  return (position) => ((flags[position] as number) & CellFlag.sid) === 0;
}
