import { keeperDesk } from '../../../src/app/guard/keeperDesk';
import { openGuard, type Guard } from '../../../src/app/guard/openGuard';
import type { GuardedList } from '../../../src/app/ports/guardList';
import type { GuardPorts } from '../../../src/app/ports/guardPorts';
import { workerGuardKeeper } from '../../../src/browser/guardKeeper';
import { sha256 } from '../../../src/crypto/sha256';
import { columnOf } from '../../../src/core/table/columnBuilder';
import type { RightPairs } from '../../../src/core/guard/rightPairs';
import { officeGuardPorts } from '../../../src/office/guard/guardPorts';
import type { CellInput } from '../../../src/workbench/host/cell';
import { fillSheet, programAgain, programInOffice } from '../programInOffice';
import type { Office, OfficeOptions } from '../officeHost';
import { keeperWorker } from './keeperWorker';
import { ManualTimer } from './manualTimer';

/** Names of the two sheets. */
export const LIST = 'Nachmigration';
export const REFERENCE = 'Charge 1';

/** A builder of Excel that keeps the undo list. */
export const NEW_BUILD = { ExcelApi: '1.20', SharedRuntime: '1.1', DelayForCellEdit: '1.1' };

export const HEADINGS = ['Accountname', 'AD-ID', 'Behörde', 'Notiz'];

/** `count` people: account, ID, agency, note. No column is in any order that a sort would keep. */
export function guardedRows(count: number): string[][] {
  return Array.from({ length: count }, (_, i) => {
    const hex = (i * 7919 + 13).toString(16).padStart(8, '0');
    return [
      `konto${(i * 17) % 97}.${i}@amt.example`,
      `${hex}-1111-4222-8333-${String((i * 31) % 89).padStart(12, '0')}`,
      ['Amt See', 'Amt Berg', 'Amt Tal'][i % 3] ?? '',
      `Notiz ${i % 5}`,
    ];
  });
}

/** A guarded list over Microsoft's library and a workbook in memory. */
export interface GuardedOffice {
  readonly office: Office;
  readonly guard: Guard;
  readonly timer: ManualTimer;
  readonly list: GuardedList;
  /** The pairs that a check would call right. */
  readonly right: RightPairs;
  /** What the bound cells hold below the header, as many rows as the sheet uses. */
  readonly cells: () => unknown[][];
  /** Lets events come, the guard look, and everything end. */
  readonly quiet: () => Promise<void>;
}

/** The ports over the office whose library the globals are. */
export function guardPortsInOffice(timer: ManualTimer): GuardPorts {
  return {
    ...officeGuardPorts(),
    keeper: workerGuardKeeper(() => keeperWorker(keeperDesk(sha256))),
    digest: sha256,
    clock: timer,
    timer,
  };
}

/** Opens a workbook with a list and its reference, and guards the list. */
export async function guardInOffice(
  rows: readonly (readonly CellInput[])[],
  options: OfficeOptions = {},
  office = programInOffice({ office: { sets: NEW_BUILD }, ...options }),
): Promise<GuardedOffice> {
  const referenceId = fillSheet(office, REFERENCE, [
    HEADINGS.slice(0, 2),
    ...rows.map((row) => row.slice(0, 2)),
  ]);
  const sheetId = fillSheet(office, LIST, [HEADINGS, ...rows]);
  const timer = new ManualTimer();
  const guard = openGuard(guardPortsInOffice(timer));
  const column = (at: number) => columnOf(rows.map((row) => row[at] as string));
  const right = { accounts: column(0), ids: column(1) };
  const reference = {
    sheetId: referenceId,
    sheet: REFERENCE,
    columns: { headerRow: 0, bound: [0, 1], headings: HEADINGS.slice(0, 2) },
    end: null,
  };
  const columns = { headerRow: 0, bound: [0, 1, 2], headings: HEADINGS.slice(0, 3) };
  const list = { sheetId, sheet: LIST, columns, end: null, references: [reference] };
  office.host.eventDelay = 5;
  const around = aroundOf(office, guard, timer, sheetId);
  await guard.commands.begin(list, structuredClone(right));
  await around.quiet();
  return { office, guard, timer, list, right, ...around };
}

/** The same workbook opened again by a fresh program. */
export async function guardAgain(before: GuardedOffice): Promise<GuardedOffice> {
  const { office: old, timer, list, right } = before;
  const office = programAgain(old);
  const guard = openGuard(guardPortsInOffice(timer));
  const around = aroundOf(office, guard, timer, list.sheetId);
  await around.quiet();
  return { office, guard, timer, list, right, ...around };
}

function aroundOf(
  office: Office,
  guard: Guard,
  timer: ManualTimer,
  sheetId: string,
): Pick<GuardedOffice, 'cells' | 'quiet'> {
  return {
    cells: () => {
      const sheet = office.workbook.sheet(sheetId);
      const used = sheet.usedArea(true);
      const rows = used === undefined ? 0 : used.row + used.rows - 1;
      if (rows < 1) return [];
      return sheet.values({ row: 1, column: 0, rows, columns: 3 }).map((row) => [...row]);
    },
    quiet: async () => {
      for (let round = 0; round < 2; round++) {
        await office.settled();
        await waitIfDelayed(office);
        timer.pass(250);
        await guard.settled();
      }
    },
  };
}

async function waitIfDelayed({ host }: Office): Promise<void> {
  if (host.eventFault !== 'delayed') return;
  await new Promise((resolve) => setTimeout(resolve, host.eventDelay + 5));
  await host.settled();
}
