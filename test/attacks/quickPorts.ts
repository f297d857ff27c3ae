import { keeperDesk } from '../../src/app/guard/keeperDesk';
import type { BoundSight } from '../../src/app/ports/guardCells';
import type { GuardHint } from '../../src/app/ports/guardHints';
import type { GuardPorts } from '../../src/app/ports/guardPorts';
import type { JournalPart } from '../../src/app/ports/guardMemory';
import type { BoundState } from '../../src/core/guard/boundState';
import { columnOf } from '../../src/core/table/columnBuilder';
import type { CellValue } from '../../src/core/table/column';
import { sha256 } from '../../src/crypto/sha256';
import { findColumns } from '../../src/office/guard/findColumns';
import type { CellInput } from '../../src/workbench/host/cell';
import type { HostWorkbook } from '../../src/workbench/host/hostWorkbook';
import type { ManualTimer } from '../support/guard/manualTimer';

/** The guard's ports right over a workbook in memory: no library between, for scripts by the thousand. */
export interface QuickPorts {
  readonly ports: GuardPorts;
  /** Whether hints come. */
  deaf: boolean;
}

/** Ports over the workbook's cells. */
export function quickPorts(workbook: HostWorkbook, timer: ManualTimer): QuickPorts {
  const parts: JournalPart[] = [];
  const listeners = new Set<(hint: GuardHint) => void>();
  const quick: QuickPorts = {
    deaf: false,
    ports: {
      keeper: keeperDesk(sha256),
      digest: sha256,
      clock: timer,
      timer,
      reader: {
        sheetOf: async ({ sheetId }) => sheetId,
        read: async (list) => read(workbook, list),
        reread: async () => null,
        holdsFormulas: async () => false,
      },
      writer: {
        write: async ({ sheetId, place, runs }) => {
          const cells = workbook.sheet(sheetId);
          const areas = runs.map((run) => ({
            run,
            area: {
              row: place.firstRow + run.first,
              column: place.columns.bound[run.which] ?? 0,
              rows: run.values.length,
              columns: 1,
            },
          }));
          const fits = areas.every(({ run, area }) =>
            cells.values(area).every(([value], at) => value === run.expected[at]),
          );
          if (!fits) return { kind: 'changed-meanwhile' };
          workbook.change('addin', () => {
            for (const { run, area } of areas) {
              cells.setInputs(
                area,
                run.values.map((value) => [value as CellInput]),
              );
            }
          });
          return { kind: 'written' };
        },
        sortRows: async () => ({ kind: 'sorted', hidden: false }),
      },
      lock: { lock: async () => ({ kind: 'refused' }), unlock: async () => ({ kind: 'refused' }) },
      hints: {
        watch: async (listener) => {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
      },
      restorePoint: {
        keep: async () => undefined,
        recall: async () => null,
        remove: async () => undefined,
      },
      journal: {
        parts: async () => ({ parts: [...parts], unreadable: 0 }),
        append: async (part) => void parts.push(part),
      },
      startup: {
        startWithWorkbook: async () => true,
        showPane: async () => undefined,
        keepsUndo: true,
      },
      seal: { make: async () => ({ kind: 'no-room' }), remove: async () => 'none-there' },
    },
  };
  workbook.onChange(({ origin, cause, changes }) => {
    if (quick.deaf || (origin === 'addin' && cause === 'done')) return;
    const source = origin === 'remote' ? 'remote' : 'local';
    for (const change of changes) {
      if (!('sheet' in change)) continue;
      const about = change.kind === 'sorted' ? 'sorted' : 'cells';
      for (const listener of listeners) {
        listener({ about, sheetId: change.sheet, rows: null, source });
      }
    }
  });
  return quick;
}

function read(
  workbook: HostWorkbook,
  list: Parameters<GuardPorts['reader']['read']>[0],
): BoundSight {
  const sheet = workbook.sheet(list.sheetId);
  const used = sheet.usedArea(true);
  const width = used === undefined ? 0 : used.column + used.columns;
  const height = used === undefined ? 0 : used.row + used.rows;
  const rows =
    height === 0 ? [] : sheet.values({ row: 0, column: 0, rows: height, columns: width });
  const found = findColumns(list.columns, rows as (string | number | boolean)[][]);
  if (found.kind === 'lost') return { kind: 'columns-lost', headings: found.headings };
  const firstRow = (found.columns.headerRow ?? -1) + 1;
  const columns = found.columns.bound.map((at) =>
    columnOf(rows.slice(firstRow).map((row) => (row[at] ?? null) as CellValue)),
  );
  const state: BoundState = { columns, from: 0, to: Math.max(0, height - firstRow) };
  const place = {
    sheet: list.sheet,
    columns: found.columns,
    firstRow,
    lastRow: height - 1,
    end: null,
  };
  const lock = { isProtected: false, holds: false, refusesAll: false };
  return { kind: 'read', place, end: null, state, lock, inTable: false, sealed: false };
}
