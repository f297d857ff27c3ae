import type { GuardStepTexts } from '../guardStepTexts';
import { plural } from '../numbers';
import { quoted } from './words';

/** What step 4 says but for its parts. */
export const guardStep: GuardStepTexts = {
  explain: {
    off: 'Pair protection is off. If one column is sorted alone, nobody notices.',
    watching: 'Pair protection is on: if one column is sorted alone, I put it back at once.',
    locked:
      'Excel itself refuses every change of the pairs, sorting too. Whole rows can be sorted and edited here.',
    lockLifted:
      'The lock was taken away in Excel. If one column is sorted alone, I still put it back.',
    detectOnly: 'Excel does not allow anything to be put back here. Changes are only reported.',
  },
  protectedByOthers:
    'The sheet is protected in Excel, so I cannot put anything back. Changes are only reported until it is unprotected; then I put back again by myself.',
  formulas: 'The pairs hold formulas: changes are reported but not put back.',
  notPlain:
    'The pairs hold data types or pictures that putting back would lose: changes are only reported.',
  othersGuarded: (sheets) =>
    `Pair protection is also on for the ${plural(sheets.length, 'sheet', 'sheets')} ${sheets.map(quoted).join(', ')}.`,
  keepsWrong:
    'The list has wrong pairs, and protection keeps it as it is now. Better put them right in step 3 first.',
  afterCheck: 'It can be turned on after the check (step 3).',
  turnOn: 'Turn pair protection on',
  turnOff: 'Turn pair protection off',
  lockHeading: 'Lock',
  lockDoes:
    'For lists that are done: Excel itself then refuses every change of the pairs, without this program too.',
  lock: 'Lock by Excel',
  lockAgain: 'Lock again',
  unlock: 'Unlock',
  restOpen: 'Other columns stay editable',
  structure: 'Sheets cannot be deleted or renamed either',
  password: {
    wanted: 'With a password …',
    field: 'Password for the sheet',
    hint: 'It is kept nowhere. If it is forgotten, the sheet cannot be unlocked any more.',
    unknown: {
      asked:
        'The sheet is locked with a password that is not known here. Please give it to sort, edit and unlock.',
      wrong: 'This is not the password of the sheet. Please give it again.',
    },
    give: 'Give',
  },
  recommendsLock:
    'In this Excel every look empties the list for Ctrl+Z. So the list is looked at less often; locking it by Excel is better.',
  brokenMemory: 'The records of pair protection in this workbook have gaps and prove nothing.',
  keepRestorePoint: 'Keep this state in the workbook',
  restorePointHint:
    'Then it can be put back even after the workbook was closed. It is kept until the protection is turned off.',
};
