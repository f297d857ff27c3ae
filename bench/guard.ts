import { openGuard, type Guard } from '../src/app/guard/openGuard';
import { pageTimer } from '../src/browser/guardTimer';
import { closeOffices, fillSheet, programInOffice } from '../test/support/programInOffice';
import type { Office } from '../test/support/officeHost';
import { guardPortsInOffice, LIST, NEW_BUILD } from '../test/support/guard/guardInOffice';
import { ManualTimer } from '../test/support/guard/manualTimer';
import { makePairs, shuffledPairs } from './data';
import type { Figure } from './measure';

/** Rows, and the milliseconds from a sort's event to the last cell that is put back. */
const GOALS = [
  { rows: 790, goal: 200 },
  { rows: 50_000, goal: 1_000 },
] as const;
/** Each round sorts other rows: the same broken state is put back only once. */
const ROUNDS = 5;
const HEADINGS = ['Accountname', 'AD-ID'];

/** How long broken pairs stand in the sheet, host and library included. */
export async function guardFigures(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { rows, goal } of GOALS) {
    const ours = await putBackTime(rows);
    const what = 'from a lone sort to restored cells';
    figures.push({ what, rows, ours, peer: 1, peerName: '', unit: 'ms', goal });
  }
  return figures;
}

async function putBackTime(rows: number): Promise<number> {
  const office = programInOffice({ office: { sets: NEW_BUILD } });
  const { accounts, ids } = shuffledPairs(makePairs(rows));
  const cells = accounts.map((account, at) => [account, ids[at] ?? '']);
  const sheetId = fillSheet(office, LIST, [HEADINGS, ...cells]);
  const guard = openGuard({ ...guardPortsInOffice(new ManualTimer()), timer: pageTimer });
  const columns = { headerRow: 0, bound: [0, 1], headings: HEADINGS };
  await guard.commands.begin({ sheetId, sheet: LIST, columns, end: null, references: [] }, null);
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    best = Math.min(best, await once(office, guard, sheetId, rows - round * 2));
  }
  guard.close();
  await closeOffices();
  return best;
}

/** One sort of the first `rows` accounts alone; the time until the program wrote last. */
async function once(
  { workbook, user }: Office,
  guard: Guard,
  sheetId: string,
  rows: number,
): Promise<number> {
  const area = { row: 1, column: 0, rows, columns: 1 };
  const before = JSON.stringify(workbook.sheet(sheetId).values(area));
  globalThis.gc?.();
  user.sortAlone(LIST, `A2:A${String(rows + 1)}`);
  const start = performance.now();
  let written = start;
  const stop = workbook.onChange(({ origin, changes }) => {
    if (origin === 'addin' && changes.some(({ kind }) => kind === 'edited')) {
      written = performance.now();
    }
  });
  while (guard.view().bar?.kind !== 'put-back') {
    if (performance.now() - start > 60_000) throw new Error('nothing was put back');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  stop();
  await guard.settled();
  guard.commands.dismiss();
  if (JSON.stringify(workbook.sheet(sheetId).values(area)) !== before) {
    throw new Error('something else was put back');
  }
  return written - start;
}
