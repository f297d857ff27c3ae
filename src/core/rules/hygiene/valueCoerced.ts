import { CellFlag } from '../../facts/cellFlags';
import type { Facts } from '../../facts/facts';
import { coercedTextOf, type CoercedText } from '../../identifiers/coercedText';
import { knowsAccount, knowsId, textAtPlace } from '../../pairing/lookup';
import { CellKind } from '../../table/column';
import { faultsInKeyCells } from '../keyCellFaults';
import { rule } from '../rule';

export interface CoercedFault {
  readonly coerced: CoercedText | 'number' | 'boolean' | 'leading-zeros';
  /** The value of the reference that has the zeros. */
  readonly fits: string | null;
}

/**
 * value-coerced, error: a key cell is a number, date or boolean; text like `1,23E+15`; digits that
 * fit a value of the reference but for leading zeros; 16 and more digits ending in zeros. Source:
 * rules.md, Cell hygiene.
 */
export const valueCoerced = rule('value-coerced', 'hygiene', (facts) => {
  const padded = { account: paddedValues(facts, 'account'), id: paddedValues(facts, 'id') };
  return faultsInKeyCells(
    facts,
    'error',
    CellFlag.notText | CellFlag.numberLike,
    (text, field, position): CoercedFault | null => {
      const cells = facts.list[field];
      const kind = cells.column.kinds[cells.rows[position] ?? -1];
      const key = cells.keys[position] ?? -1;
      const known = field === 'account' ? knowsAccount(facts, key) : knowsId(facts, key);
      const fits = known ? null : (padded[field]().get(significant(text)) ?? null);
      if (kind === CellKind.number) return { coerced: 'number', fits };
      if (kind === CellKind.boolean) return { coerced: 'boolean', fits: null };
      const coerced = coercedTextOf(text);
      if (coerced !== null) return { coerced, fits };
      return fits === null ? null : { coerced: 'leading-zeros', fits };
    },
  );
});

const DIGITS = /^\s*\d+\s*$/;

function significant(text: string): string {
  return DIGITS.test(text) ? text.trim().replace(/^0+/, '') : '-';
}

/** By their digits without leading zeros: the reference's values that have some; made when asked. */
function paddedValues(facts: Facts, field: 'account' | 'id'): () => ReadonlyMap<string, string> {
  let values: Map<string, string> | null = null;
  return () => {
    if (values !== null) return values;
    values = new Map();
    for (let place = 0; place < facts.places.count; place++) {
      const text = textAtPlace(facts, place, field);
      if (DIGITS.test(text) && text.trim().startsWith('0')) values.set(significant(text), text);
    }
    return values;
  };
}
