import type { Area } from '../../core/table/column';
import { forget, loadAreas, rangeOf, readAreas } from '../session/areas';
import { codeOf } from '../session/failures';
import { askEach } from './askEach';

/** Rows or columns from `first` to `last`, counted from 0, inclusive. */
interface Run {
  readonly first: number;
  readonly last: number;
}

type Context = Excel.RequestContext;
type Side = 'rowHidden' | 'columnHidden';

/** A mixed run is cut into so many pieces, each asked for by itself. */
const PIECES = 16;
/** Rows whose visible parts are asked for at once: their address stays under 5 MB. */
const VISIBLE_ROWS = 50_000;

/** Indices of the hidden columns of an area. Rejects with the library's errors. */
export async function hiddenColumns(
  context: Context,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<ReadonlySet<number>> {
  const run = { first: area.firstColumn, last: area.lastColumn };
  return indices(await hiddenByCutting(context, sheet, 'columnHidden', [run]));
}

/**
 * Indices of the hidden or filtered rows of an area; `columns` are its hidden columns. Rejects with
 * the library's errors.
 */
export async function hiddenRows(
  context: Context,
  sheet: Excel.Worksheet,
  area: Area,
  columns: ReadonlySet<number>,
): Promise<ReadonlySet<number>> {
  const run = { first: area.firstRow, last: area.lastRow };
  const [isHidden] = await ask(context, sheet, 'rowHidden', [run]);
  if (isHidden !== null) return indices(isHidden === true ? [run] : []);
  let column = area.firstColumn;
  while (columns.has(column)) column++;
  const hidden: Run[] = [];
  for (const piece of pieces(run, VISIBLE_ROWS)) {
    const visible =
      column > area.lastColumn ? null : await visibleRuns(context, sheet, piece, column);
    if (visible !== null) hidden.push(...between(visible, piece));
    else hidden.push(...(await hiddenByCutting(context, sheet, 'rowHidden', [piece])));
  }
  return indices(hidden);
}

/** The runs of visible rows, as Excel finds special cells in a visible column; null where it won't. */
async function visibleRuns(
  context: Context,
  sheet: Excel.Worksheet,
  { first, last }: Run,
  column: number,
): Promise<readonly Run[] | null> {
  const area = { firstRow: first, lastRow: last, firstColumn: column, lastColumn: column };
  try {
    const found = loadAreas(rangeOf(sheet, area).getSpecialCellsOrNullObject('Visible'));
    await context.sync();
    const areas = readAreas(found);
    forget(found);
    // Nothing visible is what Excel also says where it did not look.
    if (areas === null || areas.length === 0) return null;
    return areas.map(({ firstRow, lastRow }) => ({ first: firstRow, last: lastRow }));
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}

/** What is left of `all` beside the runs given. */
function between(runs: readonly Run[], all: Run): Run[] {
  const sorted = [...runs].sort((a, b) => a.first - b.first);
  const gaps: Run[] = [];
  let next = all.first;
  for (const { first, last } of [...sorted, { first: all.last + 1, last: all.last + 1 }]) {
    if (first > next) gaps.push({ first: next, last: Math.min(first - 1, all.last) });
    next = Math.max(next, last + 1);
  }
  return gaps;
}

/** Hidden runs among these: what Excel calls mixed is cut into pieces and asked for again. */
async function hiddenByCutting(
  context: Context,
  sheet: Excel.Worksheet,
  side: Side,
  runs: readonly Run[],
): Promise<Run[]> {
  const hidden: Run[] = [];
  for (let open = runs; open.length > 0;) {
    const states = await ask(context, sheet, side, open);
    hidden.push(...open.filter((_, at) => states[at] === true));
    const mixed = open.filter(({ first, last }, at) => states[at] === null && last > first);
    open = mixed.flatMap((run) => pieces(run, Math.ceil((run.last - run.first + 1) / PIECES)));
  }
  return hidden;
}

function ask(
  context: Context,
  sheet: Excel.Worksheet,
  side: Side,
  runs: readonly Run[],
): Promise<readonly (boolean | null)[]> {
  return askEach(
    context,
    runs,
    ({ first, last }) => {
      const area =
        side === 'rowHidden'
          ? { firstRow: first, lastRow: last, firstColumn: 0, lastColumn: 0 }
          : { firstRow: 0, lastRow: 0, firstColumn: first, lastColumn: last };
      return rangeOf(sheet, area).load(side);
    },
    (range) => range[side],
  );
}

function pieces({ first, last }: Run, length: number): Run[] {
  const count = Math.ceil((last - first + 1) / length);
  return Array.from({ length: count }, (_, at) => ({
    first: first + at * length,
    last: Math.min(first + (at + 1) * length - 1, last),
  }));
}

function indices(runs: readonly Run[]): ReadonlySet<number> {
  const found = new Set<number>();
  const sorted = [...runs].sort((a, b) => a.first - b.first);
  for (const { first, last } of sorted) for (let at = first; at <= last; at++) found.add(at);
  return found;
}
