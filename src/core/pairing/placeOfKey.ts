import type { Facts } from '../facts/facts';
import { rolesOf } from './lookup';

/**
 * The place in the reference of an account's or an ID's key, the first migration's before the directory's;
 * -1 where none holds it. Never throws.
 */
export function placeOfKey(facts: Facts, field: 'account' | 'id', key: number): number {
  if (key < 0) return -1;
  for (const { placeOfAccount, placeOfId } of rolesOf(facts)) {
    const place = (field === 'account' ? placeOfAccount : placeOfId)[key] ?? -1;
    if (place >= 0) return place;
  }
  return -1;
}
