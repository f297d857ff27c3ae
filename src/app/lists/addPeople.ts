import { checkList, type CheckResult } from '../../core/check/checkList';
import type { ChosenReference } from '../../core/facts/buildFacts';
import type { Profile } from '../../core/profile/profile';
import type { FindingGroup } from '../../core/rules/finding';
import { withAccountLike } from '../accountLike';
import type { ListSource } from './listSource';

/** People who are to join a list, compared with what the directory says of them today. */
export interface CheckedPeople {
  readonly result: CheckResult;
  /** What stands in the way; empty where every row is right. */
  readonly errors: readonly FindingGroup[];
  /** Whether every row is a pair that the directory has. */
  readonly right: boolean;
}

/**
 * Checks people who are to join a list: every row must be a right pair by the directory. Whether they are
 * in the list already is judged with the list. Never throws.
 */
export function checkPeople(
  people: ListSource,
  directory: readonly ChosenReference[],
  profile: Profile,
): CheckedPeople {
  const { sheet, columns } = people;
  const result = checkList({
    list: { sheet, columns },
    references: directory.map((one) => ({
      ...one,
      role: 'directory',
      columns: withAccountLike(one, people),
    })),
    others: [],
    ownRange: [],
    profile,
    kind: 'first',
    answers: people.answers ?? {},
    exclusions: [],
  });
  const { counts, groups } = result;
  // Whether all belong to one agency is a question of the whole list.
  const errors = groups.filter(
    ({ severity, rule }) => severity === 'error' && rule !== 'several-agencies',
  );
  const right = errors.length === 0 && counts.rows > 0 && counts.correct === counts.rows;
  return { result, errors, right };
}
