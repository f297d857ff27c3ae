import { Verdict } from '../../pairing/judge';
import { provenPlace } from '../../pairing/provenPlace';
import { once, rule } from '../rule';

/** order-changed, info: all pairs intact, other order than R's. Source: rules.md, Pairs. */
export const orderChanged = rule('order-changed', 'pairs', (facts) => {
  let before = -1;
  let moved = false;
  for (let position = 0; position < facts.verdicts.length; position++) {
    const verdict = facts.verdicts[position];
    if (verdict !== Verdict.ok && verdict !== Verdict.renamed) return [];
    const place = provenPlace(facts, position);
    if (place < 0) continue;
    if (place < before) moved = true;
    before = place;
  }
  return moved ? [once('info', {})] : [];
});
