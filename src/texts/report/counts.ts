import type { CheckResult } from '../../core/check/checkList';
import { RowState } from '../../core/check/rowState';
import type { ReportBlock, ReportRow } from '../../core/report/document';
import { SEVERITIES } from '../../core/rules/rule';
import { numberFormat } from '../numbers';
import type { ReportAmount, ReportRowState } from '../reportTexts';
import type { Texts } from '../texts';
import { markOfSeverity } from './marks';

const STATES = Object.entries(RowState) as readonly (readonly [ReportRowState, RowState])[];
const UNKNOWN = ['unknownAccount', 'unknownId', 'unknownPair'] as const;

/** The result in numbers: rows by state, even a state without rows, then findings by severity. */
export function countsBlocks(result: CheckResult, texts: Texts): readonly ReportBlock[] {
  const { columns } = texts.report;
  return [
    table(columns.state, [...rowsByState(result, texts), amount('rows', result, texts)], texts),
    table(columns.severity, findingsBySeverity(result, texts), texts),
  ];
}

function table(markHeading: string, rows: readonly ReportRow[], texts: Texts): ReportBlock {
  const { columns } = texts.report;
  return {
    kind: 'table',
    markHeading,
    columns: [
      { heading: columns.amount, form: 'number' },
      { heading: columns.meaning, form: 'sentence' },
    ],
    rows,
  };
}

function rowsByState(result: CheckResult, texts: Texts): readonly ReportRow[] {
  const { states, meanings } = texts.report;
  const number = numberFormat(texts.language);
  const rows = new Map<number, number>();
  for (const state of result.states) rows.set(state, (rows.get(state) ?? 0) + 1);
  return STATES.flatMap(([name, state]) => {
    const mark = { state: name, word: states[name] };
    const row = { mark, cells: [number(rows.get(state) ?? 0), meanings[name]] };
    return [row, ...partsOf(name, result, texts)];
  });
}

function partsOf(state: ReportRowState, result: CheckResult, texts: Texts): readonly ReportRow[] {
  const { counts } = result;
  if (state === 'wrong' && counts.wrongPair > 0) return [amount('crossAgency', result, texts)];
  if (state !== 'unknown') return [];
  return UNKNOWN.filter((part) => counts[part] > 0).map((part) => amount(part, result, texts));
}

function findingsBySeverity(result: CheckResult, texts: Texts): readonly ReportRow[] {
  const { severityMeanings } = texts.report;
  const number = numberFormat(texts.language);
  const { errors, warnings, infos } = result.counts;
  const found = { error: errors, warning: warnings, info: infos } as const;
  return SEVERITIES.map((severity) => ({
    mark: markOfSeverity(severity, texts),
    cells: [number(found[severity]), severityMeanings[severity]],
  }));
}

/** Unknown agencies are said to be unknown, never counted as none. */
function amount(name: ReportAmount, { counts }: CheckResult, texts: Texts): ReportRow {
  const value = counts[name];
  if (value === null) return { mark: null, cells: ['', texts.check.agencyUnknown] };
  return { mark: null, cells: [numberFormat(texts.language)(value), texts.report.amounts[name]] };
}
