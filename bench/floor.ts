import { readFileSync } from 'node:fs';

/** The floor: what anybody would write in ten minutes. Fields as JavaScript strings, line by line. */
export type Table = readonly (readonly string[])[];

/** Reads a .csv: the whole file as text, split into lines, each split into fields. */
export function readTable(file: string): Table {
  const rows: string[][] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line !== '') rows.push(line.replace('\r', '').split(';'));
  }
  return rows;
}

/** One `Map` from lower-cased account to ID, probed by every row of the list. */
export function mapAndProbe(list: Table, reference: Table): { ok: number; wrong: number } {
  const idOf = new Map<string, string>();
  for (let i = 1; i < reference.length; i++) {
    const [account, id] = reference[i] as readonly [string, string];
    idOf.set(account.toLowerCase(), id);
  }
  let ok = 0;
  let wrong = 0;
  for (let i = 1; i < list.length; i++) {
    const [account, id] = list[i] as readonly [string, string];
    if (idOf.get(account.toLowerCase()) === id) ok++;
    else wrong++;
  }
  return { ok, wrong };
}
