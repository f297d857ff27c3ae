/** Further apart, a name is another one and no slip of the keyboard. */
const MOST_EDITS = 2;

/**
 * The one of `names` that takes the fewest insertions, deletions and replacements of single
 * characters to become `text`, null if even that takes more than two or more than half the name's length.
 * Of several equally near the first. Never throws.
 */
export function nearestName(text: string, names: readonly string[]): string | null {
  let nearest: string | null = null;
  let fewest = MOST_EDITS + 1;
  for (const name of names) {
    if (Math.abs(name.length - text.length) > MOST_EDITS) continue;
    const edits = editDistance(text, name);
    if (edits < fewest && edits * 2 <= name.length) {
      nearest = name;
      fewest = edits;
    }
  }
  return nearest;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (previous[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    previous = row;
  }
  return previous[b.length] as number;
}
