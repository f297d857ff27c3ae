import type { CheckedList } from '../../app/checkFiles';
import type { ListDiagnosis } from '../../core/check/diagnoses';
import { columnName } from '../../core/columns/columnName';
import type { Finding } from '../../core/rules/finding';
import { findingsInOrder } from '../../core/rules/findingOrder';
import type { Texts } from '../../texts/texts';
import { sentenceOf } from '../../texts/wording';

/** The contract's version: another one is another shape. */
const SCHEMA = 1;

/**
 * The check as one JSON object (DESIGN, The command line), in pieces: a finding a line, so that a
 * million of them need no string of a gigabyte.
 */
export function* jsonOf(checked: CheckedList, texts: Texts): Generator<string> {
  const { result, references, fingerprint, checkCode } = checked;
  yield `{\n  "schema": ${SCHEMA},\n  "list": ${JSON.stringify(listOf(checked))},\n`;
  const sources = references.map(({ file, sheet, role, rows }) =>
    JSON.stringify({ file, sheet, rows, role }),
  );
  yield `  "references": [${inLines(sources)}],\n`;
  yield `  "counts": ${JSON.stringify(result.counts)},\n  "findings": [`;
  let separator = '\n    ';
  for (const finding of findingsInOrder(result.groups)) {
    yield separator + JSON.stringify(findingOf(finding, texts));
    separator = ',\n    ';
  }
  yield separator.startsWith(',') ? '\n  ],\n' : '],\n';
  const diagnoses = result.diagnoses.map((one) => JSON.stringify(diagnosisOf(one, texts)));
  yield `  "diagnoses": [${inLines(diagnoses)}],\n`;
  yield `  "fingerprint": ${JSON.stringify(fingerprint)},\n`;
  yield `  "checkCode": ${JSON.stringify(checkCode)}\n}\n`;
}

function inLines(texts: readonly string[]): string {
  return texts.length === 0 ? '' : `\n    ${texts.join(',\n    ')}\n  `;
}

function listOf({ file, sheet, columns, headerRow, result }: CheckedList): object {
  return {
    file,
    sheet: sheet.name,
    headerRow: headerRow === null ? null : headerRow + 1,
    accountColumn: columns === null ? null : columnName(columns.account),
    idColumn: columns === null ? null : columnName(columns.id),
    rows: result.counts.rows,
  };
}

/** The members every finding has, null where there is none. */
function findingOf(finding: Finding, texts: Texts): object {
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

function diagnosisOf(one: ListDiagnosis, texts: Texts): object {
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
