import type { CheckedList } from '../../app/checkFiles';
import type { Counts } from '../../core/check/counts';
import { columnName } from '../../core/columns/columnName';
import type { Finding } from '../../core/rules/finding';
import { findingsInOrder } from '../../core/rules/findingOrder';
import { numberFormat } from '../../texts/numbers';
import type { Texts } from '../../texts/texts';
import { sentenceOf } from '../../texts/wording';
import type { CountName } from '../../texts/checkTexts';
import type { Style } from './style';

/** How many findings a person reads at once. */
const SHOWN = 10;

const SYMBOLS = { error: '✗', warning: '⚠', info: 'i' } as const;

/** The check as a person reads it: the sentence, what happened, counts, the first findings. */
export function humanText(checked: CheckedList, texts: Texts, style: Style): string {
  const blocks = [
    about(checked, texts),
    sentence(checked, texts, style),
    happened(checked, texts),
    counts(checked, texts),
    findings(checked, texts, style),
    checkCode(checked, texts),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function about({ file, sheet, columns, references, result }: CheckedList, texts: Texts): string {
  const { command } = texts;
  const pairs = references.reduce((sum, { rows }) => sum + rows, 0);
  const lines = [
    command.list(file, sheet.name, result.counts.rows),
    command.reference(references.length, pairs),
  ];
  if (columns !== null) {
    lines.push(command.columns(columnName(columns.account), columnName(columns.id)));
  }
  return lines.join('\n');
}

function sentence({ result }: CheckedList, texts: Texts, style: Style): string {
  const { counts: counted, passed, facts } = result;
  const text = texts.check.sentence(counted, passed, facts !== null);
  return passed ? style.good(`✓ ${text}`) : style.bad(`✗ ${text}`);
}

function happened({ result }: CheckedList, texts: Texts): string {
  if (result.diagnoses.length === 0) return '';
  const lines = result.diagnoses.map(
    (one) => `  ${texts.diagnoses[one.kind](one)} ${texts.check.provable(one)}`,
  );
  return [texts.check.whatHappened, ...lines].join('\n');
}

function counts({ result }: CheckedList, texts: Texts): string {
  const number = numberFormat(texts.language);
  const rows = (Object.entries(numbersOf(result.counts)) as [CountName, number][]).filter(
    ([name, value]) => value > 0 || name === 'correct' || name === 'wrongPair',
  );
  const width = Math.max(...rows.map(([, value]) => number(value).length));
  return rows
    .map(([name, value]) => `  ${number(value).padStart(width)}  ${texts.check.counts[name]}`)
    .join('\n');
}

function numbersOf(counted: Counts): Readonly<Record<CountName, number>> {
  return {
    correct: counted.correct,
    wrongPair: counted.wrongPair,
    unknown: counted.unknownAccount + counted.unknownId + counted.unknownPair,
    notChecked: counted.notChecked,
    missing: counted.missing,
    errors: counted.errors,
    warnings: counted.warnings,
    infos: counted.infos,
  };
}

function findings({ result }: CheckedList, texts: Texts, style: Style): string {
  const all = result.groups.reduce((sum, { length }) => sum + length, 0);
  if (all === 0) return '';
  const lines: string[] = [];
  for (const finding of findingsInOrder(result.groups)) {
    if (lines.length === SHOWN) break;
    lines.push(line(finding, texts, style));
  }
  const more = all > lines.length ? [`  ${texts.command.moreFindings(all - lines.length)}`] : [];
  return [texts.command.firstFindings(lines.length, all), ...lines, ...more].join('\n');
}

function line(finding: Finding, texts: Texts, style: Style): string {
  const mark = `${SYMBOLS[finding.severity]} ${texts.check.severities[finding.severity]}`;
  const paint = { error: style.bad, warning: style.warn, info: style.plain }[finding.severity];
  return `  ${paint(mark.padEnd(10))} ${sentenceOf(texts, finding)}`;
}

function checkCode({ checkCode: code }: CheckedList, texts: Texts): string {
  return code === null ? '' : `${texts.check.checkCode}: ${code}`;
}
