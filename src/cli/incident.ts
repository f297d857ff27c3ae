import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkFiles, type CheckedList } from '../app/checkFiles';
import { agencyFileNames } from '../app/incident/fileNames';
import {
  reportIncident,
  type IncidentRefusal,
  type LogWishes,
} from '../app/incident/reportIncident';
import type { Incident } from '../core/incident/incident';
import type { NamedWayBack } from '../core/incident/wayBackOf';
import type { Profile } from '../core/profile/profile';
import { sha256 } from '../crypto/sha256';
import { incidentCsv } from '../files/report/incidentCsv';
import { incidentHtml } from '../files/report/incidentHtml';
import { commandTextsOf } from '../texts/commandCatalog';
import type { UsageTexts } from '../texts/commandTexts';
import type { IncidentContext } from '../texts/incident/context';
import { incidentJson } from '../texts/incident/incidentJson';
import { incidentReport } from '../texts/incident/incidentReport';
import { incidentRecords, wayBackRecords } from '../texts/incident/records';
import { incidentTextsOf } from '../texts/incidentCatalog';
import type { Texts } from '../texts/texts';
import type { IncidentArguments } from './arguments';
import { Exit } from './check';
import { progressOn, requestOf, sentenceFor } from './checkRequest';
import { PathProblem, tableOpener } from './files';
import { incidentText } from './output/incidentText';
import type { Output } from './output/output';
import { makeFolder } from './output/makeFolder';
import { onDisk } from './output/placeFiles';
import { stageAndPlace } from './output/putInPlace';
import { referenceOf } from './output/report';
import { profileFrom } from './profileFile';

declare const PROGRAM_VERSION: string;

const MINUTE = 60_000;

/**
 * `report LIST --incident --reference FILE … --output FOLDER`: for a list that already ran, one .html and
 * one .csv for each agency concerned, and the way back for the operator. Throws `PathProblem` and
 * `FileProblem`.
 */
export async function runIncident(
  args: IncidentArguments,
  texts: Texts,
  output: Output,
): Promise<number> {
  requireFolder(args.folder);
  const profile = await profileFrom(args.profile, texts);
  if (profile.kind === 'faulty') return output.refuse(...profile.lines);
  const request = await requestOf(args, profile.profile);
  const ports = { files: tableOpener(), digest: sha256, progress: progressOn(output, texts) };
  const outcome = await checkFiles(request, ports);
  output.progress(null);
  const { usage } = commandTextsOf(texts.language);
  if (outcome.kind === 'refused') return output.refuse(sentenceFor(outcome.refusal, usage));
  const { checked } = outcome;
  const told = reportIncident(checked, args.run.log);
  if (told.kind === 'refused') return output.refuse(refusalText(told.refusal, checked, usage));
  const { incident, wayBack } = told;
  const context = contextOf(args, checked, profile.profile);
  const files = [...filesOf(incident, wayBack, context, texts)];
  await writeAll(args.folder, files);
  const names = files.map(({ name }) => name);
  if (args.json)
    await output.write(
      incidentJson(
        { incident, wayBack, files: names, skipped: checked.passedOver },
        context,
        texts,
      ),
    );
  else {
    const { recalled, passedOver } = checked;
    const written = { folder: args.folder, names, recalled, passedOver };
    await output.write([incidentText(incident, wayBack, written, texts)]);
  }
  return checked.result.passed ? Exit.passed : Exit.errors;
}

function refusalText(refusal: IncidentRefusal, { file }: CheckedList, usage: UsageTexts): string {
  switch (refusal.reason) {
    case 'columns-unclear':
      return usage.incident.columnsUnclear(file);
    case 'no-such-column':
      return usage.noSuchColumn(refusal.column, refusal.headings);
    case 'several-columns':
      return usage.incident.severalColumns(refusal.column);
    case 'word-unused':
      return usage.incident.wordUnused(refusal.word, refusal.found);
  }
}

function contextOf(
  { run }: IncidentArguments,
  checked: CheckedList,
  { name, version }: Profile,
): IncidentContext {
  const log: LogWishes | null = run.log;
  return {
    list: path.basename(checked.file),
    sheet: checked.sheet.name,
    references: checked.references.map(referenceOf),
    diagnoses: checked.result.diagnoses,
    checkCode: checked.checkCode,
    fingerprint: checked.fingerprint,
    profile: { name, version },
    program: `Batch List Check ${PROGRAM_VERSION}`,
    createdAt: Math.floor(Date.now() / MINUTE),
    known: run.known,
    access: run.access,
    log,
  };
}

/** A file to be written: its name, and its content in pieces. */
interface NewFile {
  readonly name: string;
  readonly content: Iterable<string | Uint8Array>;
}

function* filesOf(
  { controllers }: Incident,
  wayBack: NamedWayBack,
  context: IncidentContext,
  texts: Texts,
): Generator<NewFile> {
  const { files, nobody } = incidentTextsOf(texts.language);
  const names = agencyFileNames(
    controllers.map(({ agency }) => agency),
    files.report,
    nobody,
  );
  for (const [at, controller] of controllers.entries()) {
    const name = names[at] ?? files.report;
    const document = incidentReport(controller, context, texts);
    yield { name: `${name}.html`, content: incidentHtml(document, texts.language) };
    yield { name: `${name}.csv`, content: [incidentCsv(incidentRecords(controller, texts))] };
  }
  if (wayBack.steps.length + wayBack.open.length === 0) return;
  const content = [incidentCsv(wayBackRecords(wayBack, texts))];
  yield { name: `${files.wayBack}.csv`, content };
}

/** Asked before the check, which may take long. */
function requireFolder(folder: string): void {
  if (!existsSync(folder) || statSync(folder).isDirectory()) return;
  throw new PathProblem((usage) => usage.incident.notAFolder(folder));
}

/** All or none, and nothing is written over: somebody may have filled a report in. */
async function writeAll(folder: string, files: readonly NewFile[]): Promise<void> {
  const targets = files.map(({ name, content }) => ({ content, file: path.join(folder, name) }));
  const taken = targets.find(({ file }) => existsSync(file));
  if (taken !== undefined) throw new PathProblem((usage) => usage.incident.fileExists(taken.file));
  try {
    if (targets.length > 0) await makeFolder(folder);
  } catch (cause) {
    throw new PathProblem((usage) => usage.fileUnwritable(folder), { cause });
  }
  await stageAndPlace(targets, false, ({ file, content }, beside) =>
    onDisk(file, () => writeFile(beside, content, { flag: 'wx' })),
  );
}
