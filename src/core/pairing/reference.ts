import type { PairCells } from '../facts/pairCells';
import { inPieces } from '../table/inPieces';
import { int32s, uint32s } from '../table/memory';

/** What a reference proves: what was migrated first, or what the directory says today. */
export type ReferenceRole = 'first-migration' | 'directory';

/** How old a reference is, as it is known outside: core has no clock. */
export interface ReferenceAge {
  /** The day it is of: `2025-08-01`. */
  readonly day: string;
  /** Whole days from that day to the day of the check. */
  readonly days: number;
  /** `said`: somebody said so; `name`: the name of its file holds the day. */
  readonly by: 'said' | 'name';
}

/** One sheet or file of the reference: a source batch. */
export interface ReferenceSource {
  /** What people call it: the sheet's name, else the file's. */
  readonly name: string;
  readonly file: string;
  readonly role: ReferenceRole;
  /** Left out where it is not known. */
  readonly age?: ReferenceAge;
  readonly cells: PairCells;
}

/** One pair of the reference, by place: sources in the order given, their rows in the sheet's order. */
export interface Places {
  readonly count: number;
  readonly account: Int32Array;
  readonly id: Int32Array;
  readonly source: Int32Array;
  /** Position in the source's data rows. */
  readonly position: Uint32Array;
}

const UNKNOWN = -1;

/** Instead of a key where the reference names several. */
export const AMBIGUOUS = -2;

/** What the references of one role say, by key. */
export interface RoleIndex {
  /** By account key: the ID's key, `UNKNOWN` or `AMBIGUOUS` (one account with two IDs). */
  readonly idOfAccount: Int32Array;
  /** By ID key: the account's key, `UNKNOWN` or `AMBIGUOUS`. */
  readonly accountOfId: Int32Array;
  /** By account key: the first place where it stands, -1 for none. */
  readonly placeOfAccount: Int32Array;
  readonly placeOfId: Int32Array;
  /** By place: the next one that holds the identical pair, -1 for none; null where all differ. */
  readonly samePair: Int32Array | null;
  /** reference-invalid: places that contradict an earlier one, and the earlier one. */
  readonly conflicts: readonly Conflict[];
}

/** Two places of the reference, from 0, that contradict each other: one account with two IDs or the reverse. */
export interface Conflict {
  readonly place: number;
  readonly earlier: number;
  readonly over: 'account' | 'id';
}

/** Puts the pairs of all sources in one row. Rows without both keys make no pair. */
export function placesOf(sources: readonly ReferenceSource[]): Places {
  const most = sources.reduce((sum, { cells }) => sum + cells.account.keys.length, 0);
  const account = int32s(most);
  const id = int32s(most);
  const source = int32s(most);
  const position = uint32s(most);
  let count = 0;
  sources.forEach(({ cells }, at) => {
    const accounts = cells.account.keys;
    const ids = cells.id.keys;
    const first = count;
    inPieces(accounts.length, (from, to) => {
      for (let row = from; row < to; row++) {
        const key = accounts[row] as number;
        const other = ids[row] as number;
        if (key < 0 || other < 0) continue;
        account[count] = key;
        id[count] = other;
        position[count++] = row;
      }
    });
    source.fill(at, first, count);
  });
  return { count, account, id, source, position };
}

/**
 * The index of one role's references. Identical pairs count once; one account with two IDs or one
 * ID with two accounts makes both ends ambiguous (reference-invalid): never guessed away.
 * `accountKeys`, `idKeys`: how many keys there are.
 */
export function indexRole(
  sources: readonly ReferenceSource[],
  places: Places,
  role: ReferenceRole,
  accountKeys: number,
  idKeys: number,
): RoleIndex {
  const index: GrowingIndex = {
    idOfAccount: int32s(accountKeys).fill(UNKNOWN),
    accountOfId: int32s(idKeys).fill(UNKNOWN),
    placeOfAccount: int32s(accountKeys).fill(-1),
    placeOfId: int32s(idKeys).fill(-1),
    samePair: null,
    conflicts: [],
  };
  const counts = sources.map((source) => source.role === role);
  inPieces(places.count, (from, to) => {
    for (let place = from; place < to; place++) {
      if (counts[places.source[place] as number]) addPlace(index, places, place);
    }
  });
  const whole = { ...index, conflicts: eachOnce(index.conflicts, places, idKeys) };
  markAmbiguous(whole, places);
  return whole;
}

interface GrowingIndex extends RoleIndex {
  samePair: Int32Array | null;
  readonly conflicts: Conflict[];
}

function addPlace(index: GrowingIndex, places: Places, place: number): void {
  const { placeOfAccount, placeOfId, conflicts } = index;
  const account = places.account[place] as number;
  const id = places.id[place] as number;
  const earlierOfAccount = placeOfAccount[account] as number;
  const earlierOfId = placeOfId[id] as number;
  if (earlierOfAccount < 0) placeOfAccount[account] = place;
  if (earlierOfId < 0) placeOfId[id] = place;
  if (earlierOfAccount < 0 && earlierOfId < 0) {
    index.idOfAccount[account] = id;
    index.accountOfId[id] = account;
    return;
  }
  if (earlierOfAccount >= 0 && places.id[earlierOfAccount] === id) {
    index.samePair ??= int32s(places.count).fill(-1);
    index.samePair[place] = index.samePair[earlierOfAccount] as number;
    index.samePair[earlierOfAccount] = place;
  } else if (earlierOfAccount >= 0) {
    conflicts.push({ place, earlier: earlierOfAccount, over: 'account' });
  }
  if (earlierOfId >= 0 && places.account[earlierOfId] !== account) {
    conflicts.push({ place, earlier: earlierOfId, over: 'id' });
  }
}

/** Identical pairs count once, also where they contradict an earlier one. */
function eachOnce(
  conflicts: readonly Conflict[],
  { account, id }: Places,
  idKeys: number,
): readonly Conflict[] {
  const seen = { account: new Set<number>(), id: new Set<number>() };
  return conflicts.filter(({ place, over }) => {
    const pair = (account[place] as number) * idKeys + (id[place] as number);
    const known = seen[over].has(pair);
    seen[over].add(pair);
    return !known;
  });
}

function markAmbiguous({ idOfAccount, accountOfId, conflicts }: RoleIndex, places: Places): void {
  for (const { place, earlier } of conflicts) {
    for (const touched of [place, earlier]) {
      idOfAccount[places.account[touched] as number] = AMBIGUOUS;
      accountOfId[places.id[touched] as number] = AMBIGUOUS;
    }
  }
}
