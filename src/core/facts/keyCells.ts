import type { ByteOrder } from '../identifiers/byteOrder';
import type { IdColumnKind } from '../identifiers/idColumn';
import type { Column } from '../table/column';

/** What is known of one key column's cells, row for row; the arrays run over the data rows from 0. */
export interface KeyCells {
  readonly column: Column;
  /** Indices of the data rows in the column (the sheet's row number less 1), ascending. */
  readonly rows: Uint32Array;
  /** `CellFlag` bits. */
  readonly flags: Uint16Array;
  /** Key of the canonical form; -1 where the cell holds none (empty, an error value, excused). */
  readonly keys: Int32Array;
}

/** Account cells; `domains` holds the key of the domain, -1 for accounts without one. */
export interface AccountCells extends KeyCells {
  readonly domains: Int32Array;
}

/** ID cells; `readings` holds what `readGuid` said of each cell (0: no GUID). */
export interface IdCells extends KeyCells {
  readonly kind: IdColumnKind;
  readonly readings: Uint8Array;
  /** How bare and 0x hex digits were read; null where the column has none. */
  readonly byteOrder: ByteOrder | null;
}
