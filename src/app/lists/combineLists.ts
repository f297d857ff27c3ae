import type { StackHeadings } from '../../core/stacking/stackSheet';
import { isReconciled, pickRows, reconcile, sealRows, type NewList } from './newList';
import type { ListSource } from './listSource';
import type { ListRefusal } from './refusal';
import { takeRows, type RowWishes, type TakenRows } from './takeRows';

/** How lists are put under each other. */
export interface CombineWishes extends RowWishes {
  /** Several agencies: refused, or one list each. */
  readonly agencies: 'one' | 'one-list-each';
  readonly headings: CombineHeadings;
}

/** Headings of the columns that the program adds. */
export interface CombineHeadings extends StackHeadings {
  readonly digits: string;
  /** What a source's own column is called where the new list has one of that name from the program. */
  readonly earlier: (heading: string) => string;
}

/** What became of the rows. */
export type ListEvidence = Pick<
  TakenRows,
  'sources' | 'checks' | 'agencies' | 'agenciesBySource' | 'excluded' | 'dropped' | 'added'
> & {
  /** agency-unclear: nobody can say that it is one agency. */
  readonly agencyUnclear: boolean;
};

/** Why nothing can be made of the lists, all reasons at once. */
export interface RefusedLists {
  readonly kind: 'refused';
  readonly refusals: readonly ListRefusal[];
  readonly evidence: ListEvidence;
}

/** Merged lists (one, or one an agency), or why there are none. */
export type CombineOutcome =
  | {
      readonly kind: 'combined';
      readonly lists: readonly NewList[];
      readonly evidence: ListEvidence;
    }
  | RefusedLists;

/**
 * Puts lists under each other: whole rows, every value as stored, source batch and row number beside each,
 * check digits behind them; reconciled with the sources before anything is given out. Writes nothing;
 * never throws.
 */
export function combineLists(lists: readonly ListSource[], wishes: CombineWishes): CombineOutcome {
  const { headings, profile } = wishes;
  const taking = takeRows(lists, wishes, {
    origin: headings,
    earlier: headings.earlier,
    order: 'keys-first',
    agencyWords: profile.agencyColumns,
  });
  const evidence = evidenceOf(taking);
  const refusals = [...taking.refusals, ...agencyRefusals(taking, wishes)];
  if (refusals.length > 0) return { kind: 'refused', refusals, evidence };
  const { answers } = taking;
  const made: NewList[] = [];
  for (const { agency, positions } of groupsOf(taking, wishes)) {
    const picked = pickRows(taking.stacked, positions);
    const sealed = sealRows(picked, agency, headings.digits);
    if (sealed.kind === 'unsealable') {
      refusals.push({ reason: 'unsealable', rows: sealed.rows });
      continue;
    }
    const { list } = sealed;
    const result = reconcile(list.sheet, list, taking.sources, { profile, answers });
    if (isReconciled(result)) made.push(list);
    else refusals.push({ reason: 'not-reconciled', groups: result.groups });
  }
  return refusals.length > 0
    ? { kind: 'refused', refusals, evidence }
    : { kind: 'combined', lists: made, evidence };
}

/** What became of the rows, as both merging and splitting tell it. */
export function evidenceOf(taking: TakenRows): ListEvidence {
  const { sources, checks, agencies, agenciesBySource, excluded, dropped, added, facts } = taking;
  const agencyUnclear = facts.agencies.unclear || agencies.some(({ agency }) => agency === null);
  return {
    sources,
    checks,
    agencies,
    agenciesBySource,
    excluded,
    dropped,
    added,
    agencyUnclear,
  };
}

function agencyRefusals({ agencies }: TakenRows, wishes: CombineWishes): readonly ListRefusal[] {
  const known = agencies.filter(({ agency }) => agency !== null);
  if (wishes.agencies === 'one-list-each' || known.length < 2) return [];
  return [{ reason: 'several-agencies', agencies }];
}

interface AgencyPositions {
  readonly agency: string | null;
  readonly positions: Uint32Array;
}

function groupsOf(
  { taken, agencyOf, agencies }: TakenRows,
  wishes: CombineWishes,
): readonly AgencyPositions[] {
  const where = (fits: (position: number) => boolean): Uint32Array =>
    Uint32Array.from(taken.keys()).filter((at) => taken[at] === 1 && fits(at));
  const [only] = agencies;
  if (wishes.agencies === 'one') {
    const agency = agencies.length === 1 ? (only?.agency ?? null) : null;
    return [{ agency, positions: where(() => true) }];
  }
  return agencies.map(({ agency }) => ({
    agency,
    positions: where((at) => agencyOf[at] === agency),
  }));
}
