import type { ListEvidence } from '../../app/lists/combineLists';
import { commandTextsOf } from '../../texts/commandCatalog';
import { recalledSaid } from '../../texts/recalled';
import type { Texts } from '../../texts/texts';
import { unseenLines } from './listNames';
import { nameOf, reasonCounts, refusalLines, type NewListsReport } from './newLists';
import type { Style } from './style';
import { visible } from './visible';

/** Lines named in the text; all are in the JSON. */
const SHOWN = 10;
/** How long a line may be, in characters: one value may stand in a hundred thousand rows. */
const LONGEST = 1_000;

/** How merging or splitting ended, as text: the result first, then what was done with which rows. */
export function newListsText(report: NewListsReport, texts: Texts, style: Style): string {
  const { outcome, skipped } = report;
  const { lists } = texts;
  const [first = '', ...rest] =
    outcome.kind === 'refused' ? refusedLines(report, texts) : madeLines(report, texts);
  const notTaken = skipped.map(({ file, sheet }) => lists.skipped(file, sheet));
  const unseen = unseenLines(report, texts);
  const kept = report.recalled.flatMap(({ source, recalled }) =>
    recalledSaid(recalled, texts).map((line) => `${source}: ${line}`),
  );
  const said = visible(first);
  const sentence = outcome.kind === 'refused' ? style.bad(`✗ ${said}`) : style.good(`✓ ${said}`);
  return `${[sentence, ...[...rest, ...kept, ...notTaken, ...unseen].map(visible)].join('\n')}\n`;
}

function refusedLines(report: NewListsReport, texts: Texts): readonly string[] {
  const { outcome, profile } = report;
  const { lists, language } = texts;
  const command = commandTextsOf(language);
  const lines = [report.command === 'combine' ? lists.notCombined : lists.notSplit];
  if (outcome.kind !== 'refused') return lines;
  for (const refusal of outcome.refusals) {
    const said = refusalLines(refusal, outcome.evidence, profile, texts);
    const first = firstOf(said.details());
    lines.push(said.sentence, ...first.map((line) => `  ${shortened(line)}`));
    if (said.count > SHOWN) lines.push(`  ${command.moreFindings(said.count - SHOWN)}`);
    else if (first.some((line) => line.length > LONGEST)) lines.push(`  ${command.cut}`);
    if (said.hint !== null) lines.push(`  ${said.hint}`);
  }
  return lines;
}

function shortened(line: string): string {
  return line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line;
}

function firstOf(lines: Iterable<string>): readonly string[] {
  const first: string[] = [];
  for (const line of lines) {
    if (first.length === SHOWN) break;
    first.push(line);
  }
  return first;
}

function madeLines(report: NewListsReport, texts: Texts): readonly string[] {
  const { written, outcome, command } = report;
  const { lists } = texts;
  const rows = written.reduce((sum, { read }) => sum + read.list.source.length, 0);
  const made =
    command === 'combine'
      ? lists.combined(rows, outcome.evidence.sources.length)
      : lists.splitted(rows, written.length);
  const files = written.map(({ file, read }) => {
    const place = lists.written(file, read.sheet, read.list.source.length);
    return `  ${place}, ${lists.checkCode(read.checkCode)}`;
  });
  return [made, ...files, lists.reconciled, ...evidenceLines(report, texts)];
}

function evidenceLines(report: NewListsReport, texts: Texts): readonly string[] {
  const { outcome, profile, command } = report;
  const { evidence } = outcome;
  const { lists } = texts;
  const reasons = reasonCounts(evidence, profile, texts).map(
    ({ name, rows }) => `${name}: ${rows}`,
  );
  const dropped = evidence.dropped.reduce((sum, { places }) => sum + places.length - 1, 0);
  return [
    ...(command === 'combine' ? sourceLines(report, texts) : []),
    ...agencyLines(evidence, texts),
    ...(reasons.length === 0 ? [] : [lists.excluded(evidence.excluded.length, reasons)]),
    ...(evidence.added === 0 ? [] : [lists.added(evidence.added)]),
    ...(dropped === 0 ? [] : [lists.dropped(dropped)]),
    ...sealLines(evidence, texts),
    ...warningLines(evidence, texts),
  ];
}

function sourceLines({ written, outcome }: NewListsReport, { lists }: Texts): readonly string[] {
  const { sources, checks } = outcome.evidence;
  const taken = new Map<number, number>();
  for (const { read } of written) {
    for (const source of read.list.source) taken.set(source, (taken.get(source) ?? 0) + 1);
  }
  return sources.map(
    ({ name }, at) => `  ${lists.source(name, taken.get(at) ?? 0, checks[at]?.rows.length ?? 0)}`,
  );
}

function agencyLines({ agencies }: ListEvidence, { lists }: Texts): readonly string[] {
  const all = agencies.reduce((sum, { rows }) => sum + rows, 0);
  return agencies.map(({ agency, rows }) =>
    agency === null ? lists.agencyUnclear(rows, all) : lists.agency(agency, rows),
  );
}

function sealLines(evidence: ListEvidence, { lists }: Texts): readonly string[] {
  const named = (sealed: boolean): readonly string[] =>
    evidence.checks.flatMap((check, at) => (check.sealed === sealed ? [nameOf(evidence, at)] : []));
  return [
    ...(named(true).length === 0 ? [] : [lists.sealed(named(true))]),
    ...(named(false).length === 0 ? [] : [lists.unsealed(named(false))]),
  ];
}

function warningLines(evidence: ListEvidence, { lists, rules }: Texts): readonly string[] {
  return evidence.checks.flatMap(({ warnings }, at) => {
    const titles = [...new Set(warnings.map(({ rule }) => rules[rule].title))];
    return titles.length === 0 ? [] : [lists.warnings(nameOf(evidence, at), titles)];
  });
}
