import { clockTime } from '../clockTime';
import type {
  AwayWord,
  GuardBarTexts,
  GuardSealTexts,
  GuardTexts,
  StayedWord,
} from '../guardTexts';
import { numberFormat, plural } from '../numbers';
import type { NamedColumn } from '../namedColumn';
import { quoted } from './words';

const number = numberFormat('en');
const time = clockTime('en');

const named = ({ letter, heading }: NamedColumn): string =>
  heading === '' ? letter : quoted(heading);

const columns = (moved: readonly NamedColumn[]): string =>
  `${plural(moved.length, 'column', 'columns')} ${moved.map(named).join(' and ')}`;

const stayedBeside: Readonly<Record<StayedWord, string>> = {
  account: 'the accounts were not',
  id: 'the AD IDs were not',
  rest: 'the rest of the rows was not',
};

const sinceAway: Readonly<Record<AwayWord, string>> = {
  untouched: 'unchanged',
  moved: 'rows moved, all pairs unchanged',
  changed: 'changed',
  unknown: 'cannot be compared',
};

const bar: GuardBarTexts = {
  sorted: (moved, stayed) =>
    `Only ${columns(moved)} ${plural(moved.length, 'was', 'were')} sorted, ${stayedBeside[stayed]}.`,
  swapped: (moved, first, last) =>
    `In ${columns(moved)} the cells of rows ${String(first)} and ${String(last)} were exchanged.`,
  bothMoved: (first, last) =>
    `In rows ${String(first)}–${String(last)} accounts and AD IDs were moved independently of each other.`,
  torn: (pairs, first, last) =>
    `In ${first === last ? 'row ' : `rows ${String(first)}–`}${String(last)} ${number(pairs)} ${plural(pairs, 'pair is', 'pairs are')} no longer together.`,
  wasPutBack: 'I put them back – nothing is lost.',
  why: {
    remote: 'It came from somebody who edits this workbook too; I do not change it unasked.',
    'unknown-origin': 'Nobody knows who did it; I do not change it unasked.',
    'still-open': 'An earlier change still waits for an answer, so I ask.',
    'put-back-before': 'This was put back once already, so I ask this time.',
    'fewer-right':
      'Fewer pairs would be right afterwards than now: somebody seems to be repairing the list by hand.',
    'would-lose': 'Something was entered in the meantime as well, so I ask.',
    'cannot-write': 'I could not put it back by myself, for Excel did not allow it.',
  },
  wouldLose: (cells, more) =>
    `Putting it back would lose: ${cells.map(({ address, text }) => `${quoted(text)} (${address})`).join(', ')}${more === 0 ? '' : ` and ${number(more)} more ${plural(more, 'value', 'values')}`}.`,
  alarms: {
    'nothing-broken': 'Please check the list again.',
    'ids-not-unique':
      'It cannot be put back without guessing, for some AD IDs stand more than once. Ctrl+Z may help; otherwise please check again.',
    'several-ways':
      'It cannot be put back without guessing, for several things happened at once. Ctrl+Z may help; otherwise please check again.',
    'no-snapshot':
      'The list was changed while pair protection was not running, and how it was has not been kept. Please check again.',
    'sheet-gone': 'The sheet of the list under pair protection is gone.',
    'columns-lost':
      'Columns under pair protection cannot be found any more. Please restore their headings or check again.',
    'not-kept': 'Excel changed values while they were put back. Please try Ctrl+Z and check again.',
  },
  lost: (headings) => `Looked for: ${headings.map(quoted).join(', ')}.`,
  sortRows: (column, ascending) =>
    `Sort whole rows by ${named(column)} ${ascending ? 'A–Z' : 'Z–A'}`,
  putBack: 'Put back',
  leave: 'Leave it …',
  reallyLeave: (pairs) =>
    pairs === null
      ? 'Really leave it? What stands there now then counts as right. This is noted.'
      : pairs === 'gone'
        ? 'Really leave it? Pair protection of this list then ends. This is noted.'
        : `Really leave it? Then ${number(pairs)} ${plural(pairs, 'row has', 'rows have')} another account beside the AD ID. This is noted.`,
  confirmLeave: 'Yes, leave it',
  cancelLeave: 'Cancel',
  label: 'Pair protection',
  onSheet: (sheet) => `Sheet ${quoted(sheet)}:`,
};

const seal: GuardSealTexts = {
  heading: 'Check digit',
  what: 'Two columns behind the list check each row, in another workbook and without this program, too: “Pairing” says “fits” or, in red, “DOES NOT FIT”.',
  suggested:
    'This list is passed on. With check digits it shows in another workbook, too, if a column was sorted alone.',
  make: 'Add check digits',
  remove: 'Remove check digits',
  notNow: 'Not now',
  afterCheck: 'They can be added once the check (step 3) finds every pair right.',
  afterEdit: 'After a change that was meant: remove them, check again, add them again.',
  made: (sealed, without) => {
    const said = `${number(sealed)} ${plural(sealed, 'row has', 'rows have')} a check digit now.`;
    return without === 0
      ? said
      : `${said} ${number(without)} ${plural(without, 'row', 'rows')} can have none.`;
  },
  outcomes: {
    'no-room':
      'Nothing was written: the list has no headings, there is no room to its right, or only one of the two columns is there.',
    'rows-hidden':
      'Nothing was written: rows are hidden or filtered out, and Excel fills only those that show. Please show all rows and add them once more.',
    'not-kept': 'Excel changed the check digits. Please remove and add them once more.',
    refused: 'Excel does not allow it: the sheet is protected.',
    open: 'Please decide above first, or check again.',
    removed: 'The check digits are removed.',
    'none-there': 'There are no check digits here.',
  },
};

/** What the pane says of the guard. */
export const guard: GuardTexts = {
  title: 'Protection',
  states: {
    off: 'Not protected',
    watching: 'Protected',
    locked: 'Locked (by Excel)',
    lockLifted: 'Lock taken away',
    leftOpen: 'Sheet is open – please lock it again',
    detectOnly: 'Only reported, not put back',
    open: 'Pairs changed – please decide',
    lost: 'Protected list not found – please decide',
  },
  short: {
    off: 'off',
    watching: 'on',
    locked: 'locked',
    lockLifted: 'lock taken away',
    leftOpen: 'sheet is open',
    detectOnly: 'reports only',
    open: 'answer needed',
    lost: 'answer needed',
  },
  lastVerified: (at, isToday) => `last checked ${time(at, isToday)}`,
  away: (from, to, isToday, change) =>
    `Pair protection was off ${time(from, isToday)}–${time(to, isToday)} – checked since: ${sinceAway[change]}.`,
  leftOpen: 'The sheet could not be locked again and is open.',
  bar,
  seal,
};
