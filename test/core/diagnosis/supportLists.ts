import type { PairedRows } from '../../../src/core/diagnosis/pairedRows';
import type { Chance } from './supportChance';
import { compareAs, type Program } from './supportPrograms';

/** One row of a list; '' is an empty cell. */
export interface Row {
  readonly account: string;
  readonly id: string;
}

/** A list and what R knows: the source batches, each in its own order. */
export interface Sample {
  readonly shape: Shape;
  readonly list: readonly Row[];
  readonly batches: readonly (readonly Row[])[];
}

export const SHAPES = [
  'one batch in account order',
  'stacked batches in account order',
  'stacked batches, unsorted',
  'stacked in another order than R',
  'one batch, new people at the end',
  'stacked batches with people R does not know',
  'whole rows sorted by account, R unsorted',
] as const;
export type Shape = (typeof SHAPES)[number];

/** The whole numbers that `diagnose` reads, from a list and its source batches. Cells are equal by lower case. */
export function pairedRowsOf(
  list: readonly Row[],
  batches: readonly (readonly Row[])[],
): PairedRows {
  const accounts = new Keys();
  const ids = new Keys();
  const accountOf = Int32Array.from(list, (row) => accounts.keyOf(row.account));
  const idOf = Int32Array.from(list, (row) => ids.keyOf(row.id));
  const reference = batches.flatMap((batch, index) =>
    batch.map((row) => ({
      account: accounts.keyOf(row.account),
      id: ids.keyOf(row.id),
      batch: index,
    })),
  );
  const accountOfId = new Int32Array(ids.size).fill(-1);
  const idOfAccount = new Int32Array(accounts.size).fill(-1);
  const placeOfAccount = new Int32Array(accounts.size).fill(-1);
  const placeOfId = new Int32Array(ids.size).fill(-1);
  reference.forEach(({ account, id }, place) => {
    accountOfId[id] = account;
    idOfAccount[account] = id;
    placeOfAccount[account] = place;
    placeOfId[id] = place;
  });
  return {
    count: list.length,
    accountOf,
    idOf,
    accountOfId,
    idOfAccount,
    placeOfAccount,
    placeOfId,
    batchOfPlace: Int32Array.from(reference, ({ batch }) => batch),
    accountText: (row) => list[row]?.account ?? '',
    idText: (row) => list[row]?.id ?? '',
  };
}

class Keys {
  private readonly keys = new Map<string, number>();

  get size(): number {
    return this.keys.size;
  }

  keyOf(text: string): number {
    if (text === '') return -1;
    const known = this.keys.get(text.toLowerCase());
    if (known !== undefined) return known;
    this.keys.set(text.toLowerCase(), this.keys.size);
    return this.keys.size - 1;
  }
}

/** A sample of this shape with `size` rows; batches in account order are in the order of `program`. */
export function sampleOf(chance: Chance, shape: Shape, size: number, program: Program): Sample {
  const people = peopleOf(chance, size);
  const ordered = (rows: readonly Row[]) =>
    [...rows].sort((a, b) => compareAs(program, a.account, b.account));
  const inOrder = cut(chance, people).map(ordered);
  switch (shape) {
    case 'one batch in account order': {
      const list = ordered(people);
      return { shape, list, batches: [list] };
    }
    case 'stacked batches in account order':
      return { shape, list: inOrder.flat(), batches: inOrder };
    case 'stacked batches, unsorted': {
      const batches = cut(chance, people);
      return { shape, list: batches.flat(), batches };
    }
    case 'stacked in another order than R':
      return { shape, list: chance.shuffled(inOrder).flat(), batches: inOrder };
    case 'one batch, new people at the end': {
      const known = ordered(people.slice(0, Math.ceil(size * 0.95)));
      const list = [...known, ...people.slice(known.length)];
      return { shape, list, batches: [known] };
    }
    case 'stacked batches with people R does not know':
      return { shape, list: inOrder.flat(), batches: withGaps(chance, inOrder) };
    case 'whole rows sorted by account, R unsorted':
      return { shape, list: ordered(people), batches: cut(chance, people) };
  }
}

/** R without every tenth person, and with another account for two of them (renamed since). */
function withGaps(chance: Chance, batches: readonly (readonly Row[])[]): Row[][] {
  const renamed = new Set(chance.shuffled(batches.flat()).slice(0, 2));
  return batches.map((batch) =>
    batch
      .filter(() => !chance.isTrue(0.1))
      .map((row) => (renamed.has(row) ? { ...row, account: `old.${row.account}` } : row)),
  );
}

function cut(chance: Chance, rows: readonly Row[]): Row[][] {
  const size = Math.max(10, Math.ceil(rows.length / chance.between(2, 4)));
  const batches: Row[][] = [];
  for (let first = 0; first < rows.length; first += size)
    batches.push(rows.slice(first, first + size));
  return batches;
}

const FIRST_NAMES =
  'Anna Änne Jörg Jorg Hans-Peter Hanspeter Zoë Zoe Søren Łucja Marie-Luise Marie René Ümit Uta'.split(
    ' ',
  );
const LAST_NAMES =
  "Adler Ahrens Äbler Behn Böhm Bohm Carstens D'Angelo Dangelo Groß Gross Gross-Lüders Hansen Jensen Meier Meyer Möller Moller Müller Ölrich Petersen von_Thun Ziegler".split(
    ' ',
  );
const AGENCIES = ['amt-nord.example', 'amt-sued.example', 'finanz.example'];

/** Made-up people with different accounts and IDs, in random order. */
export function peopleOf(chance: Chance, count: number): Row[] {
  const people = new Map<string, Row>();
  const agencies = AGENCIES.slice(0, chance.between(1, 3));
  const spelling = chance.pick([(name: string) => name, (name: string) => name.toLowerCase()]);
  while (people.size < count) {
    const name = `${chance.pick(FIRST_NAMES)}.${chance.pick(LAST_NAMES)}`;
    const number = chance.isTrue(0.5) ? String(chance.between(2, 99)) : '';
    const account = `${spelling(name)}${number}@${chance.pick(agencies)}`;
    people.set(account.toLowerCase(), { account, id: guid(chance) });
  }
  return [...people.values()];
}

export function guid(chance: Chance): string {
  const digits = Array.from({ length: 4 }, () =>
    chance.between(0, 0xffffffff).toString(16).padStart(8, '0'),
  ).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
