import type { ToolsTexts } from '../toolsTexts';
import { inARow } from '../inARow';
import { numberFormat, plural } from '../numbers';
import { moment } from './moment';
import { quoted } from './words';

const number = numberFormat('en');
const rowsOf = (rows: number): string => `${number(rows)} ${plural(rows, 'row', 'rows')}`;

/** What the tasks beside the five steps say. */
export const tools: ToolsTexts = {
  tools: {
    combine: {
      title: 'Merge lists',
      hint: 'Lists of the first migration become one list for the night run – without copying and sorting by hand.',
    },
    split: {
      title: 'Split into batches',
      hint: 'The list is spread over several sheets, each with at most as many rows as you say.',
    },
    incident: {
      title: 'Who got whose mail?',
      hint: 'If the list has already run: a report for each agency, and the way back.',
    },
  },
  close: 'Close',
  finish: 'Done',
  back: 'Back',
  plan: 'See what would come of it',
  cancel: 'Cancel',
  show: (sheet) => `Show sheet ${quoted(sheet)}`,
  unfinished: (name) => `Unfinished - ${name}`,
  work: {
    reading: (what) => `Reading ${quoted(what)} …`,
    writing: (what) => `Writing ${quoted(what)} …`,
    comparing: (what) => `Reading ${quoted(what)} again and comparing …`,
    planning: 'Comparing row by row …',
    checking: 'Checking the new list …',
    rows: (done, rows) => `${number(done)} of ${rowsOf(rows)}`,
  },
  tables: {
    sheets: 'Sheets of this workbook',
    noSheets: 'This workbook has no sheets with pairs.',
    files: 'Files',
    pick: 'Choose files …',
    pickHint: '.xlsx, .xlsm, .csv or .txt; they are only read.',
    remove: (file) => `Leave out ${file}`,
    lastRow: (row) => `to row ${String(row)}`,
    unfit: {
      looking: 'being looked at …',
      empty: 'empty',
      'no-pairs': 'no columns with account and AD ID recognised',
    },
    pairs: 'the list in step 1',
    all: 'All sheets with pairs',
    none: 'none',
    pickFile: 'Choose a file …',
    chooseSheets: 'Choose the sheets',
    pickOne: (label) => `Choose a file …: ${label}`,
    sheetsOf: (file) => `Sheets of ${file}`,
    taken: (taken, sheets) =>
      `${number(taken)} of ${number(sheets)} ${plural(sheets, 'sheet', 'sheets')} chosen`,
    nothingFits: 'There is no list with account and AD ID in it.',
    withPairs: (sheets) => `${number(sheets)} ${plural(sheets, 'sheet', 'sheets')} with pairs`,
    oneOf: (file) => `Sheet of ${file}`,
    pleaseChoose: 'please choose',
  },
  exclusions: {
    heading: 'Leave somebody out',
    hint: 'Only with a fixed reason; the row does not enter the new list.',
    who: 'Account or AD ID',
    reason: 'Reason',
    add: 'Leave out',
    entry: (who, reason) => `${who} – ${reason}`,
    remove: (who) => `Do not leave out ${who}`,
    table: 'More of them from a table',
    tableHint: 'With the columns “Reason” and account or AD ID, one person in each row.',
    people: (people, table) =>
      `${number(people)} ${plural(people, 'person', 'people')} of ${quoted(table)}`,
    noColumns: (table, headings) =>
      `${quoted(table)} is no table of people to leave out: needed are a column “Reason” and one with account or AD ID.${headings.length === 0 ? '' : ` Found: ${headings.join(', ')}.`}`,
    again: 'Read it again',
    faults: (rows) =>
      `${rowsOf(rows)} of the table cannot be used as ${plural(rows, 'it is', 'they are')}:`,
  },
  combine: {
    question: 'Which lists are merged?',
    name: 'Name of the new sheet',
    people: 'Add people',
    peopleHint:
      'Those who stand in none of the lists. Every row must stand so in the AD export, or nothing is merged.',
    newPeople: 'List of the new people',
    directory: 'AD export in which they stand',
    notReady: {
      nothing: 'Please choose at least one sheet or file.',
      looking: 'A table is still being looked at …',
      both: 'New people need the AD export in which they stand.',
      'which-sheet': 'Please choose on which sheet the new people stand.',
    },
    would: (rows, sources, lists, unclear) =>
      lists > 1
        ? `${rowsOf(rows)} of ${number(sources)} ${plural(sources, 'list', 'lists')} become ${number(lists)} new lists, one for each agency${unclear ? '; rows of an unclear agency stand by themselves' : ''}.`
        : `${rowsOf(rows)} of ${number(sources)} ${plural(sources, 'list', 'lists')} ${plural(rows, 'becomes', 'become')} one new list.`,
    make: 'Merge',
    byAgency: 'One list for each agency',
    dropRepeated: 'Take identical pairs only once',
    done: (rows, sheet) =>
      `Merged: ${rowsOf(rows)} ${plural(rows, 'stands', 'stand')} in the sheet ${quoted(sheet)}. Every cell was read again and compared with the source lists.`,
    several: (lists, guarded) =>
      `${number(lists)} new lists. Every cell was read again and compared with the source lists. ${guarded ? 'Each list is checked, and pair protection is on for all of them.' : 'Pair protection is not on for all of them. Please check each list by itself: bring its sheet in front and choose “Check this sheet”.'}`,
    guarded: 'The sheet is now the list in step 1. Pair protection is on for it.',
    notGuarded:
      'The sheet is now the list in step 1. Pair protection is not on for it yet: please check it in step 3 and turn it on in step 4.',
  },
  split: {
    notSettled: 'Please answer step 1 first: the list that stands there is split.',
    list: (sheet) => `${quoted(sheet)} is split. The sheet itself stays as it is.`,
    most: 'Rows in a batch, at most',
    badMost: 'Please give a whole number from 1 on.',
    order: 'Order of the rows',
    asItStands: 'as they stand in the list',
    name: 'Names of the sheets',
    nameHint: '{number} becomes the number, {agency} the agency.',
    would: (rows, batches, unclear) =>
      `${rowsOf(rows)} ${plural(rows, 'becomes', 'become')} ${number(batches)} ${plural(batches, 'batch', 'batches')}${unclear ? '. The agency of some rows is unclear' : `, ${plural(batches, '', 'each ')}of a single agency`}.`,
    confirm: (sheets) => `Yes, make ${number(sheets)} new sheets`,
    make: (batches) => (batches === 1 ? 'Make one sheet' : `Make ${number(batches)} sheets`),
    done: (rows, batches) =>
      `Split: ${rowsOf(rows)} ${plural(rows, 'stands', 'stand')} in ${number(batches)} new ${plural(batches, 'sheet', 'sheets')}. Every cell was read again and compared with the list. Pair protection is still off for ${plural(batches, 'it', 'them')}.`,
  },
  planned: {
    changed: 'Something has changed since you looked. This comes of it now:',
    refused: 'That cannot be done. Nothing is written:',
    from: 'Where the rows come from',
    columns: { list: 'List', rows: 'Rows', agency: 'Agency' },
    agencyUnknown: 'cannot be told',
    found: (headings) => `Belonging together: ${headings.join(', ')}`,
    warnings: (count) => `${number(count)} ${plural(count, 'warning', 'warnings')}`,
    noPairs: (name) => `No columns with account and AD ID can be told in ${quoted(name)}.`,
    among: (table) => (table === null ? 'Typed' : quoted(table)),
    otherReason: (row, earlier, earlierRow) =>
      `row ${String(row)}: left out already (${earlier}, row ${String(earlierRow)}), for another reason`,
    row: (row, says) => `Row ${String(row)}: ${says}`,
    more: (rest) => `… and ${number(rest)} more`,
    made: 'What comes of it',
    wrong: (list, pairs) =>
      `The last check found ${number(pairs)} wrong ${plural(pairs, 'pair', 'pairs')} in ${quoted(list)}. Whoever of them is not left out would come into the new list just as wrong, and “fits” would still stand beside it. Please put the pairs right in step 3 first, or leave these people out.`,
    confirmWrong: 'Go on all the same, even if wrong pairs are among them',
    unsealed: (lists) =>
      `Without check digits: ${inARow(lists, (rest) => `and ${number(rest)} more`)}. Whether a column was sorted alone there before, only a check against another list shows (steps 1 to 3).`,
  },
  incident: {
    moment,
    notChecked:
      'Please check the list that has run first – against the lists that are right. The report then says what happened.',
    about: (sheet) => `This is about the list ${quoted(sheet)} as it was checked.`,
    known: 'When was the incident noticed?',
    knownHint: 'German time. The 72 hours for notifying (Art. 33 GDPR) run from then on.',
    access: 'When could others’ mail be read? (if known)',
    from: 'from',
    to: 'to',
    badMoment:
      'This moment does not exist or exists twice (change of the clocks). Please give another.',
    backwards: 'The end lies before the beginning.',
    log: 'Column that says what has run',
    noLog: 'none: everything counts as run',
    executed: 'Which words in it mean “has run”?',
    executedHint: 'Anything else counts as unsure, empty cells as not run.',
    noWord: 'Please choose at least one word.',
    tell: 'Prepare the reports',
    deadline: (ends) => `The time for notifying ends ${ends}. Weekends and holidays count.`,
    over: (ends) => `The time for notifying has been over since ${ends}.`,
    agency: (agency) => agency ?? 'Agency cannot be told',
    counts: ({ persons, crossAgency, protectedMailboxes }, maybe, untold) =>
      [
        persons === 0
          ? 'No mail is known to have gone to others'
          : `Mail of ${number(persons)} ${plural(persons, 'person', 'people')} went to others`,
        ...(crossAgency === 0 ? [] : [`${number(crossAgency)} of them to another agency`]),
        ...(protectedMailboxes === 0
          ? []
          : [
              `${number(protectedMailboxes)} protected ${plural(protectedMailboxes, 'mailbox', 'mailboxes')}`,
            ]),
        ...(maybe === 0
          ? []
          : [`of ${rowsOf(maybe)} it is unclear whether ${plural(maybe, 'it', 'they')} ran`]),
        ...(untold === 0 ? [] : [`of ${rowsOf(untold)} it cannot be told`]),
      ].join(', '),
    nothing: 'No mail went to the wrong person.',
    right: (rows) => `${rowsOf(rows)} ${plural(rows, 'was', 'were')} paired rightly.`,
    wayBack: 'The way back',
    wayBackSaid: (steps, temporary, open) =>
      [
        `${number(steps)} ${plural(steps, 'step', 'steps')} in which nothing is ever written over`,
        ...(temporary === 0 ? [] : [`${number(temporary)} of them by way of a temporary mailbox`]),
        ...(open === 0 ? [] : [`${number(open)} must be settled by hand`]),
      ].join(', '),
    asSheet: 'As a new sheet',
    asFile: { html: 'To print (.html)', csv: 'As a table (.csv)' },
    ofAgency: (form, agency) => `${form}: ${agency}`,
    noFiles:
      'This window cannot save files here (Excel for Mac). The new sheet can be printed and moved into a workbook of its own.',
    columnsUnclear: 'It is not clear which columns hold account and AD ID.',
    noSuchColumn: (column) => `There is no column ${column}, or several.`,
    wordUnused: (word) => `${quoted(word)} stands in no row of the column.`,
  },
};
