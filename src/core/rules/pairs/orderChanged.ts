import { Verdict } from '../../pairing/judge';
import { verdictCounts } from '../../pairing/verdictCounts';
import { placeIn } from '../../pairing/provenPlace';
import { once, rule } from '../rule';

/**
 * order-changed, info: all pairs intact, other order than R's (the first migration's where there is
 * one). In which order the source batches stand is no order of R's: references are given in any.
 * Source: rules.md, Pairs.
 */
export const orderChanged = rule('order-changed', 'pairs', (facts) => {
  const { verdicts, places, indices } = facts;
  const counts = verdictCounts(facts);
  const right = (counts[Verdict.ok] ?? 0) + (counts[Verdict.renamed] ?? 0);
  if (right < verdicts.length) return [];
  const index = indices.firstMigration ?? indices.directory;
  const left = new Set<number>();
  let before = -1;
  let batch = -1;
  for (let position = 0; position < verdicts.length; position++) {
    const place = placeIn(facts, index, position);
    if (place < 0) continue;
    const source = places.source[place] as number;
    const moved = source === batch ? place < before : left.has(source);
    if (moved) return [once('info', {})];
    if (source !== batch) left.add(batch);
    batch = source;
    before = place;
  }
  return [];
});
