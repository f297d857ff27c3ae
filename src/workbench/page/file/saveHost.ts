import type { SavedSheet, SavedWorkbook } from '../../../files/xlsx/whole/writeWhole';
import {
  NORMAL_LOOK,
  type CellLook,
  type WholeName,
  type WholeTable,
} from '../../../files/xlsx/whole/wholeWorkbook';
import { formatAddress } from '../../host/address/address';
import { NORMAL_FORMAT, type CellFormat } from '../../host/cell';
import type { MemoryWorkbook } from '../../host/memory/memoryWorkbook';
import type { TableState } from '../../host/model/anchored';
import type { Model } from '../../host/model/model';
import { columnNames } from '../../host/model/tables';
import type { OfficeHost } from '../../host/officeHost';
import { isWholeColumns, isWholeRows, type Area } from '../../host/area';
import { fileArea } from './areas';
import { lookOf } from './looks';
import { protectionOf } from './protectionWords';
import { savedRule } from './ruleWords';
import { columnStretches, SheetRows } from './savedRows';

/** Gives each different format a number; 0 is that of untouched cells. */
export class LookNumbers {
  readonly looks: CellLook[] = [NORMAL_LOOK];
  private readonly known = new Map<CellFormat, number>([[NORMAL_FORMAT, 0]]);

  of(format: CellFormat): number {
    const known = this.known.get(format);
    if (known !== undefined) return known;
    this.known.set(format, this.looks.push(lookOf(format)) - 1);
    return this.looks.length - 1;
  }
}

/**
 * The host's workbook as it is to be written to a file. Not kept: passwords of protections (files hold
 * digests only), add-in settings, properties of the document, undo. `columns` beyond the cells keep their
 * looks, rows beyond the last that differs are as usual.
 */
export function saveHost({ model }: OfficeHost, workbook: MemoryWorkbook): SavedWorkbook {
  const numbers = new LookNumbers();
  const sheets = workbook.sheets().map(({ id, name, visibility }): SavedSheet => {
    const sheet = workbook.sheet(id);
    const rules = model.anchored.rules.filter((rule) => rule.sheet === id);
    const protection = model.protection.of(id);
    return {
      name,
      visibility,
      rows: new SheetRows(sheet, numbers),
      columns: columnStretches(sheet, numbers),
      merges: sheet.mergedAreas().map(fileArea),
      tables: model.anchored.tables
        .filter((table) => table.sheet === id)
        .map((table) => savedTable(model, table)),
      rules: rules.flatMap((rule, at) => savedRule(rule, at + 1) ?? []),
      protection: protection === undefined ? null : protectionOf(protection.options),
      frozen: frozenPart(model.frozen.get(id)),
    };
  });
  const customXml = [...model.document.xml.values()].map(({ id, xml }) => ({ id, xml }));
  return { sheets, looks: numbers.looks, names: savedNames(model), customXml };
}

function frozenPart(area: Area | undefined): SavedSheet['frozen'] {
  if (area === undefined) return null;
  return {
    rows: isWholeColumns(area) ? 0 : area.row + area.rows,
    columns: isWholeRows(area) ? 0 : area.column + area.columns,
  };
}

function savedTable(model: Model, table: TableState): WholeTable {
  const { flags } = table;
  return {
    name: table.name,
    area: fileArea(table.area),
    columns: columnNames(model, table),
    headers: table.showHeaders,
    totals: table.showTotals,
    filter: flags.showFilterButton,
    style: table.style,
    rowStripes: flags.showBandedRows,
    columnStripes: flags.showBandedColumns,
    firstColumn: flags.highlightFirstColumn,
    lastColumn: flags.highlightLastColumn,
  };
}

function savedNames(model: Model): readonly WholeName[] {
  return model.anchored.names.map(({ name, scope, refersTo, comment, visible }) => ({
    name,
    scope: scope === undefined ? null : model.sheetName(scope),
    refersTo:
      typeof refersTo === 'string'
        ? refersTo.replace(/^=/, '')
        : formatAddress(model.sheetName(refersTo.sheet), refersTo.area, true),
    comment,
    visible,
  }));
}
