import type { SealFault } from '../../core/seal/sealText';
import { numberFormat, plural } from '../numbers';
import type { SealTexts } from '../sealTexts';

const number = numberFormat('en');

/** What keeps a value from having check digits. */
export const sealFaults: Readonly<Record<SealFault, string>> = {
  'too-long': 'too many characters',
  number: 'a number that not every program writes alike (please enter it as text)',
  boolean: 'TRUE or FALSE, which other languages call otherwise',
  error: 'an error value',
  'wide-character': 'a character that spreadsheet programs cut in two (such as an emoji)',
};

const rowsOf = (count: number, first: readonly number[]): string =>
  `${plural(count, 'row', 'rows')} ${first.join(', ')}${count > first.length ? ', …' : ''}`;

/** What check digits say and are called. */
export const seal: SealTexts = {
  headings: { digits: 'Check digit', pairing: 'Pairing' },
  verdicts: { fits: 'fits', doesNotFit: 'DOES NOT FIT', missing: 'no check digit' },
  sealed: (rows, digits, pairing) =>
    pairing === null
      ? `${number(rows)} ${plural(rows, 'row has', 'rows have')} a check digit now (column ${digits}). A text file carries the value only, no formula.`
      : `${number(rows)} ${plural(rows, 'row has', 'rows have')} a check digit now (column ${digits}); column ${pairing} says of each “fits” or “DOES NOT FIT”.`,
  bound: (headings) => `Together belong: ${headings.join(', ')}`,
  limits:
    'This protects from accidents, not from intent: who wants to forge a list can work out its check digits, too.',
  removed: (columns) =>
    `Removed: the check digits (${plural(columns.length, 'column', 'columns')} ${columns.join(' and ')}).`,
  nothingToRemove: (file) => `${file} carries no check digits.`,
  written: (file) => `Written and read back: ${file}`,
  unsealable: (rows) =>
    `${number(rows)} ${plural(rows, 'row', 'rows')} cannot carry a check digit; nothing was written:`,
  fault: (row, column, fault) => `  row ${row}, ${column}: ${sealFaults[fault]}`,
  broken: (count, first) =>
    `${number(count)} ${plural(count, 'check digit', 'check digits')} of this list ${plural(count, 'does', 'do')} not fit (${rowsOf(count, first)}): something was changed here. Nothing was written. Once that is settled, take the old ones away with --remove first.`,
  moreRows: (rest) => `  … and ${number(rest)} more; all with --json.`,
};
