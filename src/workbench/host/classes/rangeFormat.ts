import type { Area, Run } from '../area';

import { askLeave } from '../model/editing';
import type { Model } from '../model/model';
import type { Place } from '../model/place';
import { expected, invalid, wordOf } from '../protocol/arguments';
import type { ClassDefinition, PropertyDefinition } from '../protocol/classDefinition';
import { HostObject } from '../protocol/hostObject';
import { formatProperty } from './formatProperty';

type Property = PropertyDefinition<Place>;

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const READING = ['Context', 'LeftToRight', 'RightToLeft'] as const;

const rowsOf = (area: Area): Run => ({ first: area.row, count: area.rows });
const columnsOf = (area: Area): Run => ({ first: area.column, count: area.columns });

/** One size, or null where they differ; of long runs the first positions decide, which is where sizes differ in practice. */
function common(count: number, sizeAt: (offset: number) => number): number | null {
  const first = sizeAt(0);
  for (let offset = 1; offset < Math.min(count, 5_000); offset++) {
    if (sizeAt(offset) !== first) return null;
  }
  return first;
}

/** Sizes from 0 points on; Excel takes rows up to 409 points. */
function points(value: unknown): number {
  const size = expected.number(value);
  return size >= 0 && size <= 1_790 ? size : invalid();
}

const rowHeight: Property = {
  get: ({ sheet, area }, model) =>
    common(area.rows, (offset) => model.sheet(sheet).rowHeight(area.row + offset)),
  set: ({ sheet, areas }, value, model) => {
    for (const area of areas) {
      askLeave(model, { kind: 'hideRows', sheet, run: rowsOf(area) });
      model.sheet(sheet).setRowHeight(rowsOf(area), points(value));
    }
  },
};

const columnWidth: Property = {
  get: ({ sheet, area }, model) =>
    common(area.columns, (offset) => model.sheet(sheet).columnWidth(area.column + offset)),
  set: ({ sheet, areas }, value, model) => {
    for (const area of areas) {
      askLeave(model, { kind: 'hideColumns', sheet, run: columnsOf(area) });
      model.sheet(sheet).setColumnWidth(columnsOf(area), points(value));
    }
  },
};

/** The width that the longest of the shown texts needs, some 5.25 points a character. */
function autofitColumns({ sheet, area }: Place, model: Model): null {
  askLeave(model, { kind: 'hideColumns', sheet, run: columnsOf(area) });
  const cells = model.sheet(sheet);
  const used = cells.usedArea(true);
  for (
    let column = area.column;
    used && column < Math.min(area.column + area.columns, used.column + used.columns);
    column++
  ) {
    const values = cells.values({ ...used, column, columns: 1 });
    const longest = values.reduce((most, [value]) => Math.max(most, String(value ?? '').length), 0);
    if (longest > 0) cells.setColumnWidth({ first: column, count: 1 }, 9 + longest * 5.25);
  }
  return null;
}

function autofitRows({ sheet, area }: Place, model: Model): null {
  askLeave(model, { kind: 'hideRows', sheet, run: rowsOf(area) });
  model.sheet(sheet).setRowHeight(rowsOf(area), 15);
  return null;
}

/** How cells look. */
export const rangeFormat: ClassDefinition<Place> = {
  properties: {
    HorizontalAlignment: formatProperty('horizontalAlignment', (value) =>
      wordOf(value, HORIZONTAL),
    ),
    VerticalAlignment: formatProperty('verticalAlignment', (value) => wordOf(value, VERTICAL)),
    WrapText: formatProperty('wrapText', expected.truth),
    IndentLevel: formatProperty('indentLevel', expected.number),
    TextOrientation: formatProperty('textOrientation', expected.number),
    ShrinkToFit: formatProperty('shrinkToFit', expected.truth),
    ReadingOrder: formatProperty('readingOrder', (value) => wordOf(value, READING)),
    RowHeight: rowHeight,
    ColumnWidth: columnWidth,
  },
  links: {
    Fill: (place) => new HostObject('RangeFill', place),
    Font: (place) => new HostObject('RangeFont', place),
    Borders: (place) => new HostObject('RangeBorderCollection', place),
    Protection: (place) => new HostObject('FormatProtection', place),
  },
  methods: {
    AutofitColumns: (place, _given, model) => autofitColumns(place, model),
    AutofitRows: (place, _given, model) => autofitRows(place, model),
  },
};

/** Whether cells are locked and formulas shown; it counts once the sheet is protected. */
export const formatProtection: ClassDefinition<Place> = {
  properties: {
    Locked: formatProperty('locked', expected.truth),
    FormulaHidden: formatProperty('formulaHidden', expected.truth),
  },
};
