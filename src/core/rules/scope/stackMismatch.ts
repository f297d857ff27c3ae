import { CellFlag } from '../../facts/cellFlags';
import { pairKey, type Facts } from '../../facts/facts';
import { Verdict } from '../../pairing/judge';
import { isOfOtherAgency } from '../../pairing/listAgency';
import { sameStored, textAt } from '../../table/text';
import { once, rule } from '../rule';
import { normalForm } from '../../unicode/normalForm';

/** How a batch of the list differs from its source. */
export interface StackMismatchDetails {
  /** The batch's name as the reference has it; as the list has it where the reference has none such. */
  readonly batch: string;
  /** Pairs of the source that the list does not hold under this batch's name. */
  readonly missing: number;
  /** Rows under this batch's name whose pair the source does not hold, or that repeat one. */
  readonly foreign: number;
}

/**
 * stack-mismatch, error: a merged list whose pairs per source batch are not exactly the source's. A
 * list is merged where it has a column that names at least one of the reference's source batches;
 * then every row must name one, but for people who were added: a batch of its own, of nobody whom the
 * first migration knows, each proven by the directory. A renamed person counts as the pair of the first
 * migration; an excluded pair may be there or not. Of a batch of several agencies a list of one agency
 * holds that one's pairs. Source: rules.md, Scope.
 */
export const stackMismatch = rule('stack-mismatch', 'scope', (facts) => {
  const sourcesOf = sourcesByName(facts);
  const batches = batchesOf(facts);
  if (!batches.some(({ key }) => sourcesOf.has(key))) return [];
  const starts = startsOfSources(facts);
  const open = new OpenPairs(facts.accountKeys);
  return batches.flatMap((batch) => {
    if (!sourcesOf.has(batch.key) && isOfAdded(facts, batch)) return [];
    const details = compare(facts, sourcesOf.get(batch.key) ?? [], batch, starts, open);
    return details === null ? [] : [once('error', details)];
  });
});

/** The rows of the list that name one batch. */
interface Batch {
  readonly key: string;
  /** As the first of its rows writes it. */
  readonly name: string;
  readonly positions: number[];
}

function nameKey(name: string): string {
  return normalForm(name.trim()).toLowerCase();
}

/** By name: the first-migration sources that are called so. */
function sourcesByName({ sources }: Facts): ReadonlyMap<string, readonly number[]> {
  const byName = new Map<string, number[]>();
  sources.forEach(({ name, role }, at) => {
    if (role !== 'first-migration') return;
    const known = byName.get(nameKey(name));
    if (known) known.push(at);
    else byName.set(nameKey(name), [at]);
  });
  return byName;
}

/** The list's batches in the order of first sight; none where no column names them. */
function batchesOf({ list }: Facts): readonly Batch[] {
  const { rows } = list.data;
  const column = list.columns.source === null ? undefined : list.sheet.columns[list.columns.source];
  const batches = new Map<string, Batch>();
  if (column === undefined) return [];
  let batch: Batch | undefined;
  let before = -1;
  for (let position = 0; position < rows.length; position++) {
    if (((list.account.flags[position] as number) & CellFlag.excused) !== 0) continue;
    const index = rows[position] as number;
    // Batches stand in runs: only where a run begins is there a text to make.
    if (batch === undefined || !sameStored(column, index, column, before)) {
      const name = textAt(column, index).trim();
      batch = batches.get(nameKey(name)) ?? { key: nameKey(name), name, positions: [] };
      batches.set(batch.key, batch);
    }
    batch.positions.push(position);
    before = index;
  }
  return [...batches.values()];
}

/** Whether the first migration knows nobody of the batch, and the directory proves every pair. */
function isOfAdded({ list, indices, verdicts }: Facts, { positions }: Batch): boolean {
  const { firstMigration: first, directory } = indices;
  if (first === null || directory === null) return false;
  return positions.every((position) => {
    const account = list.account.keys[position] as number;
    const id = list.id.keys[position] as number;
    return (
      verdicts[position] === Verdict.ok &&
      first.placeOfAccount[account] === -1 &&
      first.placeOfId[id] === -1
    );
  });
}

function compare(
  facts: Facts,
  from: readonly number[],
  { name, positions }: Batch,
  starts: Uint32Array,
  open: OpenPairs,
): StackMismatchDetails | null {
  const { places, sources, list } = facts;
  const forEachPlace = (visit: (account: number, id: number) => void): void => {
    for (const source of from) {
      for (let place = starts[source] as number; place < (starts[source + 1] as number); place++) {
        const account = places.account[place] as number;
        if (!isOfOtherAgency(facts, account)) visit(account, places.id[place] as number);
      }
    }
  };
  forEachPlace((account, id) => open.add(account, id));
  let foreign = 0;
  for (const position of positions) {
    const id = list.id.keys[position] as number;
    if (!open.remove(formerAccount(facts, position), id)) foreign++;
  }
  if (facts.excluded.size > 0) {
    forEachPlace((account, id) => {
      if (facts.excluded.has(pairKey(account, id))) open.remove(account, id);
    });
  }
  const missing = open.count;
  if (missing > 0) forEachPlace((account, id) => open.remove(account, id));
  if (missing === 0 && foreign === 0) return null;
  return { batch: sources[from[0] ?? -1]?.name ?? name, missing, foreign };
}

/** Pairs of one batch that no row has answered yet; only accounts with several IDs need strings. */
class OpenPairs {
  count = 0;
  readonly #idOf: Int32Array;
  readonly #further = new Set<string>();

  constructor(accountKeys: number) {
    this.#idOf = new Int32Array(accountKeys).fill(-1);
  }

  /** Identical pairs count once. */
  add(account: number, id: number): void {
    const known = this.#idOf[account] as number;
    if (known === id) return;
    const before = this.#further.size;
    if (known < 0) this.#idOf[account] = id;
    else this.#further.add(pairKey(account, id));
    if (known < 0 || this.#further.size > before) this.count++;
  }

  /** Whether the pair was there. */
  remove(account: number, id: number): boolean {
    const first = id >= 0 && this.#idOf[account] === id;
    if (first) this.#idOf[account] = -1;
    else if (!this.#further.delete(pairKey(account, id))) return false;
    this.count--;
    return true;
  }
}

/** Where each source's places start, and where the last one's end: places stand by source. */
function startsOfSources({ places, sources }: Facts): Uint32Array {
  const starts = new Uint32Array(sources.length + 1);
  for (let place = 0; place < places.count; place++) {
    const next = (places.source[place] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let source = 0; source < sources.length; source++) {
    starts[source + 1] = (starts[source + 1] as number) + (starts[source] as number);
  }
  return starts;
}

/** The account under which the row's person stands in the first migration. */
function formerAccount({ list, verdicts, indices }: Facts, position: number): number {
  const own = list.account.keys[position] as number;
  if (verdicts[position] !== Verdict.renamed) return own;
  return indices.firstMigration?.accountOfId[list.id.keys[position] as number] ?? own;
}
