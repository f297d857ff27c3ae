import type { Finding, FindingGroup } from './finding';

/**
 * All findings: those without a row first, then by row, in a row by the catalogue's order. Each is
 * worked out when its turn comes.
 */
export function* findingsInOrder(groups: readonly FindingGroup[]): Generator<Finding> {
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
