import { inARow } from '../inARow';
import { numberFormat, plural } from '../numbers';
import type { RepairTexts } from '../repairTexts';

const number = numberFormat('en');
const more = (rest: number): string => `and ${number(rest)} more`;

/** What a repair by the reference says. */
export const repair: RepairTexts = {
  result: (columns, batches, right, rows) => {
    const cells = columns.map(
      ({ column, cells: count }) =>
        `${number(count)} ${plural(count, 'cell', 'cells')} in column ${column}`,
    );
    const state = batches.length === 0 ? '' : ` as in ${inARow(batches, more)}`;
    return `${cells.join(' and ')} put back${state}. Then ${number(right)} of ${number(rows)} ${plural(right, 'is', 'are')} right.`;
  },
  nothing: (right, rows) =>
    `There is nothing to put back: ${number(right)} of ${number(rows)} ${plural(right, 'is', 'are')} right.`,
  open: (count, first) =>
    `${number(count)} ${plural(count, 'row stays', 'rows stay')} open, because nothing proves what stood there: row ${first.join(', ')}${count > first.length ? ', …' : '.'}`,
  written: (file) => `Written, read back and checked once more: ${file}`,
};
