import type { Damage } from './damage';
import { damageAtRandom, type Area } from './randomDamage';
import { inAccountOrder, inBatches, listOf } from './lists';
import { makePeople, type Share } from './people';
import { below, between, createRandom, shuffled, type Random } from './random';
import type { Row } from './spreadsheetSort';

/** How the list under check comes about: one batch, or four of at most 200 copied on each other. */
export type Shape = 'one-batch' | 'stacked-batches';

/** What {@link makeScenario} is to make. */
export interface ScenarioOptions {
  readonly seed: number;
  readonly shape: Shape;
  /** Rows of one batch at least and at most; 20 and 200 when left out. */
  readonly batchRows?: readonly [least: number, most: number];
  /** Whether each batch is in account order inside; true when left out. */
  readonly inOrder?: boolean;
  /** How many rows of the list the reference does not know; none when left out. */
  readonly strangers?: number;
  readonly shares?: readonly Share[];
  /** The damages, from the top of the list to its end, each in an area of its own. */
  readonly damages: readonly Damage['kind'][];
}

/**
 * A made-up list with its reference and all that was done to it. Rows are account, ID, agency
 * (truth.ts has the columns) without header.
 */
export interface Scenario {
  /** The source batches of the reference. */
  readonly reference: readonly (readonly Row[])[];
  /** The list before the damage: the reference's rows in their order, and the strangers. */
  readonly original: readonly Row[];
  /** The list under check. */
  readonly rows: readonly Row[];
  readonly damages: readonly Damage[];
  /** Rows of `original` (from 0) that the reference does not know. */
  readonly strangers: readonly number[];
}

/**
 * The same scenario for the same options. Several damages lie in separate areas with untouched
 * rows between them. Throws a RangeError when the list is too short for them: each area needs
 * twelve rows and one between.
 */
export function makeScenario(options: ScenarioOptions): Scenario {
  const random = createRandom(options.seed);
  const [least, most] = options.batchRows ?? [20, 200];
  const sizes = Array.from({ length: options.shape === 'one-batch' ? 1 : 4 }, () =>
    between(random, least, most),
  );
  const known = sizes.reduce((sum, size) => sum + size, 0);
  const people = listOf(makePeople(random, known + (options.strangers ?? 0), options.shares));
  const ordered = options.inOrder === false ? (batch: Row[]) => batch : inAccountOrder;
  const reference = inBatches(people, sizes).map(ordered);
  const { original, strangers } = mixIn(random, reference.flat(), people.slice(known));
  return { reference, original, strangers, ...damageAll(random, original, options.damages) };
}

/** Puts the strangers between the rows at random places, or all at the end, as people append. */
function mixIn(random: Random, rows: readonly Row[], newcomers: readonly Row[]) {
  const all = [...rows, ...newcomers];
  const places = all.map((_, index) => index);
  const atEnd = below(random, 2) === 0;
  const taken = atEnd ? places.slice(rows.length) : shuffled(random, places).slice(0, newcomers.length);
  const strangers = taken.sort((a, b) => a - b);
  const isStranger = new Set(strangers);
  const [known, unknown] = [rows.values(), newcomers.values()];
  const original = places.map((index) => (isStranger.has(index) ? unknown : known).next().value as Row);
  return { original, strangers };
}

function damageAll(random: Random, original: readonly Row[], kinds: readonly Damage['kind'][]) {
  let rows = original;
  const damages: Damage[] = [];
  const areas = areasOf(original.length, kinds.length);
  kinds.forEach((kind, i) => {
    const damaged = damageAtRandom(random, rows, kind, areas[i] as Area);
    rows = damaged.rows;
    damages.push(damaged.damage);
  });
  return { rows, damages };
}

/** Equal parts of the list, one untouched row between them. */
function areasOf(length: number, count: number): Area[] {
  const size = Math.floor((length - (count - 1)) / count);
  if (count > 0 && size < 12) throw new RangeError(`${length} rows are too few for ${count} damages.`);
  return Array.from({ length: count }, (_, i) => ({
    first: i * (size + 1),
    last: i === count - 1 ? length - 1 : i * (size + 1) + size - 1,
    endsList: i === count - 1,
  }));
}
