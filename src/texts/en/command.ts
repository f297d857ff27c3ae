import type { CommandTexts } from '../commandTexts';
import { numberFormat, plural } from '../numbers';
import { answersUsage, recalled } from './answers';
import { checks, checksUsage } from './checks';
import { incidentUsage } from './incidentUsage';
import { listsUsage } from './listsUsage';
import { refusals } from './refusals';

const number = numberFormat('en');

/** What only the command line says. */
export const command: CommandTexts = {
  list: (file, sheet, rows) =>
    `${file}${sheet === null ? '' : `, sheet “${sheet}”`}: ${number(rows)} ${plural(rows, 'row', 'rows')}`,
  reference: (sources, pairs) =>
    `compared with ${number(sources)} ${plural(sources, 'reference list', 'reference lists')}, ${number(pairs)} ${plural(pairs, 'row', 'rows')}`,
  columns: (account, id) => `account in ${account}, AD ID in ${id}`,
  firstFindings: (shown, all) =>
    shown === all ? 'Found:' : `Found (the first ${number(shown)} of ${number(all)}):`,
  moreFindings: (rest) => `… and ${number(rest)} more; all with --json.`,
  cut: '… cut short; in full with --json.',
  dropHint:
    'It is the identical pair everywhere: with --drop-repeated only the first row is taken.',
  byAgencyHint: 'One list an agency: once more with --by-agency.',
  progress: {
    reading: 'Reading',
    comparing: 'Comparing',
    fingerprint: 'Working out the check code',
  },
  hint: 'Help: batch-list-check --help',
  checks,
  recalled,
  usage: {
    ...refusals,
    noCommand: 'What to do is missing, for example: batch-list-check check LIST --reference FILE',
    unknownCommand: (name) =>
      `“${name}” is not a command. Known are: check, repair, combine, split, seal, report.`,
    unknownOption: (option) => `There is no option ${option}.`,
    foreignOption: (option, name) => `“${name}” has no option ${option}.`,
    missingValue: (option) => `The value after ${option} is missing.`,
    severalValues: (option) =>
      `${option} is given more than once with different values: please name only one.`,
    unexpectedValue: (option) => `The option ${option} takes no value.`,
    noList: 'The list to be checked is missing.',
    severalLists: 'Please give exactly one list.',
    noReference: 'The reference list is missing: --reference FILE or --directory FILE.',
    badKind: (value) =>
      `--kind ${value}: allowed are first (first migration) and second (second migration).`,
    badLanguage: (value) => `--language ${value}: allowed are de and en.`,
    noOutput: 'Where to write is missing: --output FILE.',
    outputIsInput: (file) => `${file} is not written over: please name another file with --output.`,
    outputExtension: (file, extension) =>
      `The list's own format is written: ${file} must end in ${extension}.`,
    noHeadings: (file) =>
      `${file} has no headings: without them check digits could not be found again.`,
    tableInTheWay: (columns) =>
      `The table has further columns to the right of ${columns.join(' and ')}: please delete these columns in Excel.`,
    encodingTooSmall: (file) =>
      `${file} cannot hold all characters: please save the list as “CSV UTF-8”.`,
    fileMissing: (file) => `${file} does not exist.`,
    noSuchFiles: (pattern) =>
      `${pattern} does not exist. Either no file fits it, or this prompt puts none in the place of asterisks and question marks. Then please name each file, in PowerShell (Get-Item ${pattern}).`,
    ownerFile: (file) =>
      `${file} is no list but a note of Excel's that a file is open there: please close Excel or leave this file out.`,
    fileUnreadable: (file) => `${file} cannot be opened (open in Excel, or no permission?).`,
    fileUnwritable: (file) =>
      `${file} cannot be written (open in Excel, no such folder, no permission or no space?).`,
    reportNotHtml: (file) => `The report is written as .html or .json; ${file} ends otherwise.`,
    isFolder: (file) => `${file} is a folder, not a file.`,
    noPairs: (file, sheet) =>
      `${file}${sheet === null ? '' : `, sheet “${sheet}”,`} holds no pairs: no columns with account and AD ID were recognised.`,
    referenceUnclear: (file, sheet) =>
      `In ${file}, sheet “${sheet}”, it is not clear which columns hold account and AD ID; without the sheet its pairs would be missing from the comparison. Please give its columns headings that tell, or name the sheets to compare with one by one: --reference FILE#SHEET.`,
    badProfile: (file, faults) =>
      `The profile in ${file} has ${number(faults)} ${plural(faults, 'fault', 'faults')}:`,
    faultAt: (path, line, fault) =>
      `  line ${String(line)}${path === '' ? '' : `, ${path}`}: ${fault}`,
    incident: incidentUsage,
    checks: checksUsage,
    lists: listsUsage,
    answers: answersUsage,
    internal: (message) => `Unexpected error in the program: ${message}`,
  },
};
