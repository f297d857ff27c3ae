import { cellArea, intersection, type Area } from '../area';
import type { CellValue } from '../cell';
import type { FormulaSource } from '../formula/value';
import type { Model } from './model';

/** The workbook's values for a judgement: each cell is read once, however many rules ask for it. */
export class ReadOnce implements FormulaSource {
  private readonly read = new Map<string, CellValue>();

  constructor(private readonly model: Model) {}

  sheetId(name: string): string | undefined {
    return this.model.sheetId(name);
  }

  valueAt(sheet: string, row: number, column: number): CellValue {
    const key = `${row} ${column} ${sheet}`;
    const known = this.read.get(key);
    if (known !== undefined) return known;
    const value = this.model.workbook.sheet(sheet).values(cellArea(row, column))[0]?.[0] ?? null;
    this.read.set(key, value);
    return value;
  }

  usedArea(sheet: string): Area | undefined {
    return this.model.workbook.sheet(sheet).usedArea(true);
  }

  /** All values of areas that are used, without regard to order. */
  allIn(sheet: string, areas: readonly Area[]): CellValue[] {
    const used = this.usedArea(sheet);
    const parts = areas.flatMap((area) => (used && intersection(area, used)) ?? []);
    return parts.flatMap((area) => this.model.workbook.sheet(sheet).values(area).flat());
  }
}
