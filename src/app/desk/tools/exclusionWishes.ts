import { tableName } from '../../../core/report/tableName';
import type { ExclusionEntry, ExclusionProblem } from '../../lists/excludeRows';
import type { CombineTask, PlanRefusal, ToolTable } from '../../ports/listPlanner';
import type { ExclusionPlace, PlacedProblem } from '../../ports/tableLooks';
import type { PickedFileOpener } from '../deskTables';
import { exclusionsIn, nameOf } from './openTables';

/** All that are to be left out: first those typed, then those of the table. */
export interface ExclusionWishes {
  /** Numbered through from 1, so that each number has one place. */
  readonly entries: readonly ExclusionEntry[];
  /** By number less 1. */
  readonly places: readonly ExclusionPlace[];
}

/** What was typed and what the table says, or why the table is none. Throws `FileProblem`. */
export async function openExclusionWishes(
  { exclusions, exclusionTable }: Pick<CombineTask, 'exclusions' | 'exclusionTable'>,
  open: PickedFileOpener,
): Promise<ExclusionWishes | Extract<PlanRefusal, { reason: 'no-exclusions' }>> {
  const typed = exclusions.map((entry) => ({ entry, table: null }));
  if (exclusionTable === null) return numbered(typed);
  const found = await exclusionsIn(exclusionTable, open);
  const table = nameIn(exclusionTable, 'sheet' in found ? found.sheet : null);
  if (found.kind === 'no-columns') {
    return { reason: 'no-exclusions', name: table, headings: found.headings };
  }
  return numbered([...typed, ...found.entries.map((entry) => ({ entry, table }))]);
}

function nameIn(table: ToolTable, sheet: string | null): string {
  return tableName(nameOf(table), table.from === 'workbook' ? null : sheet);
}

function numbered(
  all: readonly { readonly entry: ExclusionEntry; readonly table: string | null }[],
): ExclusionWishes {
  return {
    entries: all.map(({ entry }, at) => ({ ...entry, row: at + 1 })),
    places: all.map(({ entry, table }) => ({ table, row: entry.row })),
  };
}

/** A problem of these wishes with the place where it stands. Never throws. */
export function placedProblem(
  problem: ExclusionProblem,
  places: readonly ExclusionPlace[],
): PlacedProblem {
  const placeOf = (number: number): ExclusionPlace =>
    places[number - 1] ?? { table: null, row: number };
  const { table, row } = placeOf(problem.row);
  const earlier = problem.kind === 'two-reasons' ? placeOf(problem.earlier) : null;
  return { table, problem: { ...problem, row }, earlier };
}
