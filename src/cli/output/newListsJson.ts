import type { ListEvidence } from '../../app/lists/combineLists';
import type { RepeatedPair } from '../../app/lists/listSource';
import type { Texts } from '../../texts/texts';
import { nameOf, refusalLines, type NewListsReport } from './newLists';

/** The contract's version: another one is another shape. */
const SCHEMA = 1;

/**
 * How merging or splitting ended, as one JSON object in pieces (docs/listen.md): counts, the lists rows
 * come from, the files written with their SHA-256, fingerprint and check code, rows left out and
 * repeated, and why nothing was written. Rows count from 1.
 */
export function* newListsJson(report: NewListsReport, texts: Texts): Generator<string> {
  const { outcome, skipped, passedOver } = report;
  const { evidence } = outcome;
  const member = (name: string, value: unknown): string =>
    `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`;
  yield `{\n  "schema": ${SCHEMA},\n`;
  yield member('command', report.command);
  yield member('result', outcome.kind);
  yield member('counts', countsOf(report));
  yield member('sources', sourcesOf(report));
  yield member('skipped', [...skipped, ...passedOver]);
  yield member('outputs', outputsOf(report));
  yield member('agencies', evidence.agencies);
  yield member('agencyUnclear', evidence.agencyUnclear);
  yield member('excluded', excludedOf(evidence));
  yield member(
    'repeated',
    evidence.dropped.map((repeat) => repeatOf(repeat, evidence)),
  );
  yield '  "refusals": [';
  yield* refusalsOf(report, texts);
  yield ']\n}\n';
}

function countsOf({ outcome, written }: NewListsReport): object {
  const { evidence } = outcome;
  return {
    rows: written.reduce((sum, { read }) => sum + read.list.source.length, 0),
    sources: evidence.sources.length,
    outputs: written.length,
    excluded: evidence.excluded.length,
    added: evidence.added,
    repeated: evidence.dropped.reduce((sum, { places }) => sum + places.length - 1, 0),
  };
}

function sourcesOf({ outcome }: NewListsReport): readonly object[] {
  const { sources, checks } = outcome.evidence;
  return sources.map(({ name, file, sheet }, at) => ({
    name,
    file,
    sheet: sheet.name,
    rows: checks[at]?.rows.length ?? 0,
    sealed: checks[at]?.sealed ?? false,
    warnings: [...new Set((checks[at]?.warnings ?? []).map(({ rule }) => rule))],
  }));
}

function outputsOf({ written }: NewListsReport): readonly object[] {
  return written.map(({ file, sha256, read }) => ({
    file,
    sheet: read.sheet,
    agency: read.list.agency,
    rows: read.list.source.length,
    sha256,
    fingerprint: read.fingerprint,
    checkCode: read.checkCode,
  }));
}

function excludedOf(evidence: ListEvidence): readonly object[] {
  return evidence.excluded.map(({ source, row, account, id, reason }) => {
    return { list: nameOf(evidence, source), row, account, id, reason };
  });
}

function repeatOf({ what, value, places }: RepeatedPair, evidence: ListEvidence): object {
  return {
    what,
    value,
    places: places.map(({ source, row }) => ({ list: nameOf(evidence, source), row })),
  };
}

function* refusalsOf(report: NewListsReport, texts: Texts): Generator<string> {
  const { outcome, profile } = report;
  if (outcome.kind !== 'refused') return;
  for (const [at, refusal] of outcome.refusals.entries()) {
    const said = refusalLines(refusal, outcome.evidence, profile, texts);
    const head = JSON.stringify({ reason: said.reason, message: said.sentence });
    yield `${at === 0 ? '' : ','}\n    ${head.slice(0, -1)},"details":[`;
    let isFirst = true;
    for (const line of said.details()) {
      yield `${isFirst ? '' : ','}${JSON.stringify(line)}`;
      isFirst = false;
    }
    yield ']}';
  }
  yield '\n  ';
}
