import type { Digest } from '../../core/fingerprint/fingerprint';
import type { BoundReader, CellWriter } from './guardCells';
import type { GuardHints } from './guardHints';
import type { GuardKeeper } from './guardKeeper';
import type { SheetLock } from './guardLock';
import type { GuardJournal, RestorePoint } from './guardMemory';
import type { SealColumns } from './guardSeal';
import type { Clock } from './surroundings';

/** Calls back after some time. */
export interface Timer {
  /** Calls `work` once after so many milliseconds, unless the function given back is called before. */
  readonly after: (milliseconds: number, work: () => void) => () => void;
}

/** What the guard needs of Office itself. May throw `WorkbookFailure`. */
export interface Startup {
  /**
   * Whether the add-in is to start with the workbook; people without it are then not asked to trust it.
   * Gives false where Office refuses to note that in the workbook.
   */
  readonly startWithWorkbook: (wanted: boolean) => Promise<boolean>;
  /** Brings the pane in front of the user. Never rejects: where Office refuses, the sheet must do. */
  readonly showPane: () => Promise<void>;
  /** Whether the user's undo list outlives what the program does (ExcelApi 1.20). */
  readonly keepsUndo: boolean;
}

/** The workbook's side of the guard: the adapters of office/guard. */
export interface OfficeGuardPorts {
  readonly reader: BoundReader;
  readonly writer: CellWriter;
  readonly lock: SheetLock;
  readonly hints: GuardHints;
  readonly restorePoint: RestorePoint;
  readonly journal: GuardJournal;
  readonly startup: Startup;
  readonly seal: SealColumns;
}

/** Everything the guard needs from outside. */
export interface GuardPorts extends OfficeGuardPorts {
  readonly keeper: GuardKeeper;
  readonly digest: Digest;
  readonly clock: Clock;
  readonly timer: Timer;
}
