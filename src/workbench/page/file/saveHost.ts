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
import { savedLink, savedNote, savedThread } from './commentWords';
import { savedDocument, savedPage, savedView } from './documentWords';
import { savedFilter } from './filterWords';
import { lookOf } from './looks';
import type { NotKept } from './notKept';
import { protectionOf } from './protectionWords';
import { savedRule } from './ruleWords';
import { columnStretches, SheetRows } from './savedRows';
import { savedValidation } from './validationWords';

/** Gives each different format a number; 0 is that of untouched cells. */
class LookNumbers {
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
 * digests only), conditional formats that have no condition yet, undo. `columns` beyond the cells keep their
 * looks, rows beyond the last that differs are as usual.
 */
export function saveHost({ model }: OfficeHost, workbook: MemoryWorkbook): SavedWorkbook {
  const numbers = new LookNumbers();
  const sheets = workbook.sheets().map(({ id, name, visibility }): SavedSheet => {
    const sheet = workbook.sheet(id);
    const rules = model.anchored.rules.filter((rule) => rule.sheet === id);
    const protection = model.protection.of(id);
    const looks = model.looks.get(id);
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
      ...savedExtras(model, id),
      properties: model.document.sheetProperties.get(id) ?? new Map<string, string>(),
      view: savedView(looks),
      page: savedPage(looks),
    };
  });
  const customXml = [...model.document.xml.values()].map(({ id, xml }) => ({ id, xml }));
  const [names, document] = [savedNames(model), savedDocument(model)];
  return { sheets, looks: numbers.looks, names, customXml, document };
}

/** What `saveHost` leaves out of the file although it stands in the host: passwords, by sheet. Never throws. */
export function notSaved({ model }: OfficeHost, workbook: MemoryWorkbook): readonly NotKept[] {
  const { protection } = model;
  const sheets = workbook.sheets().flatMap(({ id, name }) => {
    return protection.of(id)?.password === undefined ? [] : [name];
  });
  const places = [...sheets, ...(protection.structureHasPassword() ? [null] : [])];
  return places.map((sheet) => ({ sheet, row: null, column: null, what: 'password' }));
}

function savedExtras(
  model: Model,
  id: string,
): Pick<SavedSheet, 'filter' | 'validations' | 'links' | 'threads' | 'notes'> {
  const { filters, validations, links, comments, notes } = model.anchored.extras;
  const own = <T extends { readonly sheet: string }>(all: readonly T[]): readonly T[] =>
    all.filter(({ sheet }) => sheet === id);
  const filter = own(filters).find(({ table }) => table === undefined);
  return {
    filter: filter === undefined ? null : savedFilter(filter),
    validations: own(validations).map(savedValidation),
    links: own(links).map(savedLink),
    threads: own(comments).map(savedThread),
    notes: own(notes).map(savedNote),
  };
}

function frozenPart(area: Area | undefined): SavedSheet['frozen'] {
  if (area === undefined) return null;
  return {
    rows: isWholeColumns(area) ? 0 : area.row + area.rows,
    columns: isWholeRows(area) ? 0 : area.column + area.columns,
  };
}

function savedTable(model: Model, table: TableState): WholeTable {
  const { flags, sort } = table;
  const filter = model.anchored.extras.filters.find((each) => each.table === table.id);
  const isFiltered = filter?.criteria.some((each) => each !== null) ?? false;
  const fields = sort?.fields.map(({ key, ascending }) => ({ column: key, ascending }));
  return {
    name: table.name,
    area: fileArea(table.area),
    columns: columnNames(model, table),
    headers: table.showHeaders,
    totals: table.showTotals,
    filter: flags.showFilterButton,
    filtered: filter !== undefined && isFiltered ? savedFilter(filter) : null,
    sorted:
      sort === undefined || fields === undefined ? null : { fields, matchCase: sort.matchCase },
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
