import type { Answers } from '../../core/facts/facts';
import type { CheckedSource } from './checkSource';

/** Lists that were checked, and what is settled for the rows of all of them. */
export interface SettledSources {
  readonly checks: readonly CheckedSource[];
  readonly answers: Answers;
}

/**
 * Settles over all lists together how IDs are meant whose hex digits leave their byte order open
 * (id-byte-order): as those lists show that are long enough; as written where none does, since rows are
 * only moved and compared with their own sources. Where two lists show different orders the question
 * stands. Never throws.
 */
export function settled(checks: readonly CheckedSource[]): SettledSources {
  const idByteOrder = commonByteOrder(checks);
  if (idByteOrder === null) return { checks, answers: {} };
  const withoutQuestion = (check: CheckedSource): CheckedSource => ({
    ...check,
    errors: check.errors.filter(({ rule }) => rule !== 'id-byte-order'),
  });
  return { checks: checks.map(withoutQuestion), answers: { idByteOrder } };
}

/** Null where two lists show different orders, or none leaves it open. */
function commonByteOrder(
  checks: readonly CheckedSource[],
): NonNullable<Answers['idByteOrder']> | null {
  const found = new Set(checks.map(({ result }) => result.facts?.list.id.byteOrder ?? null));
  if (found.has('canonical') && found.has('octets')) return null;
  if (found.has('octets')) return 'octets';
  return found.has('canonical') || found.has('undecided') ? 'canonical' : null;
}
