import type { CheckedList } from '../../app/checkFiles';
import { columnName } from '../../core/columns/columnName';
import { stillListed } from '../../core/facts/stillListed';
import { findingsInOrder } from '../../core/rules/findingOrder';
import { arrayMember, diagnosisJson, findingJson } from '../../texts/report/json';
import { recalledJson } from '../../texts/recalled';
import type { Texts } from '../../texts/texts';
import { newExportsOf } from './listNames';

/** The contract's version: another one is another shape. */
const SCHEMA = 1;

/**
 * The check as one JSON object (DESIGN, The command line), in pieces. What must be exported anew,
 * sheets that were not looked at and who is left out but listed stand in it only where there are some.
 */
function* jsonOf(checked: CheckedList, texts: Texts): Generator<string> {
  const { result, references, passedOver, fingerprint, checkCode } = checked;
  yield `{\n  "schema": ${SCHEMA},\n  "list": ${JSON.stringify(listOf(checked))},\n`;
  const sources = references.map(({ file, sheet, role, rows }) => ({ file, sheet, rows, role }));
  yield* arrayMember('references', sources);
  if (passedOver.length > 0) {
    yield ',\n';
    yield* arrayMember('skipped', passedOver);
  }
  const still = stillListed(result.facts);
  if (still.length > 0) {
    yield ',\n';
    yield* arrayMember('stillListed', still);
  }
  yield* settled(checked);
  yield `,\n  "counts": ${JSON.stringify(result.counts)},\n`;
  yield* arrayMember('findings', findings(checked, texts));
  yield ',\n';
  yield* arrayMember(
    'diagnoses',
    result.diagnoses.map((one) => diagnosisJson(one, texts)),
  );
  const anew = newExportsOf(checked, texts);
  if (anew.length > 0) {
    yield ',\n';
    yield* arrayMember('newExports', anew);
  }
  yield `,\n  "fingerprint": ${JSON.stringify(fingerprint)},\n`;
  yield `  "checkCode": ${JSON.stringify(checkCode)}\n}\n`;
}

/** Answers and what the workbook remembers, only where there is any. */
function* settled({ result, recalled }: CheckedList): Generator<string> {
  const answers = result.facts?.answers ?? {};
  if (Object.keys(answers).length > 0) yield `,\n  "answers": ${JSON.stringify(answers)}`;
  if (recalled !== null) yield `,\n  "recalled": ${JSON.stringify(recalledJson(recalled))}`;
}

/**
 * One list as `jsonOf` says it, several as one object with that of each, in their order. Throws only what
 * walking the findings throws.
 */
export function* listsJson(lists: readonly CheckedList[], texts: Texts): Generator<string> {
  const [first, ...more] = lists;
  if (first !== undefined && more.length === 0) return yield* jsonOf(first, texts);
  yield `{\n  "schema": ${SCHEMA},\n  "lists": [\n`;
  for (const [at, checked] of lists.entries()) {
    if (at > 0) yield ',\n';
    yield* jsonOf(checked, texts);
  }
  yield ']\n}\n';
}

function* findings({ result }: CheckedList, texts: Texts): Generator<object> {
  for (const finding of findingsInOrder(result.groups)) yield findingJson(finding, texts);
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
