import { numberFormat, plural } from '../numbers';
import type { ResultStepTexts } from '../paneTexts';
import { quoted } from './words';

const number = numberFormat('en');

const entries = (count: number): string => `${number(count)} ${plural(count, 'entry', 'entries')}`;

/** Step 3 of the pane. */
export const result: ResultStepTexts = {
  unchecked: 'Not checked yet.',
  notReady: 'Please answer steps 1 and 2 first.',
  check: 'Check',
  checkAgain: 'Check again',
  reading: (what) => (what === '' ? 'Reading …' : `Reading ${quoted(what)} …`),
  readRows: (read, rows) => `${number(read)} of ${number(rows)} ${plural(rows, 'row', 'rows')}`,
  comparing: 'Comparing pair by pair …',
  fingerprint: 'Making the check code …',
  cancel: 'Cancel',
  cannotTell: 'That cannot be told.',
  columnsUnclear:
    'In the whole sheet it is not clear which column holds the account and which the AD ID. Please say so in step 1.',
  noReference: 'The reference list holds no pairs. Please choose another one in step 2.',
  noRows: (sheet) =>
    `The sheet ${quoted(sheet)} has no rows with data. Please bring the right sheet to the front.`,
  noPairs: (name) =>
    `No columns with account and AD ID can be made out in ${quoted(name)}. Please choose something else in step 2.`,
  checkCode: (code) => `Check code ${code}`,
  states: {
    ok: 'right',
    wrong: 'wrong pair',
    unknown: 'unknown',
    duplicate: 'duplicate',
    damaged: 'damaged',
    notChecked: 'not checked',
  },
  filters: 'Show only rows that are',
  filter: (rows, state) => `${number(rows)} ${state}`,
  allFindings: (count) => `All findings: ${entries(count)}`,
  found: (count) => `Found: ${entries(count)}`,
  entriesOf: (count, state) => `Only ${quoted(state)}: ${entries(count)}`,
  search: 'Search: name, ID or row',
  searching: 'Searching …',
  nothingFound: 'Nothing found.',
  noFindings: 'No findings.',
  list: 'Findings',
  jumpHint: 'Enter jumps to the cell',
  wholeList: 'Whole list',
  goesTo: (account, agency) => `would go to: ${account}${agency === null ? '' : ` (${agency})`}`,
  onlyFirst: (shown, all) =>
    `The first ${number(shown)} of ${number(all)} are shown. Please search or choose a state.`,
  coloursOn: 'Colours on',
  coloursOff: 'Colours off',
  colouring: 'Colours …',
  coloursLost:
    'The colours in the sheet are missing or no longer those of this check, for example after Ctrl+Z.',
  short: { passed: 'all right', failed: 'errors found', unclear: 'cannot be told' },
};
