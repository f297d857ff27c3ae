import { rule } from '../rule';
import { duplicatesIn } from './duplicates';

/** duplicate-account, error: N(account) more than once in L; every occurrence is a finding. Source: rules.md, Uniqueness. */
export const duplicateAccount = rule('duplicate-account', 'uniqueness', (facts) =>
  duplicatesIn(facts, 'account'),
);
