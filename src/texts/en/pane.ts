import { clockTime } from '../clockTime';
import { columnName } from '../../core/columns/columnName';
import { numberFormat, plural } from '../numbers';
import type { NamedColumn } from '../namedColumn';
import type { FrameTexts, ListStepTexts, PaneTexts } from '../paneTexts';
import { guard } from './guard';
import { questions } from './paneQuestions';
import { result } from './paneResult';
import { quoted } from './words';

const number = numberFormat('en');
const time = clockTime('en');

const rowCount = (rows: number): string => `${number(rows)} ${plural(rows, 'row', 'rows')}`;

const inSentence = ({ letter, heading }: NamedColumn): string =>
  heading === '' ? `column ${letter}` : `${quoted(heading)} (${letter})`;

const frame: FrameTexts = {
  menu: 'Menu',
  language: 'Language',
  languages: { de: 'Deutsch', en: 'English' },
  about: 'About this program',
  aboutText: (version) =>
    `Batch List Check ${version} compares batch lists pair by pair. Nothing leaves this computer.`,
  close: 'Close',
  noSheet: 'Check a list',
  unchecked: 'Not checked yet',
  running: 'Checking',
  checkedAt: (at, isToday) => `Last checked ${time(at, isToday)}`,
  unchangedSince: 'unchanged since',
  changed: 'Changed since the check – please check again.',
  otherSheet: (sheet) => `The sheet ${quoted(sheet)} is in front.`,
  textFile: (ending) =>
    `This file is a text file (${ending}). Saving it loses colours, check data, pair protection and further sheets. Please keep it by “Save as” as an Excel workbook (.xlsx).`,
  takeSheet: 'Check this sheet',
  steps: { list: 'List', reference: 'Compare with', result: 'Result' },
  done: 'done',
  tools: 'More to do',
  loading: 'One moment …',
};

const list: ListStepTexts = {
  looking: 'Looking at the sheet …',
  unseen: 'The sheet could not be looked at.',
  noSheet:
    'What is in front is no sheet with cells but a chart or the like. Please bring the sheet with the list to the front.',
  lookAgain: 'Try again',
  empty: (sheet) =>
    `The sheet ${quoted(sheet)} is empty. Please bring the sheet with the list to the front.`,
  whichKind: 'What kind of list is this?',
  kinds: { first: 'First migration', second: 'Second migration' },
  kindHints: {
    first: 'one batch, as it is migrated first',
    second: 'the list for the night run, made of first lists',
  },
  whatBelongs: 'What belongs together?',
  belongsTo: (account, id) => `${capital(inSentence(account))} belongs to ${inSentence(id)}.`,
  alsoBound: (columns) => `Bound to it: ${columns.map(inSentence).join(', ')}.`,
  unclear: 'Which column holds the account and which the AD ID is not clear. Please say so.',
  swapped:
    'The contents do not fit the headings: account and AD ID seem to be swapped. Please say which is which.',
  name: 'Other columns',
  accountColumn: 'Account',
  idColumn: 'AD ID',
  boundColumns: 'Bound to the pair',
  choose: 'please choose',
  column: ({ letter, heading }) => (heading === '' ? `Column ${letter}` : `${letter}: ${heading}`),
  sameColumn: 'Account and AD ID must stand in different columns.',
  confirm: 'That is right',
  kindMissing: 'Please say first what kind of list this is.',
  rowsFrom: (first, last) => `Rows ${String(first)}–${String(last)}`,
  rows: rowCount,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What the task pane says. */
export const pane: PaneTexts = {
  frame,
  list,
  result,
  questions,
  guard,
  report: {
    title: 'Check report',
    asSheet: 'As a new sheet',
    asFile: { html: 'As a file to look at and print (.html)', json: 'As data (.json)' },
    noFiles: 'This window cannot save files here. The new sheet can be printed.',
    working: 'Writing the check report …',
    made: (sheet) => `The check report stands in the new sheet ${quoted(sheet)}.`,
    saved: (file) => `The check report was handed over to be saved: ${file}`,
    overtaken: '⚠ Something was acknowledged or taken back after that: it is not in it.',
    cut: 'A sheet holds no more; all findings stand in the list in step 3.',
  },
  reference: {
    sheets: 'Sheets of this workbook',
    noSheets: 'This workbook has no other sheets.',
    all: 'All sheets with pairs',
    lastRow: (row) => `to row ${String(row)}`,
    unfit: {
      looking: 'being looked at …',
      empty: 'empty',
      'no-pairs': 'no columns with account and AD ID recognised',
    },
    files: 'Files',
    pick: 'Choose a file …',
    pickHint: '.xlsx, .xlsm, .csv, .txt or .ldif; it is only read.',
    lostSheets: (sheets) =>
      `No longer in it: ${sheets.map(quoted).join(', ')}. It is therefore compared with all its sheets that hold pairs.`,
    goneSheets: (sheets) =>
      `${sheets.map(quoted).join(', ')} ${plural(sheets.length, 'is', 'are')} no longer in this workbook. The list is compared only with what is chosen here.`,
    pickAgain: (files) =>
      `Last time it was also compared with ${files.join(', ')}. Please choose ${plural(files.length, 'that file', 'those files')} again if that is still meant.`,
    remove: (file) => `Leave out ${file}`,
    roleOf: (name) => `What is ${quoted(name)}?`,
    roles: { 'first-migration': 'First migration', directory: 'AD export' },
    check: 'Check',
    nothingChosen: 'Please choose at least one sheet or file.',
    listMissing: 'Please answer step 1 first.',
    chosen: (sheets, files, pairs) =>
      [
        ...(sheets === 0 ? [] : [`${number(sheets)} ${plural(sheets, 'sheet', 'sheets')}`]),
        ...(files === 0 ? [] : [`${number(files)} ${plural(files, 'file', 'files')}`]),
        ...(pairs === null ? [] : [`${number(pairs)} ${plural(pairs, 'pair', 'pairs')}`]),
      ].join(', '),
  },
  failures: {
    'cell-being-edited': () =>
      'A cell is being edited in Excel. Please finish with Enter or Esc and try again.',
    'sheet-gone': ({ sheet }) =>
      `${sheet === null ? 'The sheet' : `The sheet ${quoted(sheet)}`} is gone. Please bring the sheet with the list to the front.`,
    'sheet-protected': ({ sheet }) =>
      `${sheet === null ? 'The workbook' : `The sheet ${quoted(sheet)}`} cannot be changed: it is protected or open for reading only. Please remove the protection in Excel under “Review”, or enable editing, and try again.`,
    'sheet-in-use': ({ sheet }) =>
      `${sheet === null ? 'The sheet' : `The sheet ${quoted(sheet)}`} is being changed by somebody else; nothing was written. Please try again in a moment.`,
    'block-too-large': ({ sheet }) =>
      `${sheet === null ? 'The sheet' : `The sheet ${quoted(sheet)}`} has cells too large for Excel on the web. Please open the workbook in Excel on the computer.`,
    'excel-too-old': ({ needs }) =>
      `This Excel is too old: ${needs} is needed (Excel 2021 or newer).`,
    'excel-failed': ({ code }) =>
      `Excel did not answer as expected (${code}). Please try again; if that does not help, close the workbook and open it anew.`,
    'not-kept': ({ sheet, row, column }) =>
      `Excel stored a value in the new sheet ${quoted(sheet)} differently from what it should be (cell ${columnName(column)}${String(row)}). The sheet was removed again; the sources are unchanged.`,
    'half-written': ({ sheet }) =>
      `The new sheet ${quoted(sheet)} was not finished and could not be removed. Please delete it and do not use it; the sources are unchanged.`,
    'checker-stopped': () =>
      'The comparison stopped, probably for want of memory. Please close other programs and check again.',
  },
  internal: (message) =>
    `Unexpected error in the program: ${message}. Please try again and pass this sentence on.`,
};
