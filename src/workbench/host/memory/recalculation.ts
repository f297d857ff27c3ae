import { cellArea, intersection, type Area } from '../area';
import type { SheetArea } from '../address/shiftArea';
import { sameValue, type CellValue } from '../cell';
import { areaOf, Evaluator } from '../formula/evaluate';
import { referencesOf, type Expression, type Reference } from '../formula/expression';
import type { FunctionTable } from '../formula/formulaPlace';
import type { FormulaSource } from '../formula/value';
import { FormulaCell, type CellStore } from './cellStore';

/** The sheets as recalculation sees them. */
export interface CalculatedSheets {
  /** Ids and contents of all sheets. */
  stores(): Iterable<readonly [string, CellStore]>;
  store(sheet: string): CellStore | undefined;
  sheetId(name: string): string | undefined;
}

interface Home {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Calculates formulas that depend on changed cells, each once, and says where results changed. */
export class Recalculation implements FormulaSource {
  private readonly stale = new Map<FormulaCell, Home>();
  private readonly evaluator: Evaluator;

  constructor(
    private readonly sheets: CalculatedSheets,
    functions: FunctionTable,
  ) {
    this.evaluator = new Evaluator(this, functions);
  }

  /** Calculates all formulas that need these areas, directly or through others. Returns the areas of new results by column. */
  after(changed: readonly SheetArea[]): SheetArea[] {
    for (let pending = changed; pending.length > 0;) pending = this.mark(pending);
    return this.calculate();
  }

  /** Calculates every formula. */
  all(): SheetArea[] {
    for (const [sheet, store] of this.sheets.stores()) {
      store.eachFormula((row, column, cell) => this.stale.set(cell, { sheet, row, column }));
    }
    return this.calculate();
  }

  sheetId(name: string): string | undefined {
    return this.sheets.sheetId(name);
  }

  usedArea(sheet: string): Area | undefined {
    return this.sheets.store(sheet)?.used();
  }

  valueAt(sheet: string, row: number, column: number): CellValue {
    const stored = this.sheets.store(sheet)?.at(row, column) ?? null;
    if (!(stored instanceof FormulaCell)) return stored;
    const home = this.stale.get(stored);
    if (home !== undefined) this.evaluate(stored, home);
    return stored.value;
  }

  /** A cell that needs itself reads its own last result as 0 (Excel's result of a circular reference). */
  private evaluate(cell: FormulaCell, home: Home): void {
    this.stale.delete(cell);
    cell.value = 0;
    cell.value = this.evaluator.cellValue(cell.expression, home.sheet, home);
  }

  private calculate(): SheetArea[] {
    const before = [...this.stale].map(([cell, home]) => ({ cell, home, value: cell.value }));
    for (const { cell, home } of before) if (this.stale.has(cell)) this.evaluate(cell, home);
    const news = before.filter(({ cell, value }) => !sameValue(cell.value, value));
    return byColumn(news.map(({ home }) => home));
  }

  private mark(pending: readonly SheetArea[]): SheetArea[] {
    const found: Home[] = [];
    for (const [sheet, store] of this.sheets.stores()) {
      store.eachFormula((row, column, cell) => {
        if (this.stale.has(cell)) return;
        const home = { sheet, row, column };
        if (!this.needs(cell.expression, home, pending)) return;
        this.stale.set(cell, home);
        found.push(home);
      });
    }
    return byColumn(found);
  }

  private needs(expression: Expression, home: Home, pending: readonly SheetArea[]): boolean {
    const own = cellArea(home.row, home.column);
    if (touches(pending, home.sheet, own)) return true;
    return referencesIn(expression).some((reference) => {
      const named = reference.sheet;
      const sheet = named === undefined ? home.sheet : this.sheets.sheetId(named);
      const area = areaOf(reference, home);
      return sheet !== undefined && area !== undefined && touches(pending, sheet, area);
    });
  }
}

const REFERENCES = new WeakMap<Expression, readonly Reference[]>();

function referencesIn(expression: Expression): readonly Reference[] {
  const known = REFERENCES.get(expression);
  if (known !== undefined) return known;
  const found = referencesOf(expression);
  REFERENCES.set(expression, found);
  return found;
}

function touches(pending: readonly SheetArea[], sheet: string, area: Area): boolean {
  return pending.some(
    (place) => place.sheet === sheet && intersection(place.area, area) !== undefined,
  );
}

/** One area a column and sheet, from the first to the last of its cells: few areas are worth more than exact ones. */
function byColumn(homes: readonly Home[]): SheetArea[] {
  const columns = new Map<string, Map<number, { first: number; last: number }>>();
  for (const { sheet, row, column } of homes) {
    const own = columns.get(sheet) ?? new Map<number, { first: number; last: number }>();
    columns.set(sheet, own);
    const known = own.get(column);
    if (known === undefined) own.set(column, { first: row, last: row });
    else {
      known.first = Math.min(known.first, row);
      known.last = Math.max(known.last, row);
    }
  }
  return [...columns].flatMap(([sheet, own]) =>
    [...own].map(([column, { first, last }]) => {
      return { sheet, area: { row: first, rows: last - first + 1, column, columns: 1 } };
    }),
  );
}
