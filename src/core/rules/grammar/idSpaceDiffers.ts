import { derived } from '../../facts/derived';
import { Verdict } from '../../pairing/judge';
import { knowsAccount, knowsId } from '../../pairing/lookup';
import { once, rule } from '../rule';

/** How much of the list the reference knows, in rows. */
export interface IdSpaceDetails {
  /** `other-ids`: the accounts are known, the IDs are not. `wrong-reference`: neither is. */
  readonly finding: 'other-ids' | 'wrong-reference';
  readonly rows: number;
  readonly knownAccounts: number;
  readonly knownIds: number;
}

const FEWEST_ROWS = 20;

/** What the shares of known accounts and IDs say; null if nothing is odd. */
export const compareSpaces = derived((facts): IdSpaceDetails | null => {
  const { account, id } = facts.list;
  const { verdicts } = facts;
  let rows = 0;
  let knownAccounts = 0;
  let knownIds = 0;
  for (let position = 0; position < verdicts.length; position++) {
    const verdict = verdicts[position];
    if (verdict === Verdict.incomplete) continue;
    rows++;
    // A right row's account and ID are known: that needs no look.
    const right = verdict === Verdict.ok;
    if (right || knowsAccount(facts, account.keys[position] as number)) knownAccounts++;
    if (right || knowsId(facts, id.keys[position] as number)) knownIds++;
  }
  if (rows < FEWEST_ROWS || facts.places.count === 0 || knownIds >= rows * 0.05) return null;
  const found = { rows, knownAccounts, knownIds };
  if (knownAccounts >= rows * 0.5) return { finding: 'other-ids', ...found };
  return knownAccounts === 0 && knownIds === 0 ? { finding: 'wrong-reference', ...found } : null;
});

/**
 * id-space-differs, error: at least 20 rows, at least 50 % of the list's accounts in the reference,
 * less than 5 % of its IDs: another kind of ID (entryUUID, ExchangeGuid). If neither accounts nor
 * IDs are there: probably the wrong reference. Source: rules.md, Identifier grammar; RFC 4530.
 */
export const idSpaceDiffers = rule('id-space-differs', 'grammar', (facts) => {
  const details = compareSpaces(facts);
  return details === null ? [] : [once('error', details, 'id')];
});
