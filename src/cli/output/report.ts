import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { CheckedList } from '../../app/checkFiles';
import { evidenceGatherer } from '../../app/reportEvidence';
import type { FileDigest } from '../../app/ports/fileDigest';
import type { Acknowledgement } from '../../core/report/basis';
import { htmlReport } from '../../files/report/html';
import type { ReportReference } from '../../texts/report/context';
import { listsReport, type ReportedList } from '../../texts/listsReport';
import { protocolJson, protocolJsonOfLists } from '../../texts/report/protocolJson';
import { reportContext, reportReference } from '../../texts/report/reportContext';
import type { Texts } from '../../texts/texts';
import { isSameFile } from '../fileIdentity';
import { PathProblem } from '../files';
import { sha256 } from '../sha256';
import { sourceName } from './listNames';
import { replaceFile } from './replaceFile';

declare const PROGRAM_VERSION: string;

const PIECE = 1 << 16;

/** What a report says beside the check: reasons, and which bytes were read. */
export interface ReportExtras {
  readonly acknowledged: readonly Acknowledgement[];
  readonly fileDigest: FileDigest;
}

/**
 * Throws `PathProblem` for a report's path that does not end in .html or .json, or that is one of the
 * files read (`inputs`): what was given by mistake must not be written over. Asked before the check,
 * which may take long.
 */
export function requireReportPath(file: string, inputs: readonly string[] = []): void {
  if (!/\.(html?|json)$/i.test(file)) throw new PathProblem((usage) => usage.reportNotHtml(file));
  if (inputs.some((input) => isSameFile(input, file))) {
    throw new PathProblem((usage) => usage.checks.reportIsInput(file));
  }
}

/**
 * Writes the report of one list or several: beside its place first, then renamed, so that a broken write
 * never leaves half a report under the name asked for. A .json that is no report is never written over.
 * Throws `PathProblem` as `requireReportPath` does, and where it cannot be written.
 */
export async function writeReport(
  file: string,
  lists: readonly CheckedList[],
  extras: ReportExtras,
  texts: Texts,
): Promise<void> {
  requireReportPath(file);
  const isJson = /\.json$/i.test(file);
  if (isJson) await requireReport(file);
  const gather = evidenceGatherer({ digest: sha256, fileDigest: extras.fileDigest });
  const reported: ReportedList[] = [];
  const now = new Date();
  for (const checked of lists) {
    const said = {
      list: path.basename(checked.file),
      nameOf: sourceName,
      program: `Batch List Check ${PROGRAM_VERSION}`,
      checkedAt: now,
      acknowledged: extras.acknowledged,
      evidence: await gather(checked),
    };
    const context = reportContext(checked, said, texts.language);
    reported.push({ result: checked.result, context });
  }
  const pieces = isJson ? jsonPieces(reported, texts) : htmlPieces(reported, texts);
  await replaceFile(file, (target) => writeAll(target, pieces));
}

function htmlPieces(lists: readonly ReportedList[], texts: Texts): Iterable<string> {
  return htmlReport(listsReport(lists, texts), texts.language);
}

function jsonPieces(lists: readonly ReportedList[], texts: Texts): Iterable<string> {
  const [first, ...more] = lists;
  return first !== undefined && more.length === 0
    ? protocolJson(first, texts)
    : protocolJsonOfLists(lists, texts);
}

/** A source of the reference as a report names it. Never throws. */
export function referenceOf(reference: CheckedList['references'][number]): ReportReference {
  return reportReference(reference, sourceName);
}

/** Other programs keep what they need in .json: only a report of ours may go. */
async function requireReport(file: string): Promise<void> {
  const head = new Uint8Array(64);
  let there: FileHandle;
  try {
    there = await open(file, 'r');
  } catch {
    return;
  }
  try {
    await there.read(head);
  } finally {
    await there.close();
  }
  if (/"kind": "check-reports?"/.test(new TextDecoder().decode(head))) return;
  throw new PathProblem((usage) => usage.checks.notAReport(file));
}

async function writeAll(target: FileHandle, pieces: Iterable<string>): Promise<void> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    await target.writeFile(waiting);
    waiting = '';
  }
  await target.writeFile(waiting);
}
