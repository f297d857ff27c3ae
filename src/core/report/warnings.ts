import type { CheckResult } from '../check/checkList';
import type { RuleId } from '../rules/catalog';

/**
 * How many warnings each rule has, in the rules' order; missing pairs are one a batch. Only these can be
 * accepted, each rule's once for a list (rules.md, Terms). Never throws.
 */
export function warningsByRule({ groups }: CheckResult): ReadonlyMap<RuleId, number> {
  const warned = new Map<RuleId, number>();
  for (const { rule, severity, length } of groups) {
    if (severity === 'warning' && length > 0) warned.set(rule, (warned.get(rule) ?? 0) + length);
  }
  return warned;
}
