import { AMBIGUOUS, type RoleIndex } from './reference';
import { uint8s } from '../table/memory';

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
  const verdicts = uint8s(accounts.length);
  const first = indices.firstMigration ?? indices.directory;
  const second = indices.firstMigration === null ? null : indices.directory;
  for (let row = 0; row < accounts.length; row++) {
    const account = accounts[row] as number;
    const id = ids[row] as number;
    if (account < 0 || id < 0) verdicts[row] = Verdict.incomplete;
    else if (first === null) verdicts[row] = Verdict.unknownPair;
    else if (second !== null) verdicts[row] = judgeByBoth(account, id, first, second);
    else if (first.idOfAccount[account] === id) verdicts[row] = Verdict.ok;
    else verdicts[row] = judgeBy(account, id, first);
  }
  return verdicts;
}

function judgeByBoth(account: number, id: number, first: RoleIndex, second: RoleIndex): Verdict {
  const byFirst = judgeBy(account, id, first);
  const bySecond = judgeBy(account, id, second);
  if (byFirst === Verdict.ambiguous || bySecond === Verdict.ambiguous) return Verdict.ambiguous;
  if (byFirst === Verdict.ok) return stillRight(bySecond);
  if (bySecond === Verdict.ok) return provenByDirectory(byFirst);
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
 * The first migration has the pair. Where the directory gives the account another ID today, the
 * mailbox would go to whoever got the account since: wrong. That the person left, or goes by
 * another account now, puts nobody's mail into a stranger's mailbox.
 */
function stillRight(bySecond: Verdict): Verdict {
  return knowsAccount(bySecond) ? Verdict.wrong : Verdict.ok;
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
  const account = knowsAccount(byFirst) || knowsAccount(bySecond);
  const id = knowsId(byFirst) || knowsId(bySecond);
  if (account && id) return Verdict.wrong;
  if (account) return Verdict.unknownId;
  return id ? Verdict.unknownAccount : Verdict.unknownPair;
}

/** Whether the reference gives the account another ID. */
function knowsAccount(verdict: Verdict): boolean {
  return verdict === Verdict.wrong || verdict === Verdict.unknownId;
}

/** Whether the reference gives the ID another account. */
function knowsId(verdict: Verdict): boolean {
  return verdict === Verdict.wrong || verdict === Verdict.unknownAccount;
}
