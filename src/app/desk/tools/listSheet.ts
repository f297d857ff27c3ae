import { sealFormula } from '../../../core/seal/sealFormula';
import { columnOf, sheetOf } from '../../../core/table/columnBuilder';
import type { Column } from '../../../core/table/column';
import { textAt } from '../../../core/table/text';
import type { NewSheet } from '../../ports/sheetWriter';
import type { NamedList } from './planOf';
import type { ToolsWords } from './toolsWords';

const NARROWEST = 8;
const WIDEST = 60;
/** Rows that decide how wide a column is. */
const MEASURED_ROWS = 500;

/**
 * A new list as a worksheet: its rows, check digits, and behind them the column whose formula says of each
 * row whether it still fits. The arrays are copies: what is handed over is gone. Never throws.
 */
export function listSheet(
  { name, list }: NamedList,
  { headings, verdicts, names }: Pick<ToolsWords, 'headings' | 'verdicts' | 'names'>,
): NewSheet {
  const { sheet, seal } = list;
  const lastRow = sheet.rowCount - 1;
  const formula = (row: number): string => `=${sealFormula(seal.cells, row + 1, verdicts)}`;
  const columns = [...sheet.columns.map(copyOf), columnOf([headings.pairing])];
  return {
    name,
    unfinished: names.unfinished(name),
    sheet: sheetOf(columns, { form: 'workbook', rowCount: sheet.rowCount }),
    filled: {
      column: seal.pairing,
      firstRow: 1,
      lastRow,
      first: formula(1),
      last: formula(lastRow),
      alarm: verdicts.doesNotFit,
    },
    looks: [
      {
        look: 'columns',
        area: { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: columns.length - 1 },
      },
    ],
    widths: columns.map((column, at) =>
      at === seal.pairing ? widthOf(column, [verdicts.doesNotFit]) : widthOf(column, []),
    ),
    frozenRows: 1,
  };
}

function copyOf(column: Column): Column {
  const { kinds, bytes, starts, ends } = column;
  return {
    ...column,
    kinds: kinds.slice(),
    bytes: bytes.slice(),
    starts: starts.slice(),
    ends: ends.slice(),
  };
}

function widthOf(column: Column, further: readonly string[]): number {
  const texts = Array.from({ length: Math.min(column.kinds.length, MEASURED_ROWS) }, (_, row) =>
    textAt(column, row),
  );
  const longest = [...texts, ...further].reduce((most, { length }) => Math.max(most, length), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, longest));
}
