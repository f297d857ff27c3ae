import type { GuardRowsTexts } from '../guardRowsTexts';

/** What is said where whole rows are sorted or a row is edited. */
export const guardRows: GuardRowsTexts = {
  sort: {
    heading: 'Sort whole rows',
    by: 'By column',
    thenBy: 'Then by column',
    direction: 'Direction',
    directions: { up: 'A to Z', down: 'Z to A' },
    nothing: 'none',
    sort: 'Sort',
  },
  edit: {
    heading: 'Edit a row',
    row: 'Row no.',
    fetch: 'Fetch',
    noSuchRow: (row) => `Row ${String(row)} does not belong to the list.`,
    changed: 'Not written: the row is another one by now. Please fetch it and enter it again.',
    notWritten: 'Not written: Excel does not take the values here.',
    notKept: 'Excel did not take the values as they are. Please look at what the row holds now.',
    save: 'Write row',
    cancel: 'Cancel',
  },
};
