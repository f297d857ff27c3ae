import type { ChecksTexts, ChecksUsageTexts } from '../checksTexts';
import { numberFormat, plural } from '../numbers';

const number = numberFormat('en');

/** Several lists at once. */
export const checks: ChecksTexts = {
  sentence: (right, lists) =>
    right === lists
      ? `All ${number(lists)} lists are right.`
      : `${right === 0 ? 'None' : `Only ${number(right)}`} of ${number(lists)} lists ${plural(right, 'is', right === 0 ? 'is' : 'are')} right.`,
  columns: {
    list: 'List',
    rows: 'Rows',
    correct: 'right',
    wrongPair: 'wrong',
    unknown: 'unknown',
    notChecked: 'not checked',
    errors: 'errors',
    crossAgency: 'other agency',
  },
  unknown: '?',
  reportSubtitle: (lists, checkedAt) => `${number(lists)} lists, checked on ${checkedAt}`,
  reportHeading: 'All lists',
  verdicts: { passed: 'right', failed: 'errors' },
  written: (file) => `Report written: ${file}`,
};

/** What can be wrong about several lists, days and acknowledgements. */
export const checksUsage: ChecksUsageTexts = {
  sheetOfWhich:
    'With several lists the sheet stands behind the file: LIST#SHEET. --all-sheets takes all sheets with pairs.',
  sheetAndAll: 'Either --sheet or --all-sheets, not both.',
  badDay: (value) => `--directory-date ${value}: please give a day, for example 2025-08-01.`,
  futureDay: (value) => `--directory-date ${value}: this day lies in the future.`,
  daysDiffer: 'Please give --directory-date once for all exports or once for each.',
  dayWithoutDirectory: '--directory-date is for an export from the directory: --directory FILE.',
  unknownRule: (rule) => `--acknowledge ${rule}: there is no rule of that name.`,
  noReason: (rule) =>
    `--acknowledge ${rule}: the reason is missing, for example --acknowledge ${rule}=checked.`,
  noWarning: (rule) =>
    `--acknowledge ${rule}: this rule has no warning. Errors cannot be acknowledged.`,
  fileChanged: (file) =>
    `${file} was changed during the check: there is no report. Please check once more.`,
  reportIsInput: (file) =>
    `${file} is what is checked and is not written over: please name another file for the report.`,
  notAReport: (file) => `${file} is there already and is no report: please name another file.`,
};
