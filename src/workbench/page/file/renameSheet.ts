import type { RuleTest, ScalePlace } from '../../../files/xlsx/whole/wholeRules';
import type { WholeName, WholeSheet } from '../../../files/xlsx/whole/wholeWorkbook';
import { renameInFormula, type Renames } from './formulaRenaming';

/** A sheet of a file as it goes into another workbook: its name, its tables, and what its formulas speak of. Never throws. */
export function renameSheet(sheet: WholeSheet, renames: Renames): WholeSheet {
  const home = sheet.cells.name ?? '';
  const seen = (formula: string): string => renameInFormula(formula, home, renames);
  return {
    ...sheet,
    cells: {
      ...sheet.cells,
      name: renames.sheets.get(home.toLowerCase()) ?? home,
      columns: sheet.cells.columns.map((column) => renamedColumn(column, seen)),
    },
    tables: sheet.tables.map((table) => ({
      ...table,
      name: renames.words.get(table.name.toLowerCase()) ?? table.name,
    })),
    rules: sheet.rules.map((rule) => ({ ...rule, test: renamedTest(rule.test, seen) })),
    validations: sheet.validations.map((each) => ({ ...each, formulas: each.formulas.map(seen) })),
    links: sheet.links.map((link) =>
      link.target === null && link.location !== null
        ? { ...link, location: seen(link.location) }
        : link,
    ),
  };
}

/** A defined name as it goes into another workbook. Never throws. */
export function renameName(name: WholeName, renames: Renames): WholeName {
  const { scope } = name;
  return {
    ...name,
    name: scope === null ? (renames.words.get(name.name.toLowerCase()) ?? name.name) : name.name,
    scope: scope === null ? null : (renames.sheets.get(scope.toLowerCase()) ?? scope),
    refersTo: renameInFormula(name.refersTo, scope, renames),
  };
}

type Column = WholeSheet['cells']['columns'][number];
type Rename = (formula: string) => string;

function renamedColumn(column: Column, seen: Rename): Column {
  if (column.formulas.size === 0) return column;
  const formulas = [...column.formulas].map(([row, formula]) => [row, seen(formula)] as const);
  return { ...column, formulas: new Map(formulas) };
}

function renamedTest(test: RuleTest, seen: Rename): RuleTest {
  const place = (one: ScalePlace): ScalePlace =>
    one.value === null ? one : { ...one, value: seen(one.value) };
  switch (test.type) {
    case 'expression':
      return { ...test, formula: seen(test.formula) };
    case 'cellIs':
      return { ...test, formulas: test.formulas.map(seen) };
    case 'colorScale':
      return { ...test, stops: test.stops.map((stop) => ({ ...stop, place: place(stop.place) })) };
    case 'dataBar': {
      const { bar } = test;
      return { ...test, bar: { ...bar, lower: place(bar.lower), upper: place(bar.upper) } };
    }
    case 'iconSet':
      return { ...test, icons: { ...test.icons, places: test.icons.places.map(place) } };
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
    case 'top10':
    case 'aboveAverage':
    case 'preset':
    case 'timePeriod':
    case 'unknown':
      return test;
  }
}
