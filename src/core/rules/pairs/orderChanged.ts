import { Verdict } from '../../pairing/judge';
import { placeIn } from '../../pairing/provenPlace';
import { once, rule } from '../rule';

/**
 * order-changed, info: all pairs intact, other order than R's (the first migration's where there is
 * one). In which order the source batches stand is no order of R's: references are given in any.
 * Source: rules.md, Pairs.
 */
export const orderChanged = rule('order-changed', 'pairs', (facts) => {
  const { verdicts, places, indices } = facts;
  const index = indices.firstMigration ?? indices.directory;
  const left = new Set<number>();
  let before = -1;
  let batch = -1;
  let moved = false;
  for (let position = 0; position < verdicts.length; position++) {
    const verdict = verdicts[position];
    if (verdict !== Verdict.ok && verdict !== Verdict.renamed) return [];
    const place = placeIn(facts, index, position);
    if (place < 0) continue;
    const source = places.source[place] as number;
    if (source === batch) moved ||= place < before;
    else {
      moved ||= left.has(source);
      left.add(batch);
    }
    batch = source;
    before = place;
  }
  return moved ? [once('info', {})] : [];
});
