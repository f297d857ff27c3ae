/** The format's truths: `1`, `true`, in strict files also `on`. Never throws. */
export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on';
}
