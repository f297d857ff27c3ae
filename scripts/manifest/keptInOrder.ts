/**
 * The places, counted from 0, of as many of the ranks as can stay where they are: the longest run through
 * them that never falls. So one element that was moved is one fault, however many others it passed.
 * Never throws.
 */
export function keptInOrder(ranks: readonly number[]): ReadonlySet<number> {
  let longest: readonly number[] = [];
  const ending: (readonly number[])[] = [];
  ranks.forEach((rank, place) => {
    const before = ending
      .slice(0, place)
      .filter((run) => (ranks[run.at(-1) ?? 0] ?? 0) <= rank)
      .reduce<readonly number[]>((best, run) => (run.length > best.length ? run : best), []);
    const run = [...before, place];
    ending.push(run);
    if (run.length > longest.length) longest = run;
  });
  return new Set(longest);
}
