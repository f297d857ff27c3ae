/** Whether `part` is at least 80 % of `whole`: rules.md's share for a slip, ours for what counts as most. */
export function isMost(part: number, whole: number): boolean {
  return 5 * part >= 4 * whole;
}
