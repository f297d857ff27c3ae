import type { OfficeGuardPorts } from '../../app/ports/guardPorts';
import { OwnWrites } from '../ownWrites';
import { excelBoundReader } from './boundReader';
import { excelCellWriter } from './cellWriter';
import { excelGuardHints } from './hints';
import { excelGuardJournal } from './journal';
import { excelRestorePoint } from './restorePoint';
import { excelSealColumns } from './sealColumns';
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
    restorePoint: excelRestorePoint(own),
    journal: excelGuardJournal(own),
    startup: officeStartup(own),
    seal: excelSealColumns(own),
  };
}
