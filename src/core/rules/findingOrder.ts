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
  const groups = worstFirst(all).map(([, group]) => group);
  const next = groups.map(() => 0);
  for (;;) {
    let best = -1;
    let bestRow = Infinity;
    for (let at = 0; at < groups.length; at++) {
      const group = groups[at];
      const index = next[at] ?? 0;
      if (group === undefined || index >= group.length) continue;
      const row = group.rowAt(index) ?? 0;
      if (row < bestRow) {
        best = at;
        bestRow = row;
      }
    }
    const group = groups[best];
    if (group === undefined) return;
    yield group.at(next[best] ?? 0);
    next[best] = (next[best] ?? 0) + 1;
  }
}
