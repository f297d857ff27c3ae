import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { CheckedList } from '../../app/checkFiles';
import { htmlReport } from '../../files/report/html';
import { checkReport, type ReportReference } from '../../texts/checkReport';
import { dateAndTime } from '../../texts/dateAndTime';
import type { Texts } from '../../texts/texts';
import { PathProblem } from '../files';
import { replaceFile } from './replaceFile';

declare const PROGRAM_VERSION: string;

const PIECE = 1 << 16;

/**
 * Throws `PathProblem` for a report's path that does not end in .html: a list given by mistake must
 * not be written over. Asked before the check, which may take long.
 */
export function requireReportPath(file: string): void {
  if (!/\.html?$/i.test(file)) throw new PathProblem((usage) => usage.reportNotHtml(file));
}

/**
 * Writes the check's report as one HTML file: beside its place first, then renamed, so that a broken
 * write never leaves half a report under the name asked for. Throws `PathProblem` as
 * `requireReportPath` does, and where it cannot be written.
 */
export async function writeReport(file: string, checked: CheckedList, texts: Texts): Promise<void> {
  requireReportPath(file);
  const pieces = htmlReport(documentOf(checked, texts), texts.language);
  await replaceFile(file, (target) => writeAll(target, pieces));
}

function documentOf(checked: CheckedList, texts: Texts): ReturnType<typeof checkReport> {
  const { file, sheet, columns, references, result, fingerprint, checkCode } = checked;
  const context = {
    list: path.basename(file),
    sheet,
    columns,
    references: references.map(referenceOf),
    fingerprint,
    checkCode,
    program: `Batch List Check ${PROGRAM_VERSION}`,
    checkedAt: dateAndTime(texts.language)(new Date()),
    checkedAtUtc: new Date().toISOString(),
    acknowledged: [],
    exclusions: [],
    files: [],
  };
  return checkReport(result, context, texts);
}

/** A source of the reference as a report names it. Never throws. */
export function referenceOf({
  file,
  sheet,
  role,
  rows,
}: CheckedList['references'][number]): ReportReference {
  const name = path.basename(file);
  return { name: sheet === null ? name : `${name} › ${sheet}`, role, rows, fingerprint: null };
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
