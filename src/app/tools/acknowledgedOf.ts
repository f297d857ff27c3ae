import type { Acknowledgement } from '../../core/report/basis';
import type { ListWarning } from './openWarnings';

/** The rules of these whose warnings are accepted, and why. Never throws. */
export function acknowledgedOf(warnings: readonly ListWarning[]): readonly Acknowledgement[] {
  return warnings.flatMap(({ rule, reason }) => (reason === null ? [] : [{ rule, reason }]));
}
