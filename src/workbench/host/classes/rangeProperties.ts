import { formatAddress } from '../address/address';
import {
  isWholeColumns,
  isWholeRows,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
  type Run,
} from '../area';
import { isFormula, type CellInput, type Grid } from '../cell';
import { displayText } from '../entry/displayText';
import { parseFormula } from '../formula/parser';
import { formulaR1C1 } from '../formula/printer';
import type { HostSheet } from '../hostWorkbook';
import { askLeave } from '../model/editing';
import type { Model } from '../model/model';
import type { Place } from '../model/place';
import { expected } from '../protocol/arguments';
import type { PropertyDefinition } from '../protocol/classDefinition';
import { isReadable } from './cellLimits';
import { plainValue, valueType } from '../model/plainValue';
import { mapGrid, setEntries } from './cellValues';
import { HYPERLINK } from './hyperlinks';
import { setNumberFormats } from './numberFormats';

type Property = PropertyDefinition<Place>;

/** A property with one value a cell: null where the area is too large to be told cell by cell. */
function cellwise(
  read: (sheet: HostSheet, area: Area) => unknown,
  set?: (model: Model, sheet: string, area: Area, value: unknown) => void,
): Property {
  const get: Property['get'] = (place, model) =>
    isReadable(place.area) ? read(model.sheet(place.sheet), place.area) : null;
  if (set === undefined) return { get };
  return { get, set: (place, value, model) => set(model, place.sheet, place.area, value) };
}

function ofArea(get: (area: Area) => unknown): Property {
  return { get: (place) => get(place.area) };
}

const address: Property = {
  get: (place, model) => formatAddress(model.sheetName(place.sheet), place.area),
};

const formulas = cellwise((sheet, area) => mapGrid(sheet.inputs(area), formulaOrValue), setEntries);

function formulaOrValue(input: CellInput): unknown {
  return isFormula(input) ? input.formula : plainValue(input);
}

function r1c1(sheet: HostSheet, area: Area): unknown {
  return sheet.inputs(area).map((line, r) =>
    line.map((input, c) => {
      if (!isFormula(input)) return plainValue(input);
      const cell = { row: area.row + r, column: area.column + c };
      const expression = parseFormula(input.formula, cell);
      return expression === undefined ? input.formula : formulaR1C1(expression);
    }),
  );
}

function texts(sheet: HostSheet, area: Area): Grid<string> {
  const { numberFormat } = sheet.formatSummary(area);
  const formats = numberFormat === undefined ? sheet.formats(area) : undefined;
  return sheet
    .values(area)
    .map((line, r) =>
      line.map((value, c) =>
        displayText(value, formats?.[r]?.[c]?.numberFormat ?? numberFormat ?? ''),
      ),
    );
}

function numberFormats(sheet: HostSheet, area: Area): Grid<string> {
  const { numberFormat } = sheet.formatSummary(area);
  if (numberFormat === undefined)
    return mapGrid(sheet.formats(area), (format) => format.numberFormat);
  return Array.from({ length: area.rows }, () =>
    new Array<string>(area.columns).fill(numberFormat),
  );
}

/** True, false, or null where some are and some are not. */
function hiddenState(hidden: readonly Run[], among: Run): boolean | null {
  const count = hidden.reduce((sum, run) => sum + run.count, 0);
  if (count === 0) return false;
  return count === among.count ? true : null;
}

const rowsOf = (area: Area): Run => ({ first: area.row, count: area.rows });
const columnsOf = (area: Area): Run => ({ first: area.column, count: area.columns });

function rowsHidden(place: Place, model: Model): boolean | null {
  const run = rowsOf(place.area);
  return hiddenState(model.sheet(place.sheet).hiddenRows(run), run);
}

function columnsHidden(place: Place, model: Model): boolean | null {
  const run = columnsOf(place.area);
  return hiddenState(model.sheet(place.sheet).hiddenColumns(run), run);
}

const rowHidden: Property = {
  get: rowsHidden,
  set: ({ sheet, area }, value, model) => {
    askLeave(model, { kind: 'hideRows', sheet, run: rowsOf(area) });
    model.sheet(sheet).setRowsHidden(rowsOf(area), expected.truth(value));
  },
};

const columnHidden: Property = {
  get: columnsHidden,
  set: ({ sheet, area }, value, model) => {
    askLeave(model, { kind: 'hideColumns', sheet, run: columnsOf(area) });
    model.sheet(sheet).setColumnsHidden(columnsOf(area), expected.truth(value));
  },
};

function hidden(place: Place, model: Model): boolean | null {
  const [rows, columns] = [rowsHidden(place, model), columnsHidden(place, model)];
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

/** The range's plain properties. */
export const RANGE_PROPERTIES: Readonly<Record<string, Property>> = {
  Address: address,
  AddressLocal: address,
  CellCount: ofArea((area) => {
    const count = area.rows * area.columns;
    // Excel answers -1 for more cells than a 32-bit number holds.
    return count > 2 ** 31 - 1 ? -1 : count;
  }),
  RowIndex: ofArea((area) => area.row),
  ColumnIndex: ofArea((area) => area.column),
  RowCount: ofArea((area) => area.rows),
  ColumnCount: ofArea((area) => area.columns),
  IsEntireRow: ofArea((area) => isWholeRows(area) && area.rows <= SHEET_ROWS),
  IsEntireColumn: ofArea((area) => isWholeColumns(area) && area.columns <= SHEET_COLUMNS),
  Values: cellwise((sheet, area) => mapGrid(sheet.values(area), plainValue), setEntries),
  ValueTypes: cellwise((sheet, area) => mapGrid(sheet.values(area), valueType)),
  Text: cellwise(texts),
  Formulas: formulas,
  FormulasLocal: formulas,
  FormulasR1C1: cellwise(r1c1),
  NumberFormat: cellwise(numberFormats, setNumberFormats),
  NumberFormatLocal: cellwise(numberFormats, setNumberFormats),
  Hidden: { get: hidden },
  RowHidden: rowHidden,
  ColumnHidden: columnHidden,
  Hyperlink: HYPERLINK,
};
