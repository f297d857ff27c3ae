import type { Acknowledgement } from '../../core/report/basis';
import type { RuleId } from '../../core/rules/catalog';

/** The rules of these whose warnings are accepted, and why; `reason` null: they are not. Never throws. */
export function acknowledgedOf(
  warnings: readonly { readonly rule: RuleId; readonly reason: string | null }[],
): readonly Acknowledgement[] {
  return warnings.flatMap(({ rule, reason }) => (reason === null ? [] : [{ rule, reason }]));
}
