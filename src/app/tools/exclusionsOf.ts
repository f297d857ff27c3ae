import type { Exclusion } from '../../core/facts/facts';
import { newExclusions } from '../newExclusions';
import type { ListPlan } from '../ports/listPlanner';

/**
 * Who was left out of list `at` (from 0) of a plan, each pair once: of several lists each has those of its
 * own agency; those whose agency has no list were left out of all of them. Never throws.
 */
export function exclusionsOf(
  { lists, excluded }: Pick<ListPlan, 'lists' | 'excluded'>,
  at: number,
): readonly Exclusion[] {
  const own = lists[at]?.agency ?? null;
  const agencies = new Set(lists.map(({ agency }) => agency));
  const concerned = excluded.filter(({ agency }) => agency === own || !agencies.has(agency));
  const people = concerned.map(({ account, id, reason }) => ({ account, id, reason }));
  return newExclusions(people, []);
}
