import { inARow } from '../inARow';
import { numberFormat, plural } from '../numbers';
import type { RepairTexts } from '../repairTexts';

const number = numberFormat('de');
const more = (rest: number): string => `und ${number(rest)} weiteren`;

/** What a repair by the reference says. */
export const repair: RepairTexts = {
  result: (columns, batches, right, rows) => {
    const cells = columns.map(
      ({ column, cells: count }) =>
        `${number(count)} ${plural(count, 'Zelle', 'Zellen')} in Spalte ${column}`,
    );
    const state = batches.length === 0 ? '' : ` auf den Stand von ${inARow(batches, more)}`;
    return `${cells.join(' und ')} zurück${state}. Danach ${plural(right, 'stimmt', 'stimmen')} ${number(right)} von ${number(rows)}.`;
  },
  nothing: (right, rows) =>
    `Es gibt nichts zurückzustellen: ${number(right)} von ${number(rows)} ${plural(right, 'stimmt', 'stimmen')}.`,
  open: (count, first) =>
    `${number(count)} ${plural(count, 'Zeile bleibt', 'Zeilen bleiben')} offen, weil nichts beweist, was dort stand: Zeile ${first.join(', ')}${count > first.length ? ', …' : '.'}`,
  written: (file) => `Geschrieben, wieder gelesen und noch einmal geprüft: ${file}`,
};
