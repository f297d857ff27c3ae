import type {
  WholeSheet,
  WholeTable,
  WholeWorkbook,
} from '../../../files/xlsx/whole/wholeWorkbook';
import { parseAddress } from '../../host/address/address';
import { columnsArea, rowsArea } from '../../host/area';
import type { NameState, TableState } from '../../host/model/anchored';
import { newRuleId } from '../../host/model/rules';
import type { OfficeHost } from '../../host/officeHost';
import { areaOf } from './areas';
import type { NotKept } from './notKept';
import { optionsOf } from './protectionWords';
import { ruleOf } from './ruleWords';

/** Puts what stands above a sheet's cells into the host; what can't be kept goes to `lost`. */
export function addAnchored(
  { model }: OfficeHost,
  id: string,
  name: string,
  { tables, rules, protection, frozen }: WholeSheet,
  lost: NotKept[],
): void {
  const number = (): number => model.newNumber();
  const kept = rules.flatMap((rule) => {
    const made = ruleOf(rule, id, newRuleId(model));
    if (made === null)
      lost.push({ sheet: name, row: null, column: null, what: 'conditional-format' });
    return made === null ? [] : [made];
  });
  model.anchored = {
    ...model.anchored,
    tables: [...model.anchored.tables, ...tables.map((table) => tableOf(table, id, number()))],
    rules: [...model.anchored.rules, ...kept],
  };
  if (frozen !== null) {
    const { rows, columns } = frozen;
    if (rows > 0 && columns > 0) model.frozen.set(id, { row: 0, column: 0, rows, columns });
    else if (rows > 0) model.frozen.set(id, rowsArea(0, rows));
    else if (columns > 0) model.frozen.set(id, columnsArea(0, columns));
  }
  if (protection === null) return;
  model.protection.protect(id, optionsOf(protection), undefined);
  if (protection.password !== '') {
    lost.push({ sheet: name, row: null, column: null, what: 'password' });
  }
}

function tableOf(table: WholeTable, sheet: string, id: number): TableState {
  return {
    id: String(id),
    name: table.name,
    sheet,
    area: areaOf(table.area),
    showHeaders: table.headers,
    showTotals: table.totals,
    style: table.style,
    sort: undefined,
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
