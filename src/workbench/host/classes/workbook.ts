import { cellArea } from '../area';
import type { ClassDefinition } from '../protocol/classDefinition';
import { HostObject, type ObjectOrNull } from '../protocol/hostObject';
import { areasOf, rangeOf } from './addressing';

/** Classes of which a workbook has one object. */
type OnlyOne =
  | 'Application'
  | 'Runtime'
  | 'WorkbookProtection'
  | 'WorksheetCollection'
  | 'DocumentProperties'
  | 'SettingCollection'
  | 'CustomXmlPartCollection';

function object(className: OnlyOne): () => ObjectOrNull {
  return () => new HostObject(className, null);
}

/** The workbook. */
export const workbook: ClassDefinition<null> = {
  properties: {
    Name: { get: (_self, model) => model.fileName },
    ReadOnly: { get: () => false },
  },
  links: {
    Application: object('Application'),
    _Runtime: object('Runtime'),
    Protection: object('WorkbookProtection'),
    Worksheets: object('WorksheetCollection'),
    Properties: object('DocumentProperties'),
    Settings: object('SettingCollection'),
    CustomXmlParts: object('CustomXmlPartCollection'),
    Names: () => new HostObject('NamedItemCollection', { sheet: undefined }),
    Comments: () => new HostObject('CommentCollection', { sheet: undefined }),
    Tables: () => new HostObject('TableCollection', { sheet: undefined }),
  },
  methods: {
    GetActiveCell: (_self, _given, model) => {
      const { sheet, areas } = model.workbook.selection();
      const [first = cellArea(0, 0)] = areas;
      return rangeOf(sheet, cellArea(first.row, first.column));
    },
    GetSelectedRange: (_self, _given, model) => {
      const { sheet, areas } = model.workbook.selection();
      return rangeOf(sheet, areas[0] ?? cellArea(0, 0));
    },
    GetSelectedRanges: (_self, _given, model) => {
      const { sheet, areas } = model.workbook.selection();
      return areasOf(sheet, areas);
    },
  },
};
