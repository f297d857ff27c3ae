import { once, rule } from '../rule';

/** Which reference is too old, and by how much. */
export interface StaleReference {
  /** The sheet's or file's name. */
  readonly reference: string;
  /** `2025-08-01` */
  readonly day: string;
  /** How old it is, and how old it may be, in days. */
  readonly days: number;
  readonly limit: number;
  /** How its day is known: said, or from the name of its file. */
  readonly by: 'said' | 'name';
}

/**
 * reference-stale, warning: an export from the directory that is older than the profile allows. What was
 * migrated first does not grow old; where no age is known, none is guessed. Source: rules.md, Process.
 */
export const referenceStale = rule('reference-stale', 'process', ({ sources, profile }) => {
  const limit = profile.referenceMaxAgeDays;
  if (limit === null) return [];
  return sources.flatMap(({ name, role, age }) => {
    if (role !== 'directory' || age === undefined || age.days <= limit) return [];
    const stale: StaleReference = { reference: name, ...age, limit };
    return [once('warning', stale)];
  });
});
