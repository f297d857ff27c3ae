import { idJunkOf } from '../identifiers/exportJunk';
import { classifyIdColumn, type IdCellCounts, type IdColumnKind } from '../identifiers/idColumn';
import type { Column } from '../table/column';
import { textAt } from '../table/text';
import { CellFlag } from './cellFlags';

/** ID cells as read (`RawIds`), before it is known what the column holds. */
interface Read {
  readonly column: Column;
  readonly rows: Uint32Array;
  readonly flags: Uint16Array;
  readonly readings: Uint8Array;
  readonly counts: IdCellCounts;
}

/**
 * What an ID column holds, the rows set apart (by position) left out. Leftovers of exports (`NULL`, `unbekannt`)
 * are no IDs of any kind: a list in which half the people have none yet stays one of GUIDs. Never throws.
 */
export function kindOf(ids: Read, apart: readonly number[]): IdColumnKind {
  const { flags, readings } = ids;
  let { filled, guids, sids } = ids.counts;
  for (const row of apart) {
    const found = flags[row] as number;
    if ((found & (CellFlag.empty | CellFlag.error)) !== 0) continue;
    filled--;
    if (readings[row] !== 0) guids--;
    else if ((found & CellFlag.sid) !== 0) sids--;
  }
  const kind = classifyIdColumn({ filled, guids, sids });
  // Only where it can decide: a look at every text costs as much as reading the column.
  if (kind !== 'text' || (guids === 0 && sids === 0)) return kind;
  return classifyIdColumn({ filled: filled - junkIn(ids, new Set(apart)), guids, sids });
}

function junkIn({ column, rows, flags, readings }: Read, apart: ReadonlySet<number>): number {
  let junk = 0;
  for (let row = 0; row < rows.length; row++) {
    const isOther =
      readings[row] === 0 &&
      ((flags[row] as number) & (CellFlag.empty | CellFlag.error | CellFlag.sid)) === 0;
    if (isOther && !apart.has(row) && idJunkOf(textAt(column, rows[row] as number)) !== null)
      junk++;
  }
  return junk;
}
