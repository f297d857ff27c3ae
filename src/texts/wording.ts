import type { Finding, FindingOf } from '../core/rules/finding';
import type { RuleId } from '../core/rules/catalog';
import type { RuleText, Texts } from './texts';

/** What a finding says, without its row. */
export function sayFinding(texts: Texts, finding: Finding): string {
  return sayOf(texts, finding as FindingOf<RuleId>);
}

/** What a finding says, its row in front: "Zeile 417: Das Postfach von …". */
export function sentenceOf(texts: Texts, finding: Finding): string {
  const says = sayFinding(texts, finding);
  return finding.row === null ? says : `${texts.check.row(finding.row)}: ${says}`;
}

/** A finding and its rule's text fit by their common id, which a union cannot express. */
function sayOf<Id extends RuleId>(texts: Texts, finding: FindingOf<Id>): string {
  const text: RuleText<Id> = texts.rules[finding.rule];
  return text.says(finding);
}
