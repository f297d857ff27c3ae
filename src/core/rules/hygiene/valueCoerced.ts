import { CellFlag } from '../../facts/cellFlags';
import type { Facts } from '../../facts/facts';
import { seenFlags } from '../../facts/seenFlags';
import { coercedTextOf, type CoercedText } from '../../identifiers/coercedText';
import { knowsAccount, knowsId, textAtPlace } from '../../pairing/lookup';
import { CellKind } from '../../table/column';
import { faultsInKeyCells } from '../keyCellFaults';
import { rule } from '../rule';

/** What a program made of a value. */
export interface CoercedFault {
  readonly coerced: CoercedText | 'number' | 'boolean' | 'leading-zeros';
  /** The one value of the reference that has the zeros; null for none or several. */
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
    withoutPlainlyKnown(facts),
    'error',
    CellFlag.notText | CellFlag.numberLike,
    (text, field, position): CoercedFault | null => {
      const cells = facts.list[field];
      const kind = cells.column.kinds[cells.rows[position] ?? -1];
      const fitting = isKnown(facts, field, position) ? undefined : padded[field](text);
      const fits = fitting ?? null;
      if (kind === CellKind.number) return { coerced: 'number', fits };
      if (kind === CellKind.boolean) return { coerced: 'boolean', fits: null };
      const coerced = coercedTextOf(text);
      if (coerced !== null) return { coerced, fits };
      return fitting === undefined ? null : { coerced: 'leading-zeros', fits };
    },
  );
});

function isKnown(facts: Facts, field: 'account' | 'id', position: number): boolean {
  const key = facts.list[field].keys[position] ?? -1;
  return field === 'account' ? knowsAccount(facts, key) : knowsId(facts, key);
}

const SHORTEST_ROUNDED = 16;
const LOWER_E = 0x65;

/** The facts with only those cells flagged whose text has to be made. */
function withoutPlainlyKnown(facts: Facts): Facts {
  const { list } = facts;
  const narrowed = (field: 'account' | 'id'): Uint16Array => {
    const { flags } = list[field];
    if ((seenFlags(list[field]) & CellFlag.numberLike) === 0) return flags;
    return flags.map((own, position) =>
      (own & CellFlag.numberLike) !== 0 && isPlainlyKnown(facts, field, position)
        ? own & ~CellFlag.numberLike
        : own,
    );
  };
  const account = { ...list.account, flags: narrowed('account') };
  return { ...facts, list: { ...list, account, id: { ...list.id, flags: narrowed('id') } } };
}

/** A text that the reference holds too, too short to be rounded and without an exponent. */
function isPlainlyKnown(facts: Facts, field: 'account' | 'id', position: number): boolean {
  const { column, rows, flags } = facts.list[field];
  const index = rows[position] as number;
  const start = column.starts[index] as number;
  const end = column.ends[index] as number;
  if (((flags[position] as number) & CellFlag.notText) !== 0) return false;
  if (end - start >= SHORTEST_ROUNDED) return false;
  for (let i = start; i < end; i++) {
    if (((column.bytes[i] as number) | 0x20) === LOWER_E) return false;
  }
  return isKnown(facts, field, position);
}

const DIGITS = /^\s*\d+\s*$/;

function significant(text: string): string | null {
  return DIGITS.test(text) ? text.trim().replace(/^0+/, '') : null;
}

/**
 * Looks up digits among the reference's values that start with zeros, the zeros aside: the value,
 * null where several fit (never guessed), undefined where none does. The table is made when asked.
 */
function paddedValues(
  facts: Facts,
  field: 'account' | 'id',
): (text: string) => string | null | undefined {
  let values: Map<string, string | null> | null = null;
  return (text) => {
    const digits = significant(text);
    if (digits === null) return undefined;
    values ??= collectPadded(facts, field);
    return values.get(digits);
  };
}

function collectPadded(facts: Facts, field: 'account' | 'id'): Map<string, string | null> {
  const values = new Map<string, string | null>();
  for (let place = 0; place < facts.places.count; place++) {
    const text = textAtPlace(facts, place, field).trim();
    const digits = significant(text);
    if (digits === null || !text.startsWith('0')) continue;
    const known = values.get(digits);
    values.set(digits, known === undefined || known === text ? text : null);
  }
  return values;
}
