import { RULES } from './catalog';
import type { RuleGroup } from './rule';

/** Raised by one whenever a rule judges otherwise than before; new and lost rules show by themselves. */
const EDITION = 5;

/** What the version is made of: each rule's id and group. */
export type RuleNames = readonly { readonly id: string; readonly group: RuleGroup }[];

/**
 * The version of the rules by which a list was judged, as reports and signatures name it: the edition,
 * a dot, and eight hex digits that differ for another catalogue (rules added, lost, renamed or in
 * another order). The digits are FNV-1a over the ids and groups: against mix-ups, not against forgery.
 * Never throws.
 */
export function ruleVersion(rules: RuleNames = RULES, edition = EDITION): string {
  let sum = 0x811c9dc5;
  for (const { id, group } of rules) {
    for (const character of `${group}/${id}\n`) {
      sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
    }
  }
  return `${edition}.${(sum >>> 0).toString(16).padStart(8, '0')}`;
}
