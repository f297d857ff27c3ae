import type { Facts } from '../facts/facts';
import { storedText } from '../facts/keyCellText';
import type { RoleIndex } from './reference';

/** The roles' indices in the order in which they decide: first migration, then directory. */
export function rolesOf({ indices }: Facts): readonly RoleIndex[] {
  return [indices.firstMigration, indices.directory].filter((index) => index !== null);
}

/** Whether the reference holds the account of this key, ambiguous or not. */
export function knowsAccount(facts: Facts, account: number): boolean {
  return account >= 0 && rolesOf(facts).some((index) => (index.placeOfAccount[account] ?? -1) >= 0);
}

/** Whether the reference holds the ID of this key, ambiguous or not. */
export function knowsId(facts: Facts, id: number): boolean {
  return id >= 0 && rolesOf(facts).some((index) => (index.placeOfId[id] ?? -1) >= 0);
}

/**
 * The key of the ID that the reference gives the account instead of `id`, -1 for none. The first
 * migration is asked before the directory. Never throws.
 */
export function otherIdOfAccount(facts: Facts, account: number, id: number): number {
  return firstOther(rolesOf(facts), (index) => index.idOfAccount[account], id);
}

/** The key of the account that the reference gives the ID instead of `account`, -1 for none. */
export function otherAccountOfId(facts: Facts, account: number, id: number): number {
  return firstOther(rolesOf(facts), (index) => index.accountOfId[id], account);
}

/** The key of the account that the reference gives the ID, -1 for none or several. */
export function accountOfId(facts: Facts, id: number): number {
  return otherAccountOfId(facts, -1, id);
}

function firstOther(
  roles: readonly RoleIndex[],
  answerOf: (index: RoleIndex) => number | undefined,
  own: number,
): number {
  for (const index of roles) {
    const answer = answerOf(index) ?? -1;
    if (answer >= 0 && answer !== own) return answer;
  }
  return -1;
}

/** The account of this key as the reference writes it; null if it does not stand there. */
export function referenceAccount(facts: Facts, account: number): string | null {
  for (const index of rolesOf(facts)) {
    const place = account < 0 ? -1 : (index.placeOfAccount[account] as number);
    if (place >= 0) return textAtPlace(facts, place, 'account');
  }
  return null;
}

/** The ID of this key as the reference writes it; null if it does not stand there. */
export function referenceId(facts: Facts, id: number): string | null {
  for (const index of rolesOf(facts)) {
    const place = id < 0 ? -1 : (index.placeOfId[id] as number);
    if (place >= 0) return textAtPlace(facts, place, 'id');
  }
  return null;
}

/** What stands at a place of the reference, as stored; '' for no such place. Never throws. */
export function textAtPlace(facts: Facts, place: number, field: 'account' | 'id'): string {
  const source = facts.sources[facts.places.source[place] ?? -1];
  return source ? storedText(source.cells[field], facts.places.position[place] ?? -1) : '';
}

/** The agency's name of an account key, null where none can be told. */
export function agencyOf({ agencies }: Facts, account: number): string | null {
  return account < 0 ? null : (agencies.names[agencies.ofAccount[account] ?? -1] ?? null);
}
