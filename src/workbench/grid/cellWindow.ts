import type { CellFormat, CellValue } from '../host/cell';
import { displayText } from '../host/entry/displayText';
import type { HostSheet } from '../host/hostWorkbook';
import type { RuleFormat } from '../host/model/anchored';
import type { OfficeHost } from '../host/officeHost';
import type { DrawnCell, DrawnStyle } from './univer';

/** Cells are read and judged in blocks: the ones in sight, and no others. */
const ROWS = 32;
const COLUMNS = 16;

type Block = readonly (readonly (DrawnCell | null)[])[];

/** The cells of a workbook as they are drawn: values by their formats, fills, and conditional formats. */
export class CellWindow {
  private readonly blocks = new Map<string, Block>();

  constructor(private readonly host: OfficeHost) {}

  /** The cell to draw; null for an empty one without a format. Row and column count from 0. */
  cell(sheet: string, row: number, column: number): DrawnCell | null {
    const top = Math.floor(row / ROWS);
    const left = Math.floor(column / COLUMNS);
    const key = `${sheet} ${top} ${left}`;
    let block = this.blocks.get(key);
    if (block === undefined) {
      block = this.read(sheet, top * ROWS, left * COLUMNS);
      this.blocks.set(key, block);
    }
    return block[row - top * ROWS]?.[column - left * COLUMNS] ?? null;
  }

  /** Forgets what was read: something changed. */
  forget(): void {
    this.blocks.clear();
  }

  private read(sheet: string, row: number, column: number): Block {
    if (!this.host.workbook.sheets().some(({ id }) => id === sheet)) return [];
    const area = { row, column, rows: ROWS, columns: COLUMNS };
    const cells: HostSheet = this.host.workbook.sheet(sheet);
    const values = cells.values(area);
    const formats = cells.formats(area);
    const rules = this.host.displayedFormats(sheet, area);
    return values.map((line, r) =>
      line.map((value, c) => drawn(value, formats[r]?.[c], rules[r]?.[c])),
    );
  }
}

function drawn(
  value: CellValue,
  format: CellFormat | undefined,
  rule: RuleFormat | undefined,
): DrawnCell | null {
  const own = styleOf(format, rule);
  if (value === null) return own === null ? null : { interceptorStyle: own };
  const v = displayText(value, rule?.numberFormat ?? format?.numberFormat ?? 'General');
  const style = typeof value === 'number' ? { ...own, ...RIGHT } : own;
  return style === null ? { v, t: 1 } : { v, t: 1, interceptorStyle: style };
}

const THIN = 1;
const RIGHT = { ht: 3 } as const;

function styleOf(format: CellFormat | undefined, rule: RuleFormat | undefined): DrawnStyle | null {
  const fill = rule?.fillColor ?? format?.fillColor ?? null;
  const colour = rule?.fontColor ?? format?.fontColor ?? '#000000';
  const bold = rule?.bold ?? format?.bold ?? false;
  const italic = rule?.italic ?? format?.italic ?? false;
  const borders = bordersOf(rule);
  if (fill === null && colour === '#000000' && !bold && !italic && borders === null) return null;
  return {
    ...(fill === null ? {} : { bg: { rgb: fill } }),
    cl: { rgb: colour },
    bl: bold ? 1 : 0,
    it: italic ? 1 : 0,
    ...(borders === null ? {} : { bd: borders }),
  };
}

const SIDES = { EdgeTop: 't', EdgeBottom: 'b', EdgeLeft: 'l', EdgeRight: 'r' } as const;

function bordersOf(rule: RuleFormat | undefined): NonNullable<DrawnStyle['bd']> | null {
  const sides = Object.entries(SIDES).flatMap(([name, side]) => {
    const border = rule?.borders?.[name];
    if (border === undefined || border.style === 'None') return [];
    return [[side, { s: THIN, cl: { rgb: border.color } }] as const];
  });
  return sides.length === 0 ? null : Object.fromEntries(sides);
}
