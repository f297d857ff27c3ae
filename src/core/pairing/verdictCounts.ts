import { derived } from '../facts/derived';

/** By `Verdict`: how many rows of the list have it. */
export const verdictCounts = derived(({ verdicts }): Uint32Array => {
  const counts = new Uint32Array(8);
  for (let row = 0; row < verdicts.length; row++) {
    const verdict = verdicts[row] as number;
    counts[verdict] = (counts[verdict] as number) + 1;
  }
  return counts;
});
