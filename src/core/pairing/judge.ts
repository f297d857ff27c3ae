import { AMBIGUOUS, type RoleIndex } from './reference';

/** What the reference says of a row's pair. */
export const Verdict = {
  ok: 0,
  /** The directory proves that the ID's person has this account now. */
  renamed: 1,
  wrong: 2,
  unknownAccount: 3,
  unknownId: 4,
  unknownPair: 5,
  /** Touches an entry that the reference contradicts itself about. */
  ambiguous: 6,
  /** A key cell is missing or holds an error value. */
  incomplete: 7,
} as const;
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

/** The indices of the reference by role; null where it has none of that role. */
export interface Indices {
  readonly firstMigration: RoleIndex | null;
  readonly directory: RoleIndex | null;
}

/**
 * Judges every pair of the list, by key (-1: no key). Never guesses: where one role's references
 * contradict themselves the row is ambiguous, and no likeness turns a pair to ok.
 */
export function judgePairs(accounts: Int32Array, ids: Int32Array, indices: Indices): Uint8Array {
  const verdicts = new Uint8Array(accounts.length);
  const first = indices.firstMigration ?? indices.directory;
  if (first === null) return verdicts.fill(Verdict.unknownPair);
  const second = indices.firstMigration === null ? null : indices.directory;
  for (let row = 0; row < accounts.length; row++) {
    const account = accounts[row] as number;
    const id = ids[row] as number;
    if (account < 0 || id < 0) verdicts[row] = Verdict.incomplete;
    else if (first.idOfAccount[account] === id) verdicts[row] = Verdict.ok;
    else verdicts[row] = judgeOther(account, id, first, second);
  }
  return verdicts;
}

function judgeOther(
  account: number,
  id: number,
  first: RoleIndex,
  second: RoleIndex | null,
): Verdict {
  const byFirst = judgeBy(account, id, first);
  if (second === null || byFirst === Verdict.ambiguous || byFirst === Verdict.wrong) return byFirst;
  const bySecond = judgeBy(account, id, second);
  if (bySecond === Verdict.ok) return provenByDirectory(byFirst);
  if (bySecond === Verdict.ambiguous) return Verdict.ambiguous;
  return joined(byFirst, bySecond);
}

function judgeBy(account: number, id: number, index: RoleIndex): Verdict {
  const idOfAccount = index.idOfAccount[account] as number;
  const accountOfId = index.accountOfId[id] as number;
  if (idOfAccount === AMBIGUOUS || accountOfId === AMBIGUOUS) return Verdict.ambiguous;
  if (idOfAccount === id) return Verdict.ok;
  if (idOfAccount >= 0) return accountOfId >= 0 ? Verdict.wrong : Verdict.unknownId;
  return accountOfId >= 0 ? Verdict.unknownAccount : Verdict.unknownPair;
}

/**
 * The directory has the pair, the first migration has not. A rename is proven only where the first
 * migration knows the ID and has never seen the account: an account that it gave another ID was
 * re-created, and the mail of the first migration lies with the other person.
 */
function provenByDirectory(byFirst: Verdict): Verdict {
  if (byFirst === Verdict.unknownAccount) return Verdict.renamed;
  return byFirst === Verdict.unknownPair ? Verdict.ok : byFirst;
}

/** Account and ID known, if only to different references: still not together, so wrong. */
function joined(byFirst: Verdict, bySecond: Verdict): Verdict {
  const knowsAccount = (verdict: Verdict): boolean =>
    verdict === Verdict.wrong || verdict === Verdict.unknownId;
  const knowsId = (verdict: Verdict): boolean =>
    verdict === Verdict.wrong || verdict === Verdict.unknownAccount;
  const account = knowsAccount(byFirst) || knowsAccount(bySecond);
  const id = knowsId(byFirst) || knowsId(bySecond);
  if (account && id) return Verdict.wrong;
  if (account) return Verdict.unknownId;
  return id ? Verdict.unknownAccount : Verdict.unknownPair;
}
