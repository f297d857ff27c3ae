import type {
  WholeSheet,
  WholeTable,
  WholeWorkbook,
} from '../../../files/xlsx/whole/wholeWorkbook';
import { parseAddress } from '../../host/address/address';
import { columnsArea, rowsArea } from '../../host/area';
import type { NameState, RuleState, TableState } from '../../host/model/anchored';
import type { Extras } from '../../host/model/extras';
import type { Model } from '../../host/model/model';
import { newRuleId } from '../../host/model/rules';
import type { OfficeHost } from '../../host/officeHost';
import { areaOf } from './areas';
import { commentOf, linkOf, noteOf } from './commentWords';
import { sheetLooks } from './documentWords';
import { filterStateOf } from './filterWords';
import type { NotKept } from './notKept';
import { optionsOf } from './protectionWords';
import { ruleOf } from './ruleWords';
import { validationStateOf } from './validationWords';

/** Puts what stands above a sheet's cells into the host; what can't be kept goes to `lost`. */
export function addAnchored(
  { model }: OfficeHost,
  id: string,
  name: string,
  sheet: WholeSheet,
  lost: NotKept[],
): void {
  const { protection, view, page, properties } = sheet;
  const tables = sheet.tables.map((table) => ({
    table,
    state: tableOf(table, id, String(model.newNumber())),
  }));
  const { anchored } = model;
  model.anchored = {
    ...anchored,
    tables: [...anchored.tables, ...tables.map(({ state }) => state)],
    rules: [...anchored.rules, ...rulesOf(model, sheet, id, name, lost)],
    extras: withExtras(model, sheet, id, tables),
  };
  freeze(model, id, sheet.frozen);
  const looks = sheetLooks(view, page);
  if (looks.size > 0) model.looks.set(id, looks);
  for (const [key, text] of properties) model.document.ofSheet(id).set(key, text);
  if (protection === null) return;
  model.protection.protect(id, optionsOf(protection), undefined);
  if (protection.password !== '') {
    lost.push({ sheet: name, row: null, column: null, what: 'password' });
  }
}

function rulesOf(
  model: Model,
  { rules }: WholeSheet,
  id: string,
  name: string,
  lost: NotKept[],
): readonly RuleState[] {
  return rules.flatMap((rule) => {
    const made = ruleOf(rule, id, newRuleId(model));
    if (made !== null) return [made];
    lost.push({ sheet: name, row: null, column: null, what: 'conditional-format' });
    return [];
  });
}

interface MadeTable {
  readonly table: WholeTable;
  readonly state: TableState;
}

function withExtras(
  model: Model,
  { filter, validations, links, threads, notes }: WholeSheet,
  id: string,
  tables: readonly MadeTable[],
): Extras {
  const { extras } = model.anchored;
  const ofTables = tables.flatMap(({ table, state }) =>
    table.filtered === null ? [] : [filterStateOf(table.filtered, id, state.id)],
  );
  const own = filter === null ? [] : [filterStateOf(filter, id, undefined)];
  return {
    comments: [...extras.comments, ...threads.map((each) => commentOf(each, id, model))],
    notes: [...extras.notes, ...notes.map((each) => noteOf(each, id))],
    validations: [...extras.validations, ...validations.map((each) => validationStateOf(each, id))],
    links: [...extras.links, ...links.map((each) => linkOf(each, id))],
    filters: [...extras.filters, ...own, ...ofTables],
  };
}

function freeze(model: Model, id: string, frozen: WholeSheet['frozen']): void {
  if (frozen === null) return;
  const { rows, columns } = frozen;
  if (rows > 0 && columns > 0) model.frozen.set(id, { row: 0, column: 0, rows, columns });
  else if (rows > 0) model.frozen.set(id, rowsArea(0, rows));
  else if (columns > 0) model.frozen.set(id, columnsArea(0, columns));
}

function tableOf(table: WholeTable, sheet: string, id: string): TableState {
  const { sorted } = table;
  const fields = sorted?.fields.map(({ column, ascending }) => ({ key: column, ascending }));
  return {
    id,
    name: table.name,
    sheet,
    area: areaOf(table.area),
    showHeaders: table.headers,
    showTotals: table.totals,
    isEmpty: false,
    style: table.style,
    sort:
      sorted === null || fields === undefined ? undefined : { fields, matchCase: sorted.matchCase },
    flags: {
      highlightFirstColumn: table.firstColumn,
      highlightLastColumn: table.lastColumn,
      showBandedRows: table.rowStripes,
      showBandedColumns: table.columnStripes,
      showFilterButton: table.filter,
    },
  };
}

/** Puts a file's defined names into the host; `ids` are the sheets' ids by their names. */
export function addNames(
  { model }: OfficeHost,
  { names }: WholeWorkbook,
  ids: ReadonlyMap<string, string>,
): void {
  const added = names.map(({ name, scope, refersTo, comment, visible }): NameState => {
    const address = parseAddress(refersTo);
    const sheet = address?.sheetName === undefined ? undefined : ids.get(address.sheetName);
    return {
      id: `name:${model.newNumber()}`,
      name,
      scope: scope === null ? undefined : ids.get(scope),
      refersTo:
        address === undefined || sheet === undefined
          ? `=${refersTo}`
          : { sheet, area: address.area },
      comment,
      visible,
    };
  });
  model.anchored = { ...model.anchored, names: [...model.anchored.names, ...added] };
}
