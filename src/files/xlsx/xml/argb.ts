/** A colour, `#RRGGBB`, as the format has it: `FFRRGGBB`, all of it opaque. Never throws. */
export function argb(colour: string): string {
  return `FF${colour.slice(1)}`;
}
