import { acknowledgedOf } from './acknowledgedOf';
import type { WarningsState } from './openWarnings';
import type { ReportBasis } from './state';

/**
 * Whether other warnings of the check that a report tells of are accepted by now, or for other reasons.
 * Never throws.
 */
export function isOvertaken(report: ReportBasis, now: WarningsState | null): boolean {
  if (now?.checkedAt?.getTime() !== report.checkedAt.getTime()) return false;
  const accepted = acknowledgedOf(now.warnings);
  return JSON.stringify(report.acknowledged) !== JSON.stringify(accepted);
}
