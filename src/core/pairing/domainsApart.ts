/**
 * So many edits at least lie between any account that ends with the domain `a` and any that ends with `b`, both
 * with their `@`, or empty for none: local parts hold no `@`, so that it is edited or meets the other. Part of `a`
 * may stand in the other's local part, whatever that is. Never throws.
 */
export function domainsApart(a: string, b: string): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (let row = 1; row <= a.length; row++) {
    const edits = [1];
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1;
      edits.push(
        Math.min(
          (above[column - 1] as number) + same,
          (above[column] as number) + 1,
          (edits[column - 1] as number) + 1,
        ),
      );
    }
    above = edits;
  }
  return above[b.length] as number;
}
