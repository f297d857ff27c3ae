import type { ListDiagnosis } from '../../core/check/diagnoses';
import { columnName } from '../../core/columns/columnName';
import type { Finding } from '../../core/rules/finding';
import type { Texts } from '../texts';
import { sentenceOf } from '../wording';

/** A finding for scripts: the members every finding has, null where there is none. Never throws. */
export function findingJson(finding: Finding, texts: Texts): object {
  const { rule, severity, row, column, account, id } = finding;
  return {
    rule,
    severity,
    row,
    column: column === null ? null : columnName(column),
    account,
    id,
    expectedId: textIn(finding, 'expectedId'),
    belongsTo: textIn(finding, 'belongsTo'),
    message: sentenceOf(texts, finding),
  };
}

function textIn(finding: Finding, member: 'expectedId' | 'belongsTo'): string | null {
  const details: Readonly<Record<string, unknown>> = { ...finding.details };
  const value = details[member];
  return typeof value === 'string' ? value : null;
}

/** A diagnosis for scripts. Never throws. */
export function diagnosisJson(one: ListDiagnosis, texts: Texts): object {
  return {
    kind: one.kind,
    column: one.column === null ? null : columnName(one.column),
    header: one.header,
    firstRow: one.firstRow,
    lastRow: one.lastRow,
    affected: one.affected,
    crossAgency: one.crossAgency,
    message: texts.diagnoses[one.kind](one),
    provable: one.provable,
    offset: one.offset,
    slipStart: one.slipStart,
    direction: one.direction,
  };
}

/**
 * A member that holds an array of objects, a line each, in pieces, so that a million of them need no
 * string of a gigabyte. Throws only what walking the entries throws.
 */
export function* arrayMember(name: string, entries: Iterable<object>): Generator<string> {
  yield `  ${JSON.stringify(name)}: [`;
  let separator = '\n    ';
  for (const entry of entries) {
    yield separator + JSON.stringify(entry);
    separator = ',\n    ';
  }
  yield separator.startsWith(',') ? '\n  ]' : ']';
}
