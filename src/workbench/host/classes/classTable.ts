import type { ClassTable } from '../protocol/classDefinition';
import { application } from './application';
import { comment, commentCollection, commentReply, commentReplyCollection } from './comments';
import {
  colorScaleConditionalFormat,
  dataBarConditionalFormat,
  dataBarNegativeFormat,
  dataBarPositiveFormat,
  iconSetConditionalFormat,
  presetCriteriaConditionalFormat,
  textConditionalFormat,
  topBottomConditionalFormat,
} from './conditionalLooks';
import { dataValidation } from './dataValidation';
import { autoFilter, filter } from './filters';
import {
  cellValueConditionalFormat,
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  customConditionalFormat,
} from './conditionalFormats';
import {
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
} from './conditionalRangeFormats';
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from './customXml';
import { customProperty, customPropertyCollection, documentProperties } from './documentProperties';
import { namedItem, namedItemCollection } from './namedItems';
import { setting, settingCollection } from './settings';
import { table } from './table';
import { tableCollection, tableScopedCollection } from './tableCollection';
import { tableColumn, tableColumnCollection } from './tableColumns';
import { tableRow, tableRowCollection } from './tableRows';
import { tableSort } from './tableSort';
import {
  worksheetCustomProperty,
  worksheetCustomPropertyCollection,
} from './worksheetCustomProperties';
import { worksheetFreezePanes } from './worksheetFreezePanes';
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
  DocumentProperties: documentProperties,
  CustomPropertyCollection: customPropertyCollection,
  CustomProperty: customProperty,
  SettingCollection: settingCollection,
  Setting: setting,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  CustomXmlPart: customXmlPart,
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  WorksheetFreezePanes: worksheetFreezePanes,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollection,
  WorksheetCustomProperty: worksheetCustomProperty,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
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
  AutoFilter: autoFilter,
  Filter: filter,
  DataValidation: dataValidation,
  CommentCollection: commentCollection,
  Comment: comment,
  CommentReplyCollection: commentReplyCollection,
  CommentReply: commentReply,
  RemoveDuplicatesResult: {
    properties: {
      Removed: { get: ({ removed }) => removed },
      UniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
    },
  },
  TableCollection: tableCollection,
  TableScopedCollection: tableScopedCollection,
  Table: table,
  TableSort: tableSort,
  TableColumnCollection: tableColumnCollection,
  TableColumn: tableColumn,
  TableRowCollection: tableRowCollection,
  TableRow: tableRow,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormat: conditionalFormat,
  CustomConditionalFormat: customConditionalFormat,
  ConditionalFormatRule: conditionalFormatRule,
  CellValueConditionalFormat: cellValueConditionalFormat,
  TextConditionalFormat: textConditionalFormat,
  TopBottomConditionalFormat: topBottomConditionalFormat,
  PresetCriteriaConditionalFormat: presetCriteriaConditionalFormat,
  ColorScaleConditionalFormat: colorScaleConditionalFormat,
  DataBarConditionalFormat: dataBarConditionalFormat,
  ConditionalDataBarPositiveFormat: dataBarPositiveFormat,
  ConditionalDataBarNegativeFormat: dataBarNegativeFormat,
  IconSetConditionalFormat: iconSetConditionalFormat,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeBorderCollection: conditionalRangeBorderCollection,
  ConditionalRangeBorder: conditionalRangeBorder,
};
