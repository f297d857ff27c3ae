import type { ClassTable } from '../protocol/classDefinition';
import { application } from './application';
import { range } from './range';
import { rangeAreas, rangeCollection } from './rangeAreas';
import { rangeBorder, rangeBorderCollection } from './rangeBorders';
import { rangeFill } from './rangeFill';
import { rangeFont } from './rangeFont';
import { formatProtection, rangeFormat } from './rangeFormat';
import { rangeSort } from './rangeSort';
import { runtime } from './runtime';
import { workbook } from './workbook';
import { worksheet } from './worksheet';
import { worksheetCollection } from './worksheetCollection';
import { workbookProtection, worksheetProtection } from './protections';

/** All classes of this host. */
export const CLASSES: ClassTable = {
  Workbook: workbook,
  Application: application,
  Runtime: runtime,
  WorkbookProtection: workbookProtection,
  WorksheetCollection: worksheetCollection,
  DocumentProperties: {},
  CustomPropertyCollection: {},
  CustomProperty: {},
  SettingCollection: {},
  Setting: {},
  CustomXmlPartCollection: {},
  CustomXmlPartScopedCollection: {},
  CustomXmlPart: {},
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  WorksheetFreezePanes: {},
  WorksheetCustomPropertyCollection: {},
  WorksheetCustomProperty: {},
  NamedItemCollection: {},
  NamedItem: {},
  Range: range,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeFormat: rangeFormat,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  FormatProtection: formatProtection,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  RangeSort: rangeSort,
  RemoveDuplicatesResult: {
    properties: {
      Removed: { get: ({ removed }) => removed },
      UniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
    },
  },
  TableCollection: {},
  TableScopedCollection: {},
  Table: {},
  TableSort: {},
  TableColumnCollection: {},
  TableColumn: {},
  TableRowCollection: {},
  TableRow: {},
  ConditionalFormatCollection: {},
  ConditionalFormat: {},
  CustomConditionalFormat: {},
  ConditionalFormatRule: {},
  CellValueConditionalFormat: {},
  ConditionalRangeFormat: {},
  ConditionalRangeFill: {},
  ConditionalRangeFont: {},
  ConditionalRangeBorderCollection: {},
  ConditionalRangeBorder: {},
};
