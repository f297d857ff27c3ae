/** How many people, and how many rows of one of them, are named. */
const NAMED = 4;

/**
 * People with the numbers of the rows in which they stand: "anna (row 3), bert (rows 4, 7) …"; the sheet's row
 * numbers, from 1. Never throws.
 */
export function stillNamed(
  people: readonly { readonly account: string; readonly rows: readonly number[] }[],
  row: string,
  rows: string,
): string {
  const said = people.slice(0, NAMED).map(({ account, rows: at }) => {
    const numbers = [...at.slice(0, NAMED).map(String), ...(at.length > NAMED ? ['…'] : [])];
    return `${account} (${at.length === 1 ? row : rows} ${numbers.join(', ')})`;
  });
  return [...said, ...(people.length > NAMED ? [`… (${String(people.length)})`] : [])].join(', ');
}
