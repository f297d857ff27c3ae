import { sortAlone, type Damaged } from './damage';
import { inAccountOrder, inBatches, listOf } from './lists';
import { makePeople } from './people';
import { createRandom } from './random';
import type { Row } from './spreadsheetSort';
import { accountColumn, countCrossAgency, isRight, truthOf, type PairTruth } from './truth';

/** The four first-migration batches of the incident, and the list of the night made of them. */
export interface Incident {
  /** 200, 200, 200 and 190 rows, each batch in account order; all accounts and IDs differ. */
  readonly batches: readonly (readonly Row[])[];
  /** The batches copied under each other, before the sort. */
  readonly stacked: readonly Row[];
  /** The same 790 rows after the account column alone was sorted. */
  readonly night: Damaged;
}

/** How many mailboxes each batch of the first migration held. */
export const batchSizes: readonly number[] = [200, 200, 200, 190];

/** What is known of the incident: of 790 pairs 1 was right by chance, 409 went to another agency. */
export const incidentFigures = { right: 1, crossAgency: 409 };

/** The incident with the people that `seed` makes, whatever its figures turn out. Never throws. */
export function makeIncident(seed: number): Incident {
  const total = batchSizes.reduce((sum, size) => sum + size, 0);
  const rows = listOf(makePeople(createRandom(seed), total));
  const batches = inBatches(rows, batchSizes).map(inAccountOrder);
  const stacked = batches.flat();
  return { batches, stacked, night: sortAlone(stacked, { column: accountColumn }) };
}

/**
 * The incident with its known figures: seeds are tried from `firstSeed` upwards until one gives
 * them and leaves neither the first nor the last row right by chance, so that rows 2 to 791 of the
 * sheet are the damaged ones. Throws a RangeError after 5,000 seeds.
 */
export function findIncident(firstSeed: number): Incident {
  for (let seed = firstSeed; seed < firstSeed + 5_000; seed++) {
    const incident = makeIncident(seed);
    if (hasKnownFigures(incident)) return incident;
  }
  throw new RangeError('No seed gives the figures of the incident.');
}

function hasKnownFigures({ stacked, night }: Incident): boolean {
  const truth = truthOf(stacked, night.rows);
  if (truth.filter(isRight).length !== incidentFigures.right) return false;
  const rim = [truth[0], truth.at(-1)] as PairTruth[];
  if (rim.some(isRight)) return false;
  return countCrossAgency(stacked, truth) === incidentFigures.crossAgency;
}
