import { columnName } from '../../core/columns/columnName';
import type { NamedColumn } from '../../core/pairing/furtherColumn';
import { inARow } from '../inARow';
import { numberFormat, plural } from '../numbers';
import type { PaneRepairTexts, RepairedColumn, RepairTexts } from '../repairTexts';
import { others, quoted } from './words';

const number = numberFormat('en');

const nameOf = ({ column, header }: NamedColumn): string =>
  header === '' ? columnName(column) : quoted(header);

const cellsIn = (columns: readonly RepairedColumn[]): string =>
  columns
    .map(
      ({ column, cells }) =>
        `${number(cells)} ${plural(cells, 'cell', 'cells')} in column ${column}`,
    )
    .join(' and ');

const then = (right: number, rows: number): string =>
  `Then ${number(right)} of ${number(rows)} ${plural(right, 'is', 'are')} right.`;

const pane: PaneRepairTexts = {
  open: 'Restore the right pairs',
  restore: 'Restore',
  showCells: 'Look at each cell',
  hideCells: 'Hide the cells',
  writing: 'Restoring …',
  done: (cells) =>
    `${number(cells)} ${plural(cells, 'cell', 'cells')} restored, read back and checked once more.`,
  failed: {
    'changed-meanwhile':
      'The list had changed in the meantime, so not everything was written. It was checked once more after that.',
    'not-kept': 'Excel changed values while they were written. Please try Ctrl+Z and check again.',
    'not-plain':
      'Among the cells are data types or pictures that would be lost. Nothing was written. Please replace these cells by text and check again.',
    refused:
      'Excel does not allow it: the sheet is protected. Nothing was written. Please unprotect the sheet, or give the password in step 4, and restore once more.',
  },
  cells: 'Cells that change',
  now: 'now',
  then: 'then',
  empty: 'empty',
  evidence: (batch, row) => `${batch}, row ${String(row)}`,
  otherEvidence: {
    snapshot: 'as before the change',
    'third-column': 'proven by a third column',
    'only-one-left': 'the only value left',
    'other-cell-empty': 'belongs to no value of this row',
  },
};

/** What a repair by the reference says. */
export const repair: RepairTexts = {
  result: (columns, batches, right, rows) => {
    const state = batches.length === 0 ? '' : ` as in ${inARow(batches, others)}`;
    return `${cellsIn(columns)} put back${state}. ${then(right, rows)}`;
  },
  resultBefore: (columns, right, rows) =>
    `${cellsIn(columns)} put back as before the change. ${then(right, rows)}`,
  nothing: (right, rows) =>
    `${right === rows ? 'There is nothing to put back' : 'Nothing can be put back'}: ${number(right)} of ${number(rows)} ${plural(right, 'is', 'are')} right.`,
  byThirdColumn: (cells) =>
    `Of these, ${number(cells)} ${plural(cells, 'cell is', 'cells are')} proven by a third column only. The reference list does not know ${plural(cells, 'this pair', 'these pairs')}.`,
  byOnlyOneLeft: (cells) =>
    `Of these, ${number(cells)} ${plural(cells, 'cell gets', 'cells each get')} the only value that is left in the column. That is no proof: please have a look.`,
  unproven: (columns) =>
    `The pairs are proven, but not which of the two columns had moved. ${plural(columns.length, 'The column', 'The columns')} ${inARow(columns.map(nameOf), others)} ${plural(columns.length, 'stays where it is', 'stay where they are')}: it is not proven to whom the values there belong. Please compare by hand with a person you know. If somebody else’s value stands beside them afterwards, it was the other column: then do not use the list like this.`,
  open: (count, first) =>
    `${number(count)} ${plural(count, 'row stays', 'rows stay')} open (${plural(count, 'row', 'rows')} ${first.join(', ')}${count > first.length ? ', …' : ''}), because it is not proven what stood there, or because a value would get lost by putting it back.`,
  written: (file) => `Written, read back and checked once more: ${file}`,
  pane,
};
