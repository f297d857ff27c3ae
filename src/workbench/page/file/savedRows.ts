import type { Stretch } from '../../../files/xlsx/whole/wholeWorkbook';
import type { CellChange, CellContent, RowChange } from '../../../files/xlsx/write/changes';
import { SHEET_COLUMNS, SHEET_ROWS } from '../../host/area';
import { isFormula, type CellFormat, type CellInput, type CellValue } from '../../host/cell';
import type { MemorySheet } from '../../host/memory/memorySheet';
import { valueAt, type Spans } from '../../host/memory/spans';
import { EMPTY_LAYOUT } from '../../host/memory/sheetLayout';
import { charactersOf } from './areas';

/** Numbers looks; see `LookNumbers`. */
export interface NumberedLooks {
  of(format: CellFormat): number;
}

const BLOCK = 1_000;
const USUAL_HEIGHT = valueAt(EMPTY_LAYOUT.rowHeights, 0);
const USUAL_WIDTH = valueAt(EMPTY_LAYOUT.columnWidths, 0);

/** The look that a column has from its last change on, which is the column's own. */
function tail(spans: Spans<CellFormat>): CellFormat {
  return valueAt(spans, SHEET_ROWS - 1);
}

/** Where the spans change for the last time within a sheet; some also tell what lies behind its end. */
function lastChange(spans: Spans<unknown>): number {
  return spans.filter(({ from }) => from < SHEET_ROWS).at(-1)?.from ?? 0;
}

/** The columns of a sheet that are not as usual, as runs. Never throws. */
export function columnStretches(sheet: MemorySheet, looks: NumberedLooks): readonly Stretch[] {
  const { layout, format } = sheet;
  const all: {
    first: number;
    count: number;
    size: number | null;
    hidden: boolean;
    look: number | null;
  }[] = [];
  for (let column = 0; column < SHEET_COLUMNS; column++) {
    const hidden = valueAt(layout.hiddenColumns, column);
    const width = valueAt(layout.columnWidths, column);
    const look = looks.of(tail(format.columns.get(column) ?? format.others));
    const size = width === USUAL_WIDTH ? null : charactersOf(width);
    const last = all.at(-1);
    const goesOn =
      last !== undefined &&
      last.first + last.count === column &&
      last.size === size &&
      last.hidden === hidden &&
      last.look === look;
    if (goesOn) last.count++;
    else all.push({ first: column, count: 1, size, hidden, look });
  }
  return all.filter(({ size, hidden, look }) => size !== null || hidden || look !== 0);
}

/** The rows of a sheet as they are written: those that hold anything or are not as usual. */
export class SheetRows implements Iterable<RowChange> {
  private readonly columns: readonly number[];
  private readonly usedColumns: readonly number[];
  private readonly end: number;

  constructor(
    private readonly sheet: MemorySheet,
    private readonly looks: NumberedLooks,
  ) {
    const used = sheet.usedArea(true);
    const { format, layout } = sheet;
    this.usedColumns = Array.from(
      { length: used?.columns ?? 0 },
      (_, at) => (used?.column ?? 0) + at,
    );
    const all = new Set([...this.usedColumns, ...format.columns.keys()]);
    this.columns = [...all].sort((a, b) => a - b);
    const ends = [...format.columns.values(), format.others, layout.rowHeights, layout.hiddenRows];
    this.end = Math.max(
      used === undefined ? 0 : used.row + used.rows,
      ...ends.map(lastChange),
      // What reaches down to the sheet's end is told row by row.
      valueAt(layout.hiddenRows, SHEET_ROWS - 1) ? SHEET_ROWS : 0,
    );
  }

  *[Symbol.iterator](): Generator<RowChange> {
    for (let first = 0; first < this.end; first += BLOCK) {
      const rows = Math.min(BLOCK, this.end - first);
      const contents = this.contentsOf(first, rows);
      for (let at = 0; at < rows; at++) yield this.row(first + at, contents[at] ?? []);
    }
  }

  private row(row: number, contents: readonly (CellContent | null)[]): RowChange {
    const { format, layout } = this.sheet;
    const hidden = valueAt(layout.hiddenRows, row);
    const height = valueAt(layout.rowHeights, row);
    const common = valueAt(format.others, row);
    const style = common === tail(format.others) ? null : this.looks.of(common);
    const cells = this.columns.flatMap((column) => this.cell(row, column, style, contents));
    const size = height === USUAL_HEIGHT ? null : height;
    return { row, cells, layout: { height: size, hidden, style } };
  }

  private cell(
    row: number,
    column: number,
    rowLook: number | null,
    contents: readonly (CellContent | null)[],
  ): CellChange[] {
    const spans = this.sheet.format.columns.get(column) ?? this.sheet.format.others;
    const look = this.looks.of(valueAt(spans, row));
    const content = contents[column - (this.usedColumns[0] ?? 0)] ?? null;
    if (content !== null) return [{ column, content, style: look }];
    const without = rowLook ?? this.looks.of(tail(spans));
    return look === without ? [] : [{ column, style: look }];
  }

  private contentsOf(row: number, rows: number): readonly (readonly (CellContent | null)[])[] {
    const [column] = this.usedColumns;
    if (column === undefined) return [];
    const area = { row, rows, column, columns: this.usedColumns.length };
    const values = this.sheet.values(area);
    return this.sheet
      .inputs(area)
      .map((line, r) => line.map((input, c) => contentOf(input, values[r]?.[c] ?? null)));
  }
}

function contentOf(input: CellInput, value: CellValue): CellContent | null {
  if (input === null) return null;
  if (isFormula(input))
    return { kind: 'formula', formula: input.formula.replace(/^=/, ''), result: value };
  return { kind: 'value', value: input };
}
