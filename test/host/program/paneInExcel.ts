import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openPane, type Pane } from '../../../src/app/pane/openPane';
import type { ResultStep } from '../../../src/app/pane/state';
import type { ColumnQuestion, FindingRow } from '../../../src/app/ports/checker';
import type { PanePorts } from '../../../src/app/ports/panePorts';
import type { Answers } from '../../../src/core/facts/facts';
import { sessionMemory } from '../../../src/browser/session';
import { workerChecker } from '../../../src/browser/workerChecker';
import { openTable } from '../../../src/files/openTable';
import { officePorts } from '../../../src/office/officePorts';
import { testDesk } from '../../app/pane/fakeWorkbook';
import { deskWorker } from '../../support/deskWorker';
import type { Office as OpenOffice } from '../../support/officeHost';
import { sheetIntoHost } from '../../support/sheetIntoHost';

/** The moment at which tests check. */
export const CHECKED_AT = new Date('2025-08-06T15:42:00Z');

/** Everything the pane needs, over the open workbook and a worker in this process. */
export function panePorts(): PanePorts {
  return {
    ...officePorts(),
    checker: workerChecker(() => deskWorker(testDesk())),
    clock: { now: () => CHECKED_AT },
    session: sessionMemory(() => {
      throw new Error('this page has no storage');
    }),
  };
}

/** Waits until `holds`; fails with the pane's state otherwise. */
export async function until(pane: Pane, holds: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!holds()) {
    const { problem, result } = pane.state();
    if (Date.now() > end) throw new Error(`never came: ${JSON.stringify({ problem, result })}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Opens the pane and waits until it has looked at all sheets. */
export async function openedPane(ports = panePorts()): Promise<Pane> {
  const pane = openPane(ports);
  await until(pane, () => {
    const { list, reference } = pane.state();
    const looked = reference.sheets.every(({ fitness }) => fitness !== 'looking');
    return list.kind !== 'looking' && looked;
  });
  return pane;
}

/** Loads a table of the samples: its sheets under their names, a text file under the file's name. */
export async function loadSample(office: OpenOffice, file: string): Promise<readonly string[]> {
  const table = await openTable(file, readFileSync(file));
  const names = table.sheetNames.length > 0 ? table.sheetNames : [null];
  const ids: string[] = [];
  for (const name of names) {
    const sheet = await table.readSheet(name);
    ids.push(sheetIntoHost(office.workbook, name ?? path.parse(file).name.slice(0, 31), sheet));
  }
  return ids;
}

/** The result of the check that ran last. */
export function resultOf(pane: Pane): Extract<ResultStep, { kind: 'checked' }> {
  const { result, problem } = pane.state();
  if (result.kind === 'checked') return result;
  throw new Error(`not checked: ${result.kind} ${JSON.stringify(problem)}`);
}

/** All findings as the list would show them, top to bottom. */
export async function allFindings(pane: Pane): Promise<readonly FindingRow[]> {
  pane.actions.show({ state: null, search: '' });
  const { total } = (await pane.findings(0, 1)) ?? { total: 0 };
  return (await pane.findings(0, total))?.rows ?? [];
}

/** What somebody answers who takes the first that is offered. */
export function answerTo(question: ColumnQuestion): Answers {
  switch (question.about) {
    case 'tmp-suffix':
      return { tmpIsSame: question.place };
    case 'id-byte-order':
      return { idByteOrder: 'octets' };
    case 'not-a-data-row':
      return { listEndsAbove: question.row };
  }
}
