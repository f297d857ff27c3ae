import type { CellLook, FilledFormula, NewSheet } from '../../app/ports/sheetWriter';
import { columnName } from '../../core/columns/columnName';
import { rangeOf } from '../session/areas';
import type { SheetInTheMaking } from './sheetInTheMaking';

/** Light red with dark red text, as Excel's own rule for bad values has it. */
const ALARM = { fill: '#FFC7CE', text: '#9C0006' } as const;
/** Behind headings of columns; black text on it has 14:1. */
const COLUMNS_FILL = '#E7E6E6';
/** Points that a character of Excel's own font takes, and what stands beside the text. */
const POINTS = { character: 5.6, beside: 8 } as const;

/**
 * Writes the formula into its first row and has Excel fit it to the rows below; what it says in alarm is
 * shown in red. Rejects with the library's errors.
 */
export async function fillDown(
  { context, sheet }: SheetInTheMaking,
  filled: FilledFormula | null,
): Promise<void> {
  if (filled === null) return;
  const { column, firstRow, lastRow, alarm } = filled;
  const place = { firstColumn: column, lastColumn: column };
  const first = rangeOf(sheet, { ...place, firstRow, lastRow: firstRow });
  first.formulas = [[filled.first]];
  const all = rangeOf(sheet, { ...place, firstRow, lastRow });
  if (lastRow > firstRow) all.copyFrom(first, 'Formulas');
  const { custom } = all.conditionalFormats.add('Custom');
  const cell = `$${columnName(column)}${String(firstRow + 1)}`;
  custom.rule.formula = `=${cell}="${alarm.replaceAll('"', '""')}"`;
  custom.format.fill.color = ALARM.fill;
  custom.format.font.color = ALARM.text;
  await context.sync();
}

/** Sets widths, headings and rows that stay in sight. Rejects with the library's errors. */
export async function setLooks(
  { context, sheet }: SheetInTheMaking,
  { looks, widths, frozenRows }: NewSheet,
): Promise<void> {
  widths.forEach((characters, column) => {
    const { format } = sheet.getRangeByIndexes(0, column, 1, 1);
    format.columnWidth = POINTS.beside + characters * POINTS.character;
  });
  for (const look of looks) setLook(sheet, look);
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  await context.sync();
}

function setLook(sheet: Excel.Worksheet, { area, look }: CellLook): void {
  const { format } = rangeOf(sheet, area);
  switch (look) {
    case 'title':
      format.font.bold = true;
      format.font.size = 16;
      return;
    case 'heading':
      format.font.bold = true;
      format.font.size = 12;
      return;
    case 'columns':
      format.font.bold = true;
      format.fill.color = COLUMNS_FILL;
      return;
    case 'wrapped':
      format.wrapText = true;
      format.verticalAlignment = 'Top';
      return;
  }
}
