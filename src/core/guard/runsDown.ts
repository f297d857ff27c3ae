import { CellKind, kindAt, type Column } from '../table/column';
import { textAt } from '../table/text';

/** Cells that are looked at: spread over the rows, they tell the direction whatever order letters have. */
const LOOKED_AT = 64;
/** So many falls for each rise: letters of some languages stand elsewhere in Excel's order than in ours. */
const FALLS = 4;

/** Excel's order of what is no text, upwards: numbers, texts, truths, errors. Empty cells always come last. */
const RANKS: Readonly<Record<number, number>> = {
  [CellKind.number]: 0,
  [CellKind.text]: 1,
  [CellKind.boolean]: 2,
  [CellKind.error]: 3,
};

/**
 * Whether a column runs from Z to A between two rows (indices of the column, inclusive), as a sort
 * downwards leaves it; false where it runs upwards, or neither way. Never throws.
 */
export function runsDown(column: Column, first: number, last: number): boolean {
  const steps = Math.min(LOOKED_AT - 1, last - first);
  let [falls, rises] = [0, 0];
  let before: number | null = null;
  for (let step = 0; step <= steps; step++) {
    const at = first + (steps === 0 ? 0 : Math.round((step * (last - first)) / steps));
    if (kindAt(column, at) === CellKind.empty) continue;
    const order = before === null ? 0 : compared(column, before, at);
    if (order > 0) falls++;
    if (order < 0) rises++;
    before = at;
  }
  return falls > FALLS * rises;
}

/** Above 0: what stands at `a` comes after what stands at `b` where both are sorted upwards. */
function compared(column: Column, a: number, b: number): number {
  const kind = kindAt(column, a);
  const ranks = (RANKS[kind] ?? 0) - (RANKS[kindAt(column, b)] ?? 0);
  if (ranks !== 0) return ranks;
  const [one, other] = [textAt(column, a).toLowerCase(), textAt(column, b).toLowerCase()];
  if (kind === CellKind.number) return Number(one) - Number(other);
  return one === other ? 0 : one > other ? 1 : -1;
}
