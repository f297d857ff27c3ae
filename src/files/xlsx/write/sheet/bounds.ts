import type { Area } from '../../../../core/table/column';
import { cellName } from './cellXml';

/** The rectangle around cells as they come in; rows and columns from 0. */
export class Bounds {
  private area: Area | null = null;

  /** Widens it to hold this cell. */
  include(row: number, column: number): void {
    this.join({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  }

  /** Widens it to hold this area. */
  join(other: Area): void {
    const { area } = this;
    this.area =
      area === null
        ? other
        : {
            firstRow: Math.min(area.firstRow, other.firstRow),
            lastRow: Math.max(area.lastRow, other.lastRow),
            firstColumn: Math.min(area.firstColumn, other.firstColumn),
            lastColumn: Math.max(area.lastColumn, other.lastColumn),
          };
  }

  /** As a `ref` names it (`A1:B7`, `A1`); null where nothing was included. Never throws. */
  reference(): string | null {
    return this.area === null ? null : areaName(this.area);
  }
}

/** An area as a `ref` names it: `A1:B7`, `A1` for one cell. Never throws. */
export function areaName({ firstRow, lastRow, firstColumn, lastColumn }: Area): string {
  const [first, last] = [cellName(firstRow, firstColumn), cellName(lastRow, lastColumn)];
  return first === last ? first : `${first}:${last}`;
}
