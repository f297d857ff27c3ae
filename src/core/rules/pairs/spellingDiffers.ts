import { CellFlag } from '../../facts/cellFlags';
import type { Facts } from '../../facts/facts';
import type { KeyCells } from '../../facts/keyCells';
import { storedText } from '../../facts/keyCellText';
import { seenFlags } from '../../facts/seenFlags';
import { provenPlaces } from '../../pairing/provenPlace';
import { textAtPlace } from '../../pairing/lookup';
import { sameStored } from '../../table/text';
import { positionsWhere } from '../keyCellFaults';
import { inRows, once, rule, type Found } from '../rule';

/** A spelling beside that of the reference. */
export type SpellingDetails =
  | { readonly rows: null; readonly value: string; readonly expected: string }
  /** A whole column is written otherwise: `rows` of them, with one example. */
  | { readonly rows: number; readonly value: string; readonly expected: string };

const FEWEST_FOR_COLUMN = 3;

/**
 * spelling-differs, info: equal in canonical form, written otherwise. Where that holds for every
 * right row of a column it is said once. Source: rules.md, Pairs.
 */
export const spellingDiffers = rule<'spelling-differs', SpellingDetails>(
  'spelling-differs',
  'pairs',
  (facts) => {
    const proven = provenPlaces(facts);
    const right = positionsWhere(proven.length, (position) => (proven[position] as number) >= 0);
    const found: Found<SpellingDetails>[] = [];
    const whole = new Set<'account' | 'id'>();
    const rows = { account: differing(facts, right, 'account'), id: differing(facts, right, 'id') };
    for (const field of ['account', 'id'] as const) {
      const [first] = rows[field];
      if (first === undefined || rows[field].length < Math.max(right.length, FEWEST_FOR_COLUMN))
        continue;
      whole.add(field);
      found.push(once('info', { ...example(facts, first, field), rows: right.length }, field));
    }
    return [...found, ...single(facts, rows, whole)];
  },
);

type Fields = Readonly<Record<'account' | 'id', Uint32Array>>;

function single(
  facts: Facts,
  rows: Fields,
  whole: ReadonlySet<'account' | 'id'>,
): readonly Found<SpellingDetails>[] {
  const fieldOf = new Map<number, 'account' | 'id'>();
  for (const field of ['id', 'account'] as const) {
    if (!whole.has(field)) for (const position of rows[field]) fieldOf.set(position, field);
  }
  const positions = [...fieldOf.keys()].sort((a, b) => a - b);
  return inRows(
    'info',
    positions,
    (position) => fieldOf.get(position) ?? null,
    (position): SpellingDetails => ({
      ...example(facts, position, fieldOf.get(position) ?? 'account'),
      rows: null,
    }),
  );
}

function example(
  facts: Facts,
  position: number,
  field: 'account' | 'id',
): { readonly value: string; readonly expected: string } {
  return {
    value: storedText(facts.list[field], position),
    expected: textAtPlace(facts, provenPlaces(facts)[position] ?? -1, field),
  };
}

/** The right rows whose cell is stored otherwise than where their pair is proven, ascending. */
function differing(facts: Facts, right: Uint32Array, field: 'account' | 'id'): Uint32Array {
  const { list, places, sources } = facts;
  const own = list[field];
  const sides = [own, ...sources.map(({ cells }) => cells[field])].filter(hasRespelled);
  if (sides.length === 0) return new Uint32Array(0);
  const mayDiffer = respelledKeys(sides, field === 'account' ? facts.accountKeys : facts.idKeys);
  const proven = provenPlaces(facts);
  const found = positionsWhere(right.length, (at) => {
    const position = right[at] as number;
    if (mayDiffer[own.keys[position] as number] !== 1) return false;
    const place = proven[position] as number;
    const other = sources[places.source[place] as number]?.cells[field];
    const row = places.position[place] as number;
    if (!other) return false;
    return !sameStored(own.column, own.rows[position] ?? -1, other.column, other.rows[row] ?? -1);
  });
  return found.map((at) => right[at] as number);
}

const RESPELLED = CellFlag.respelled | CellFlag.unusual | CellFlag.spaces;

function hasRespelled(cells: KeyCells): boolean {
  return (seenFlags(cells) & RESPELLED) !== 0;
}

/**
 * By key: 1 where any of the cells is not stored in its canonical form. All others are stored alike, so
 * that nobody has to look for their bytes, which lie all over the references.
 */
function respelledKeys(sides: readonly KeyCells[], keys: number): Uint8Array {
  const found = new Uint8Array(keys);
  for (const cells of sides) {
    for (let at = 0; at < cells.flags.length; at++) {
      const key = cells.keys[at] as number;
      if (((cells.flags[at] as number) & RESPELLED) !== 0 && key >= 0) found[key] = 1;
    }
  }
  return found;
}
