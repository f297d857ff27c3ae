import { clockTime } from '../clockTime';
import type { GuardLogTexts } from '../guardLogTexts';
import { numberFormat, plural } from '../numbers';

const number = numberFormat('en');
const time = clockTime('en');

/** What the guard's journal says. */
export const guardLog: GuardLogTexts = {
  heading: 'What happened so far',
  entry: (at, isToday, what) => `${time(at, isToday)}: ${what}`,
  rows: (rows) => `${number(rows)} ${plural(rows, 'row', 'rows')}`,
  events: {
    began: 'pair protection turned on',
    'starts-by-hand':
      'does not start with this workbook by itself; please call Batch List Check once after opening it',
    ended: 'pair protection turned off',
    locked: 'locked by Excel',
    unlocked: 'unlocked',
    'lock-lifted': 'lock taken away in Excel',
    'left-open': 'sheet could not be locked again',
    relocked: 'sheet is locked again',
    resumed: 'pair protection taken up again',
    edited: 'edited',
    'remote-edited': 'edited by somebody else',
    improved: 'corrected by hand',
    'rows-moved': 'whole rows moved',
    'put-back': 'put back',
    offered: 'pairs separated, putting back offered',
    alarm: 'alarm',
    resolved: 'settled',
    'left-as-is': 'left as it is',
    'rows-sorted': 'whole rows sorted',
    'visible-rows-sorted': 'only the visible rows sorted; hidden ones stayed where they were',
    'row-edited': 'row edited',
    repaired: 'restored',
    'columns-moved': 'columns stand elsewhere',
    'table-gone': 'table dissolved',
    'sheet-renamed': 'sheet renamed',
    kept: 'state kept in the workbook',
    'reference-changed': 'reference list changed',
    'journal-broken': 'records have gaps',
    'cannot-write': 'Excel does not allow putting back',
    'writes-again': 'sheet is open again, changes are put back again',
    'lock-refused': 'Excel did not allow the lock; pair protection stays on',
    'structure-open':
      'Excel did not protect the workbook’s structure; sheets can still be deleted and renamed',
    'seal-removed': 'check digits removed',
    sealed: 'check digits written',
  },
};
