import { checkList, type CheckResult } from '../core/check/checkList';
import {
  keyOrders,
  type FactsInput,
  type KeyedAhead,
  type KeyOrders,
} from '../core/facts/buildFacts';
import { keyAllAccounts } from '../core/facts/keyAllAccounts';
import type { KeyedIds } from '../core/facts/keyAllIds';
import { fingerprintOf, type Digest } from '../core/fingerprint/fingerprint';
import { boundRows } from './boundRows';
import type { Background } from './ports/background';
import type { Progress } from './ports/progress';

/** What a check needs from outside once everything is read. `digest` null: no fingerprint is wanted. */
export interface BesidePorts {
  readonly digest: Digest | null;
  readonly progress: Progress;
  readonly background?: Background;
}

/** A list that was judged. */
export interface JudgedList {
  readonly result: CheckResult;
  /** `sha256:…`; null where none was wanted. */
  readonly fingerprint: string | null;
}

/**
 * Checks a list by every rule and works out its fingerprint. With a background the IDs are keyed there
 * while the accounts are keyed here, and the fingerprint is worked out there while the rules judge
 * here: the same result, sooner.
 */
export async function checkBeside(
  input: FactsInput,
  { digest, progress, background }: BesidePorts,
): Promise<JudgedList> {
  const orders = keyOrders(input);
  const ids = background?.keyIds(orders.ids) ?? null;
  const { sheet, columns } = input.list;
  const bound = boundRows(
    sheet,
    columns,
    orders.ids.sheets.all[0]?.data.rows ?? new Uint32Array(0),
  );
  const early = digest === null ? null : (background?.fingerprint(bound) ?? null);
  const result = checkList(input, await keyedAhead(orders, ids));
  if (digest === null) return { result, fingerprint: null };
  progress('fingerprint', null);
  return { result, fingerprint: (await early) ?? (await fingerprintOf(bound, digest)) };
}

/** Accounts are keyed early only while somebody else has the IDs in hand. */
async function keyedAhead(
  orders: KeyOrders,
  ids: Promise<KeyedIds | null> | null,
): Promise<KeyedAhead> {
  if (ids === null) return { orders, ids, accounts: null };
  const accounts = keyAllAccounts(orders.accounts, null);
  return { orders, ids: await ids, accounts };
}
