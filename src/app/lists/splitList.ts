import { orderRows } from '../../core/stacking/orderRows';
import { splitRows, type Batch } from '../../core/stacking/splitSheet';
import { batchNames } from './batchNames';
import { evidenceOf, type ListEvidence, type RefusedLists } from './combineLists';
import { isReconciled, pickRows, reconcile, sealRows, type NewList } from './newList';
import type { ListSource } from './listSource';
import type { ListRefusal } from './refusal';
import { takeRows, type RowWishes, type TakenRows } from './takeRows';

/** Patterns for batches of one agency and of several. */
export interface BatchPatterns {
  readonly one: string;
  readonly several: string;
}

/** How a list is cut into batches. */
export interface ListSplitWishes extends RowWishes {
  /** Rows a batch holds at most; at least 1. */
  readonly most: number;
  /** The list's column (from 0) by which its rows are put in order; null: as they stand. */
  readonly order: number | null;
  /** With `{number}`, `{agency}` and `{list}` in it: "Charge {number} {agency}". */
  readonly name: string | BatchPatterns;
  readonly headings: {
    readonly digits: string;
    /** What a column is called that is named like one of the program's. */
    readonly earlier: (heading: string) => string;
    /** In the names of batches whose agency cannot be told. */
    readonly nobody: string;
  };
}

/** A batch with its name, which no other batch has. */
export interface NamedBatch extends NewList {
  readonly name: string;
  /** Counted from 1, within its agency where the name says the agency. */
  readonly number: number;
}

/** The batches of a list, or why there are none. */
export type SplitOutcome =
  | {
      readonly kind: 'split';
      readonly batches: readonly NamedBatch[];
      readonly evidence: ListEvidence;
    }
  | RefusedLists;

/**
 * Cuts a list into batches of at most `most` rows, one agency each: whole rows, every value as stored, the
 * list's columns in their order, check digits behind them; reconciled with the list before anything is
 * given out. Writes nothing; throws a RangeError for `most` below 1.
 */
export function splitList(list: ListSource, wishes: ListSplitWishes): SplitOutcome {
  const { headings, profile, order } = wishes;
  const taking = takeRows([list], wishes, {
    origin: null,
    earlier: headings.earlier,
    order: 'as-first',
    agencyWords: profile.agencyColumns,
  });
  const evidence = evidenceOf(taking);
  const refusals = [...taking.refusals];
  if (refusals.length > 0) return { kind: 'refused', refusals, evidence };
  const batches = batchesOf(taking, wishes.most, order);
  const pattern = patternFor(wishes.name, taking);
  const names = batchNames(batches, { pattern, list: list.name, nobody: headings.nobody });
  const made: NamedBatch[] = [];
  batches.forEach(({ agency, rows }, at) => {
    const sealed = sealRows(pickRows(taking.stacked, rows), agency, headings.digits);
    if (sealed.kind === 'unsealable') refusals.push({ reason: 'unsealable', rows: sealed.rows });
    else made.push({ ...sealed.list, ...(names[at] ?? { name: '', number: at + 1 }) });
  });
  if (refusals.length === 0) refusals.push(...reconcileAll(made, taking, wishes));
  return refusals.length > 0
    ? { kind: 'refused', refusals, evidence }
    : { kind: 'split', batches: made, evidence };
}

function patternFor(name: string | BatchPatterns, { agencies }: TakenRows): string {
  if (typeof name === 'string') return name;
  return agencies.length > 1 ? name.several : name.one;
}

function batchesOf(
  { stacked, taken, agencyOf }: TakenRows,
  most: number,
  order: number | null,
): readonly Batch[] {
  const positions = Uint32Array.from(taken.keys()).filter((at) => taken[at] === 1);
  const at = order === null ? -1 : stacked.from.findIndex(([own]) => own === order);
  const column = stacked.sheet.columns[at];
  const ordered =
    column === undefined
      ? positions
      : orderRows(
          positions.map((position) => position + 1),
          column,
        ).map((row) => row - 1);
  return splitRows(ordered, {
    most,
    agencyOf: Array.from(ordered, (position) => agencyOf[position] ?? null),
  });
}

function reconcileAll(
  batches: readonly NamedBatch[],
  { sources, taken, answers }: TakenRows,
  { profile }: ListSplitWishes,
): readonly ListRefusal[] {
  const results = batches.map((batch) =>
    reconcile(batch.sheet, batch, sources, { profile, answers }),
  );
  const groups = results.flatMap((result) => (isReconciled(result) ? [] : result.groups));
  const places = new Set(
    batches.flatMap(({ source, index }) =>
      Array.from(source, (one, at) => `${one}:${index[at] as number}`),
    ),
  );
  const rows = batches.reduce((sum, { source }) => sum + source.length, 0);
  const wanted = taken.reduce((sum, one) => sum + one, 0);
  const isWhole = places.size === rows && rows === wanted;
  const isClean = results.every(isReconciled) && isWhole;
  return isClean ? [] : [{ reason: 'not-reconciled', groups }];
}
