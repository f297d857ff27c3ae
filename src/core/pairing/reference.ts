import type { PairCells } from '../facts/pairCells';

/** What a reference proves: what was migrated first, or what the directory says today. */
export type ReferenceRole = 'first-migration' | 'directory';

/** One sheet or file of the reference: a source batch. */
export interface ReferenceSource {
  /** What people call it: the sheet's name, else the file's. */
  readonly name: string;
  readonly file: string;
  readonly role: ReferenceRole;
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

export const UNKNOWN = -1;
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
  /** reference-invalid: places that contradict an earlier one, and the earlier one. */
  readonly conflicts: readonly Conflict[];
}

export interface Conflict {
  readonly place: number;
  readonly earlier: number;
  readonly over: 'account' | 'id';
}

/** Puts the pairs of all sources in one row. Rows without both keys make no pair. */
export function placesOf(sources: readonly ReferenceSource[]): Places {
  const most = sources.reduce((sum, { cells }) => sum + cells.account.keys.length, 0);
  const account = new Int32Array(most);
  const id = new Int32Array(most);
  const source = new Int32Array(most);
  const position = new Uint32Array(most);
  let count = 0;
  sources.forEach(({ cells }, at) => {
    const accounts = cells.account.keys;
    const ids = cells.id.keys;
    for (let row = 0; row < accounts.length; row++) {
      if ((accounts[row] as number) < 0 || (ids[row] as number) < 0) continue;
      account[count] = accounts[row] as number;
      id[count] = ids[row] as number;
      source[count] = at;
      position[count++] = row;
    }
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
  const idOfAccount = new Int32Array(accountKeys).fill(UNKNOWN);
  const accountOfId = new Int32Array(idKeys).fill(UNKNOWN);
  const placeOfAccount = new Int32Array(accountKeys).fill(-1);
  const placeOfId = new Int32Array(idKeys).fill(-1);
  const conflicts: Conflict[] = [];
  const counts = sources.map((source) => source.role === role);
  for (let place = 0; place < places.count; place++) {
    if (!counts[places.source[place] as number]) continue;
    const account = places.account[place] as number;
    const id = places.id[place] as number;
    const earlierOfAccount = placeOfAccount[account] as number;
    const earlierOfId = placeOfId[id] as number;
    if (earlierOfAccount < 0) placeOfAccount[account] = place;
    if (earlierOfId < 0) placeOfId[id] = place;
    if (earlierOfAccount < 0 && earlierOfId < 0) {
      idOfAccount[account] = id;
      accountOfId[id] = account;
      continue;
    }
    if (earlierOfAccount >= 0 && places.id[earlierOfAccount] !== id) {
      conflicts.push({ place, earlier: earlierOfAccount, over: 'account' });
    }
    if (earlierOfId >= 0 && places.account[earlierOfId] !== account) {
      conflicts.push({ place, earlier: earlierOfId, over: 'id' });
    }
  }
  const index = { idOfAccount, accountOfId, placeOfAccount, placeOfId, conflicts };
  markAmbiguous(index, places);
  return index;
}

function markAmbiguous({ idOfAccount, accountOfId, conflicts }: RoleIndex, places: Places): void {
  for (const { place, earlier } of conflicts) {
    for (const touched of [place, earlier]) {
      idOfAccount[places.account[touched] as number] = AMBIGUOUS;
      accountOfId[places.id[touched] as number] = AMBIGUOUS;
    }
  }
}
