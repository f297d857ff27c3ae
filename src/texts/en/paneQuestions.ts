import { numberFormat, plural } from '../numbers';
import type { QuestionTexts } from '../paneTexts';
import { quoted } from './words';

const number = numberFormat('en');

/** What the pane asks about a whole column or list. */
export const questions: QuestionTexts = {
  heading: 'Still to be settled',
  tmp: (rows, side) =>
    side === 'list'
      ? `${plural(rows, 'The only account ends', `All ${number(rows)} accounts end`)} in .tmp, none in the reference list does. Treat them as the same account?`
      : `${plural(rows, 'The only account of the reference list ends', `All ${number(rows)} accounts of the reference list end`)} in .tmp, none in this list does. Treat them as the same account?`,
  tmpSame: 'Yes, the same account',
  byteOrder: 'How are the AD IDs written? The list itself does not tell.',
  canonical: 'As GUID, as shown',
  octets: 'As single bytes from AD',
  note: (row, text) =>
    `Row ${String(row)} (${quoted(text)}) looks like a sum or a note. Does the list end above it?`,
  endsAbove: (row) => `Yes, the list ends above row ${String(row)}`,
  given: 'Settled',
  takeBack: 'Take back',
};
