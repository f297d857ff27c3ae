import { extrasWithoutSheet, followedExtras, NO_EXTRAS, type Extras } from './extras';
import type { Area } from '../area';
import { shiftArea, type SheetArea, type StructuralChange } from '../address/shiftArea';
import type { Expression } from '../formula/expression';
import { relocate, type SheetNames } from '../formula/relocate';

/** A table: `area` holds its header row and totals row where it shows them. */
export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  /** Whether its one row, as long as that is empty, only waits for the first data (Excel's insert row). */
  readonly isEmpty: boolean;
  readonly style: string;
  readonly flags: TableFlags;
  readonly sort: TableSortState | undefined;
}

/** How a table is drawn. */
export interface TableFlags {
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
}

/** The last sort of a table. */
export interface TableSortState {
  readonly fields: readonly { readonly key: number; readonly ascending: boolean }[];
  readonly matchCase: boolean;
}

/** A defined name: of cells, or of a formula's text. `scope` is a sheet's id, undefined for the workbook's names. */
export interface NameState {
  readonly id: string;
  readonly name: string;
  readonly scope: string | undefined;
  readonly refersTo: SheetArea | string;
  readonly comment: string;
  readonly visible: boolean;
}

/** What a rule does to a cell where it holds; undefined leaves a property to the cell. */
export interface RuleFormat {
  readonly fillColor?: string | undefined;
  readonly fontColor?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: string | undefined;
  readonly strikethrough?: boolean | undefined;
  readonly numberFormat?: string | undefined;
  readonly borders?: Readonly<Record<string, { readonly style: string; readonly color: string }>>;
}

/** A comparison of a cell-value rule; formulas with their `=`. */
export interface CellValueRule {
  readonly operator: string;
  readonly formula1: string;
  readonly formula2?: string | undefined;
}

/** When a rule holds: by a formula seen from the first cell of its first area, by comparing the cell's value, or by a look of its own. */
export type RuleCondition =
  | { readonly kind: 'custom'; readonly formula: Expression | undefined; readonly text: string }
  | { readonly kind: 'cellValue'; readonly rule: CellValueRule | undefined }
  /** Of another type (`ColorScale`, `ContainsText`, …), with what Office.js set of it by property. */
  | {
      readonly kind: 'look';
      readonly type: string;
      readonly settings: Readonly<Record<string, unknown>>;
    };

/** A conditional format. */
export interface RuleState {
  readonly id: string;
  readonly sheet: string;
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  readonly condition: RuleCondition;
  readonly format: RuleFormat;
  /**
   * Several rules made at once in Excel's own dialog are listed for add-ins, but not found by what they are
   * listed by (office-js 5222, 6827, 6835).
   */
  readonly isLost?: boolean;
}

/**
 * What stands above the cells and goes along with them: as one value that never changes, so that undo can
 * bring an earlier one back. Rules stand in the order of their priority.
 */
export interface Anchored {
  readonly tables: readonly TableState[];
  readonly names: readonly NameState[];
  readonly rules: readonly RuleState[];
  readonly extras: Extras;
}

/** What a new workbook has of it: nothing. */
export const NOTHING_ANCHORED: Anchored = {
  tables: [],
  names: [],
  rules: [],
  extras: NO_EXTRAS,
};

/** All of it after cells went elsewhere; what lost its last cell is gone, names then read #REF!. Never throws. */
export function followed(
  anchored: Anchored,
  change: StructuralChange,
  names: SheetNames,
): Anchored {
  return {
    tables: anchored.tables.flatMap((table) => {
      const place = shiftArea(table, change);
      return place === undefined ? [] : [{ ...table, ...place }];
    }),
    names: anchored.names.map((name) => {
      if (typeof name.refersTo === 'string') return name;
      return { ...name, refersTo: shiftArea(name.refersTo, change) ?? '=#REF!' };
    }),
    rules: anchored.rules.flatMap((rule) => followedRule(rule, change, names)),
    extras: followedExtras(anchored.extras, change),
  };
}

function followedRule(rule: RuleState, change: StructuralChange, names: SheetNames): RuleState[] {
  const places = rule.areas.flatMap((area) => shiftArea({ sheet: rule.sheet, area }, change) ?? []);
  const [first, old] = [places[0], rule.areas[0]];
  if (first === undefined || old === undefined) return [];
  const areas = places.map((place) => place.area);
  const { condition } = rule;
  if (condition.kind !== 'custom' || condition.formula === undefined) {
    return [{ ...rule, sheet: first.sheet, areas }];
  }
  const before = { sheet: rule.sheet, cell: old };
  const after = { sheet: first.sheet, cell: first.area };
  const formula = relocate(condition.formula, before, after, change, names);
  return [{ ...rule, sheet: first.sheet, areas, condition: { ...condition, formula } }];
}

/** All of it without what belonged to a deleted sheet. Never throws. */
export function withoutSheet(anchored: Anchored, sheet: string): Anchored {
  return {
    tables: anchored.tables.filter((table) => table.sheet !== sheet),
    names: anchored.names
      .filter((name) => name.scope !== sheet)
      .map((name) =>
        typeof name.refersTo !== 'string' && name.refersTo.sheet === sheet
          ? { ...name, refersTo: '=#REF!' }
          : name,
      ),
    rules: anchored.rules.filter((rule) => rule.sheet !== sheet),
    extras: extrasWithoutSheet(anchored.extras, sheet),
  };
}
