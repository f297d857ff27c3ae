import type { CheckResult } from '../../core/check/checkList';
import type { Acknowledgement } from '../../core/report/basis';
import type { ReportRow, ReportSection } from '../../core/report/document';
import { warningsByRule } from '../../core/report/warnings';
import type { RuleId } from '../../core/rules/catalog';
import { numberFormat } from '../numbers';
import type { Texts } from '../texts';
import { markOfSeverity } from './marks';

/**
 * Which rules warn, and with which reason somebody accepted it: once a rule and list, on the report's
 * first page (rules.md, Terms). Null where nothing warns. Never throws.
 */
export function acknowledgedSection(
  result: CheckResult,
  acknowledged: readonly Acknowledgement[],
  texts: Texts,
): ReportSection | null {
  const warned = warningsByRule(result);
  if (warned.size === 0) return null;
  const reasons = new Map(acknowledged.map(({ rule, reason }) => [rule, reason]));
  const { headings, columns, notAcknowledged } = texts.report;
  const open = [...warned.keys()].filter((rule) => !reasons.has(rule)).length;
  return {
    heading: headings.acknowledged,
    blocks: [
      { kind: 'paragraph', text: notAcknowledged(open) },
      {
        kind: 'table',
        markHeading: columns.severity,
        columns: [
          { heading: columns.rule, form: 'name' },
          { heading: columns.amount, form: 'number' },
          { heading: columns.reason, form: 'sentence' },
        ],
        rows: [...warned].map(([rule, found]) => row(rule, found, reasons.get(rule), texts)),
      },
    ],
  };
}

function row(rule: RuleId, found: number, reason: string | undefined, texts: Texts): ReportRow {
  const said = reason ?? texts.report.noReason;
  return {
    mark: markOfSeverity('warning', texts),
    cells: [texts.rules[rule].title, numberFormat(texts.language)(found), said],
  };
}
