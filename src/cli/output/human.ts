import path from 'node:path';
import type { CheckedList } from '../../app/checkFiles';
import { questionsOf } from '../../app/columnQuestions';
import type { Counts } from '../../core/check/counts';
import { worstDiagnoses } from '../../core/check/worstDiagnoses';
import { columnName } from '../../core/columns/columnName';
import type { Finding } from '../../core/rules/finding';
import { findingsInOrder } from '../../core/rules/findingOrder';
import { SEVERITIES, type Severity } from '../../core/rules/rule';
import type { CountName } from '../../texts/checkTexts';
import { commandTextsOf } from '../../texts/commandCatalog';
import { numberFormat } from '../../texts/numbers';
import type { Texts } from '../../texts/texts';
import { recalledSaid } from '../../texts/recalled';
import { sentenceOf } from '../../texts/wording';
import { questionText } from './questionText';
import { newExportsOf, stillListedLines, unseenLines } from './listNames';
import type { Style } from './style';
import { visible } from './visible';

/** How many findings a person reads at once. */
const SHOWN = 10;
/** Of what happened: where rows were swapped by the thousand, so were places. */
const HAPPENED = 20;
/** How many reference lists are named. */
const NAMED = 8;

const SYMBOLS = { error: '✗', warning: '⚠', info: 'i' } as const;
const NUMBERS = { error: 'errors', warning: 'warnings', info: 'infos' } as const;

/** The check as a person reads it: the sentence, what happened, counts, the first findings. */
export function humanText(checked: CheckedList, texts: Texts, style: Style): string {
  const blocks = [
    about(checked, texts),
    sentence(checked, texts, style),
    stillListedLines(checked, texts).join('\n'),
    happened(checked, texts),
    rows(checked, texts),
    findings(checked, texts, style),
    questions(checked, texts),
    ...exportAnew(checked, texts),
    checkCode(checked, texts),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Whether any pair was compared: columns known and a reference that holds pairs. */
function wasCompared({ result, references }: CheckedList): boolean {
  return result.facts !== null && references.some((one) => one.rows > 0);
}

function about(checked: CheckedList, texts: Texts): string {
  const { file, sheet, columns, references, result } = checked;
  const command = commandTextsOf(texts.language);
  const lines = [command.list(file, sheet.name, result.counts.rows)];
  if (columns !== null) {
    lines.push(command.columns(columnName(columns.account), columnName(columns.id)));
  }
  if (wasCompared(checked)) {
    const pairs = references.reduce((sum, one) => sum + one.rows, 0);
    lines.push(`${command.reference(references.length, pairs)}: ${names(checked)}`);
  }
  if (checked.recalled !== null) lines.push(...recalledSaid(checked.recalled, texts));
  lines.push(...unseenLines(checked, texts));
  return lines.map(visible).join('\n');
}

function names({ references }: CheckedList): string {
  const all = references.map(({ file, sheet }) => sheet ?? path.basename(file));
  return [...all.slice(0, NAMED), ...(all.length > NAMED ? ['…'] : [])].join(', ');
}

function sentence(checked: CheckedList, texts: Texts, style: Style): string {
  const { counts, passed } = checked.result;
  const text = texts.check.sentence(counts, passed, wasCompared(checked));
  return passed ? style.good(`✓ ${text}`) : style.bad(`✗ ${text}`);
}

function happened({ result }: CheckedList, texts: Texts): string {
  const { diagnoses } = result;
  if (diagnoses.length === 0) return '';
  const lines = worstDiagnoses(diagnoses, HAPPENED).map(
    (one) => `${texts.diagnoses[one.kind](one)} ${texts.check.provable(one)}`,
  );
  const rest = diagnoses.length - lines.length;
  const more = rest > 0 ? [texts.check.moreHappened(rest)] : [];
  const said = [...lines, ...more].map((line) => `  ${visible(line)}`);
  return [texts.check.whatHappened, ...said].join('\n');
}

/** The rows by what they are; "0 wrong pairs" only where pairs were compared. */
function rows(checked: CheckedList, texts: Texts): string {
  const number = numberFormat(texts.language);
  const always: readonly string[] = wasCompared(checked) ? ['correct', 'wrongPair'] : [];
  const shown = numbersOf(checked.result.counts).filter(
    ([name, value]) => value > 0 || always.includes(name),
  );
  const width = Math.max(...shown.map(([, value]) => number(value).length));
  return shown
    .map(([name, value]) => `  ${number(value).padStart(width)}  ${texts.check.counts[name]}`)
    .join('\n');
}

function numbersOf(counted: Counts): readonly (readonly [CountName, number])[] {
  const unknown = counted.unknownAccount + counted.unknownId + counted.unknownPair;
  return [
    ['correct', counted.correct],
    ['wrongPair', counted.wrongPair],
    ['unknown', unknown],
    ['notChecked', counted.notChecked],
    ['missing', counted.missing],
  ];
}

function findings({ result }: CheckedList, texts: Texts, style: Style): string {
  const all = result.groups.reduce((sum, { length }) => sum + length, 0);
  if (all === 0) return '';
  const width = Math.max(...SEVERITIES.map((one) => texts.check.severities[one].length));
  const lines: string[] = [];
  for (const severity of SEVERITIES) {
    const groups = result.groups.filter((group) => group.severity === severity);
    for (const finding of findingsInOrder(groups)) {
      if (lines.length === SHOWN) break;
      lines.push(line(finding, texts, style, width));
    }
  }
  const more =
    all > lines.length
      ? [`  ${commandTextsOf(texts.language).moreFindings(all - lines.length)}`]
      : [];
  const heading = `${commandTextsOf(texts.language).firstFindings(lines.length, all)} ${howMany(result.counts, texts)}`;
  return [heading, ...lines, ...more].join('\n');
}

/** What is asked about a whole column, and how it is answered here. */
function questions({ result }: CheckedList, texts: Texts): string {
  const asked = questionsOf(result).flatMap((question) => {
    const { text, answers } = questionText(question, texts);
    return [`  ${visible(text)}`, ...answers.map((one) => `    ${visible(one)}`)];
  });
  return asked.length === 0 ? '' : [texts.pane.questions.heading, ...asked].join('\n');
}

/** The way out where characters were lost: what is wrong, the line to copy, the letter to send. */
function exportAnew(checked: CheckedList, texts: Texts): readonly string[] {
  const { heading, run, ask } = texts.newExport;
  const indented = (text: string): string =>
    text
      .split('\n')
      .map((line) => (line === '' ? '' : `  ${visible(line)}`))
      .join('\n');
  return newExportsOf(checked, texts).map(({ message, command, request }) =>
    [
      `${heading}: ${visible(message)}`,
      '',
      run,
      '',
      indented(command),
      '',
      ask,
      '',
      indented(request),
    ].join('\n'),
  );
}

/** "790 Fehler, 1 Hinweis" */
function howMany(counts: Counts, texts: Texts): string {
  const number = numberFormat(texts.language);
  return SEVERITIES.filter((severity) => counts[NUMBERS[severity]] > 0)
    .map((severity) => `${number(counts[NUMBERS[severity]])} ${noun(severity, counts, texts)}`)
    .join(', ');
}

function noun(severity: Severity, counts: Counts, { check }: Texts): string {
  const plural = NUMBERS[severity];
  return counts[plural] === 1 ? check.severities[severity] : check.counts[plural];
}

function line(finding: Finding, texts: Texts, style: Style, width: number): string {
  const { severity } = finding;
  const mark = `${SYMBOLS[severity]} ${texts.check.severities[severity].padEnd(width)}`;
  const paint = { error: style.bad, warning: style.warn, info: style.plain }[severity];
  return `  ${paint(mark)}  ${visible(sentenceOf(texts, finding))}`;
}

function checkCode({ checkCode: code }: CheckedList, texts: Texts): string {
  return code === null ? '' : `${texts.check.checkCode}: ${code}`;
}
