import type { Finding, FindingGroup } from './finding';
import { SEVERITIES } from './rule';

/**
 * The groups with their places: those about the whole list by severity, the others as they are. Never
 * throws.
 */
export function worstFirst(
  groups: readonly FindingGroup[],
): readonly (readonly [place: number, group: FindingGroup])[] {
  const placed = [...groups.entries()];
  const isWide = (group: FindingGroup): boolean => group.length > 0 && group.rowAt(0) === null;
  const wide = SEVERITIES.flatMap((severity) =>
    placed.filter(([, group]) => isWide(group) && group.severity === severity),
  );
  return [...wide, ...placed.filter(([, group]) => !isWide(group))];
}

/**
 * All findings: those about the whole list first, the errors before all else, then by row, in a row by the
 * catalogue's order. Each is worked out when its turn comes.
 */
export function* findingsInOrder(all: readonly FindingGroup[]): Generator<Finding> {
  const turns = worstFirst(all).flatMap(([, group], at) =>
    group.length === 0 ? [] : [{ group, at, index: 0, row: group.rowAt(0) ?? 0 }],
  );
  // Sorted, it is a heap already.
  turns.sort((a, b) => a.row - b.row || a.at - b.at);
  for (let first = turns[0]; first !== undefined; first = turns[0]) {
    yield first.group.at(first.index);
    const index = first.index + 1;
    if (index < first.group.length) {
      putDown(turns, { ...first, index, row: first.group.rowAt(index) ?? 0 });
    } else {
      const last = turns.pop();
      if (last !== undefined && turns.length > 0) putDown(turns, last);
    }
  }
}

/** A group whose finding at `index` has not had its turn. */
interface Turn {
  readonly group: FindingGroup;
  /** The group's place among all. */
  readonly at: number;
  readonly index: number;
  readonly row: number;
}

/** Puts `turn` in the place of the heap's first: there may be a group for each of thousands of rows. */
function putDown(heap: Turn[], turn: Turn): void {
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    if (left === undefined) break;
    const goesRight = right !== undefined && comesBefore(right, left);
    const next = goesRight ? right : left;
    if (!comesBefore(next, turn)) break;
    heap[at] = next;
    at = 2 * at + (goesRight ? 2 : 1);
  }
  heap[at] = turn;
}

function comesBefore(a: Turn, b: Turn): boolean {
  return a.row < b.row || (a.row === b.row && a.at < b.at);
}
