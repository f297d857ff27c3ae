import type { Facts } from '../../core/facts/facts';
import type { StackedSheet } from '../../core/stacking/stackSheet';
import type { AgencyRows } from './listSource';

/** By position of the list: its account's agency; null where none can be told. Never throws. */
export function agenciesByRow({ list, agencies }: Facts): readonly (string | null)[] {
  return Array.from(list.account.keys, (key) =>
    key < 0 ? null : (agencies.names[agencies.ofAccount[key] as number] ?? null),
  );
}

/** By source (from 0): the agencies of all its rows. Never throws. */
export function countBySource(
  agencyOf: readonly (string | null)[],
  { source: sourceOf }: StackedSheet,
  sources: number,
): readonly (readonly AgencyRows[])[] {
  return Array.from({ length: sources }, (_, source) =>
    countAgencies(agencyOf, (at) => sourceOf[at] === source),
  );
}

/**
 * How many of the positions that count each agency has, the largest first, those without one last. Never
 * throws.
 */
export function countAgencies(
  agencyOf: readonly (string | null)[],
  counts: (position: number) => boolean,
): readonly AgencyRows[] {
  const rows = new Map<string | null, number>();
  agencyOf.forEach((agency, at) => {
    if (counts(at)) rows.set(agency, (rows.get(agency) ?? 0) + 1);
  });
  const known = [...rows].map(([agency, count]) => ({ agency, rows: count }));
  const last = (agency: string | null): number => (agency === null ? 1 : 0);
  return known.sort((a, b) => last(a.agency) - last(b.agency) || b.rows - a.rows);
}
