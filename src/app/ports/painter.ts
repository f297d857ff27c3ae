import type { Column } from '../../core/table/column';
import type { Reading } from './sheetReader';

/** What is to be coloured; a state shows only where the row still holds this account and this ID. */
export interface PaintJob {
  /** The list's sheet. */
  readonly sheetId: string;
  /** Key columns, from 0: the cells that take the colour. */
  readonly account: number;
  readonly id: number;
  /** Indices of the data rows (the sheet's row number less 1), ascending. */
  readonly rows: Uint32Array;
  /** `RowState` of each data row, in the order of `rows`. */
  readonly states: Uint8Array;
  /** The key columns as they were read and judged: entry i is row i + 1. */
  readonly accounts: Column;
  readonly ids: Column;
}

/**
 * The colours in the workbook: none, all as this painter left them, or others: Ctrl+Z took some back or
 * brought those of an earlier check, or somebody else's add-in painted.
 */
export type ColourSight = 'none' | 'as-painted' | 'others';

/** Shows states as colours, and takes them away without a trace. May throw `WorkbookFailure`. */
export interface Painter {
  /** Colours the rows, in place of whatever was coloured before. Rejects with the signal's reason. */
  readonly paint: (job: PaintJob, reading: Reading) => Promise<void>;
  /** Takes all colours of ours away: the workbook is then as it was before. Without any: does nothing. */
  readonly clear: () => Promise<void>;
  /** Whether colours of ours are in the workbook, also from an earlier session. */
  readonly isPainted: () => Promise<boolean>;
  /** What colours of ours stand there now. */
  readonly sight: () => Promise<ColourSight>;
}
