import type { OfficeHost } from '../../src/workbench/host/officeHost';
import { WHOLE_SHEET } from '../../src/workbench/host/area';

const ALL_ROWS = { first: 0, count: WHOLE_SHEET.rows };
const ALL_COLUMNS = { first: 0, count: WHOLE_SHEET.columns };

/** Everything a workbook holds, as a plain value: equal values are equal workbooks. */
export function snapshotOf({ workbook, model }: OfficeHost): unknown {
  const { anchored, document, protection } = model;
  return {
    active: workbook.activeSheet(),
    selection: workbook.selection(),
    anchored,
    xml: [...document.xml.values()],
    settings: [...document.settings],
    properties: [...document.customProperties],
    sheetProperties: [...document.sheetProperties].map(([id, all]) => [id, [...all]]),
    sheets: workbook.sheets().map((info) => {
      const sheet = workbook.sheet(info.id);
      const used = sheet.usedArea(false);
      return {
        info,
        used,
        inputs: used && sheet.inputs(used),
        formats: used && sheet.formats(used),
        merged: sheet.mergedAreas(WHOLE_SHEET),
        hiddenRows: sheet.hiddenRows(ALL_ROWS),
        hiddenColumns: sheet.hiddenColumns(ALL_COLUMNS),
        protection: protection.of(info.id) ?? null,
      };
    }),
  };
}
