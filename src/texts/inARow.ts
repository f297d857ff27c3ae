import { firstOf } from './firstOf';

const SHOWN = 4;

/**
 * Names in a row, the consecutive ones drawn together: "Charge 1–4", "Charge 1–2, Charge 4"; from the
 * fifth on `more` says how many are left out. Never throws.
 */
export function inARow(names: readonly string[], more: (rest: number) => string): string {
  const runs: Run[] = [];
  for (const name of names) {
    const read = readName(name);
    const last = runs.at(-1);
    const goesOn = last !== undefined && last.stem === read.stem && read.last === last.last + 1;
    if (goesOn) runs[runs.length - 1] = { ...last, last: read.last };
    else runs.push(read);
  }
  return firstOf(runs.map(wordOf), SHOWN, more);
}

interface Run {
  readonly stem: string;
  /** NaN for a name without a number at its end. */
  readonly first: number;
  readonly last: number;
}

function readName(name: string): Run {
  const [, stem = name, digits] = /^(.*?)([1-9][0-9]{0,6})$/s.exec(name) ?? [];
  const number = Number(digits ?? NaN);
  return { stem, first: number, last: number };
}

function wordOf({ stem, first, last }: Run): string {
  if (Number.isNaN(first)) return stem;
  return first === last ? `${stem}${first}` : `${stem}${first}–${last}`;
}
