import { codeOf } from '../session/failures';
import { givenBack } from './cellEntry';
import { throughLock, type LockedSheet } from './throughLock';

/** Cells of one column that were written, and what they held before; read, and not tracked by anybody else. */
export interface Overwritten {
  /** What stood there, with `formulas` and `values`. */
  readonly before: Excel.Range;
  /** The same cells after it, with `formulas`: Excel lets the object follow them where rows come and go. */
  readonly after: Excel.Range;
}

/** How often cells are given back that somebody writes into at the same time. */
const MOST_TRIES = 6;

/** What one cell held as Excel gives it. */
interface Held {
  readonly formula: unknown;
  readonly value: unknown;
}

/** Cells while they are given back: by row what they hold as far as is known, and what they shall hold. */
interface Giving {
  readonly cells: Excel.Range;
  readonly known: readonly unknown[];
  readonly wanted: readonly Held[];
}

/**
 * Puts what was overwritten unread where it stood. Whatever somebody writes there meanwhile is kept: this, too,
 * reads what it overwrites. `isLocked`: the sheet is locked and has to be opened for it. False where somebody
 * was quicker again and again. May throw what Excel throws.
 */
export async function giveBack(
  context: Excel.RequestContext,
  { sheet, lock }: LockedSheet,
  overwritten: readonly Overwritten[],
  isLocked: boolean,
): Promise<boolean> {
  let left: readonly Giving[] = overwritten.map(({ before, after }) => ({
    cells: after,
    known: formulasOf(after),
    wanted: heldBy(before),
  }));
  for (let tries = 0; tries < MOST_TRIES && left.length > 0; tries++) {
    const terms = { sheet, lock: isLocked ? lock : null };
    left = (await given(context, terms, left)) ?? (await fitted(context, left));
  }
  return left.length === 0;
}

/** Writes what is wanted; gives what was overwritten unread by that, null where rows came or went. */
async function given(
  context: Excel.RequestContext,
  terms: LockedSheet,
  giving: readonly Giving[],
): Promise<readonly Giving[] | null> {
  const seen = giving.map(({ cells }) => cells.getOffsetRange(0, 0).load('formulas,values'));
  const after = giving.map(({ cells }) => cells.getOffsetRange(0, 0));
  try {
    await throughLock(context, terms, async (queueLock) => {
      for (const [at, { cells, wanted }] of giving.entries()) {
        cells.formulas = wanted.map(({ formula, value }) => [givenBack(formula, value)]);
        after[at]?.load('formulas');
      }
      queueLock();
      await context.sync();
    });
  } catch (error) {
    if (codeOf(error) === 'InvalidArgument') return null;
    throw error;
  }
  const held = seen.map(heldBy);
  if (giving.every(({ known }, at) => isAsKnown(known, held[at] ?? []))) return [];
  const wanted = meantFor(giving, held);
  return giving.map(({ cells }, at) => ({
    cells,
    known: formulasOf(after[at]),
    wanted: wanted[at] ?? [],
  }));
}

function isAsKnown(known: readonly unknown[], held: readonly Held[]): boolean {
  return known.every((formula, row) => held[row]?.formula === formula);
}

/** The same where rows came or went among the cells: nothing could be written. */
async function fitted(
  context: Excel.RequestContext,
  giving: readonly Giving[],
): Promise<readonly Giving[]> {
  const now = giving.map(({ cells }) => cells.getOffsetRange(0, 0).load('formulas,values'));
  await context.sync();
  const held = now.map(heldBy);
  const wanted = meantFor(giving, held);
  return giving.map(({ cells }, at) => ({
    cells,
    known: formulasOf(now[at]),
    wanted: wanted[at] ?? [],
  }));
}

/**
 * By cell what it shall hold: what was written there, or was moved there since, gives way to what stood where it
 * was written; everything else somebody typed, and it stays.
 */
function meantFor(
  giving: readonly Giving[],
  held: readonly (readonly Held[])[],
): readonly (readonly Held[])[] {
  const moved = new Map<unknown, Held[]>();
  for (const [at, { known, wanted }] of giving.entries()) {
    for (const [row, formula] of known.entries()) {
      const meant = wanted[row];
      if (formula === '' || meant === undefined || held[at]?.[row]?.formula === formula) continue;
      moved.set(formula, [...(moved.get(formula) ?? []), meant]);
    }
  }
  return held.map((cells, at) =>
    cells.map((own, row) => {
      const { known, wanted } = giving[at] ?? { known: [], wanted: [] };
      if (own.formula === known[row]) return wanted[row] ?? own;
      return moved.get(own.formula)?.shift() ?? own;
    }),
  );
}

function heldBy(range: Excel.Range | undefined): readonly Held[] {
  if (range === undefined) return [];
  const values = range.values as unknown[][];
  return formulasOf(range).map((formula, row) => ({ formula, value: values[row]?.[0] }));
}

function formulasOf(range: Excel.Range | undefined): readonly unknown[] {
  return ((range?.formulas ?? []) as unknown[][]).map(([formula]) => formula);
}
