import type { OfficeGuardPorts } from '../../app/ports/guardPorts';
import type { RestorePoint } from '../../app/ports/guardMemory';
import type { SealColumns } from '../../app/ports/guardSeal';
import { OwnWrites } from '../ownWrites';
import { excelBoundReader } from './boundReader';
import { excelCellWriter } from './cellWriter';
import { excelGuardHints } from './hints';
import { excelGuardJournal } from './journal';
import { excelSheetLock } from './sheetLock';
import { officeStartup } from './startup';

/**
 * The guard's side of the open workbook; to be called once Office is ready. `own`: what all adapters of
 * this workbook know of the program's own sheets. Never throws.
 */
export function officeGuardPorts(own = new OwnWrites()): OfficeGuardPorts {
  return {
    reader: excelBoundReader,
    writer: excelCellWriter(own),
    lock: excelSheetLock(own),
    hints: excelGuardHints(own),
    restorePoint: restorePoint(own),
    journal: excelGuardJournal(own),
    startup: officeStartup(own),
    seal: sealColumns(own),
  };
}

/** Fetched when somebody wants them, with the step that offers them: every byte of the first load counts. */
function sealColumns(own: OwnWrites): SealColumns {
  const fetched = async (): Promise<SealColumns> => {
    const { excelSealColumns } = await import(/* webpackChunkName: "protection" */ './sealColumns');
    return excelSealColumns(own);
  };
  return {
    make: async (...given) => (await fetched()).make(...given),
    remove: async (...given) => (await fetched()).remove(...given),
  };
}

/** Fetched as the columns are: few lists have a state kept. */
function restorePoint(own: OwnWrites): RestorePoint {
  const fetched = async (): Promise<RestorePoint> => {
    const { excelRestorePoint } = await import(
      /* webpackChunkName: "protection" */ './restorePoint'
    );
    return excelRestorePoint(own);
  };
  return {
    keep: async (...given) => (await fetched()).keep(...given),
    recall: async (...given) => (await fetched()).recall(...given),
    remove: async (...given) => (await fetched()).remove(...given),
  };
}
