import { rule } from '../rule';
import { duplicatesIn } from './duplicates';

/** duplicate-id, error: N(ID) more than once in L; every occurrence is a finding. Source: rules.md, Uniqueness. */
export const duplicateId = rule('duplicate-id', 'uniqueness', (facts) => duplicatesIn(facts, 'id'));
