import { sayExclusionFault } from '../exclusionFault';
import { exclusionWords } from './exclusionWords';
import { firstOf } from '../firstOf';
import { inARow } from '../inARow';
import type { ListsTexts, NamedRow } from '../listsTexts';
import { numberFormat, plural } from '../numbers';
import { sealFaults } from './seal';
import { others, quoted } from './words';

const number = numberFormat('en');
const rowsOf = (rows: number): string => `${number(rows)} ${plural(rows, 'row', 'rows')}`;
const at = ({ list, row }: NamedRow): string => `${list}, row ${row}`;
const places = (all: readonly NamedRow[]): string => all.map(at).join(' and ');

/** What merging and splitting lists says. */
export const lists: ListsTexts = {
  headings: { batch: 'Source batch', row: 'Source row', file: 'Source file' },
  earlier: (heading) => `${heading} (earlier)`,
  nobody: 'Agency unclear',
  sheetName: 'Second migration',
  batchNames: { one: 'Batch {number}', several: 'Batch {number} {agency}' },
  combined: (rows, count) =>
    `${rowsOf(rows)} of ${number(count)} ${plural(count, 'list', 'lists')} merged.`,
  splitted: (rows, batches) =>
    `${rowsOf(rows)} split into ${number(batches)} ${plural(batches, 'batch', 'batches')}.`,
  notCombined: 'Not merged, nothing was written.',
  notSplit: 'Not split, nothing was written.',
  written: (file, sheet, rows) =>
    `${file}${sheet === null ? '' : `, sheet ${quoted(sheet)}`}: ${rowsOf(rows)}`,
  checkCode: (code) => `check code ${code}`,
  reconciled:
    'Read again and compared row by row with the lists it comes from: every pair is unchanged.',
  source: (list, taken, rows) =>
    taken === rows
      ? `from ${list}: ${rowsOf(rows)}`
      : `from ${list}: ${number(taken)} of ${rowsOf(rows)}`,
  skipped: (file, sheet) =>
    `not taken: ${file}, sheet ${quoted(sheet)} (no columns of account and AD ID recognised)`,
  agency: (agency, rows) => `Agency: ${agency} (${rowsOf(rows)})`,
  agencyUnclear: (rows, all) =>
    rows === all
      ? 'Agency unclear: these lists do not say whether it is only one.'
      : `Agency unclear for ${rowsOf(rows)}: these lists do not say whether they belong here.`,
  excluded: (rows, reasons) => `Left out: ${rowsOf(rows)} (${reasons.join(', ')})`,
  added: (people) =>
    `Added: ${number(people)} ${plural(people, 'person', 'people')}, compared with the directory`,
  dropped: (rows) =>
    `Repeated and taken once only: ${number(rows)} ${plural(rows, 'identical pair', 'identical pairs')}`,
  sealed: (names) => `Check digits fit: ${inARow(names, others)}`,
  unsealed: (names) =>
    `Without check digits: ${inARow(names, others)}. Whether a column was sorted alone there before, only a comparison with another list shows (check).`,
  warnings: (list, titles) => `Warnings on ${list}: ${titles.join(', ')}`,
  sourceFaults: (list, errors) =>
    `${list} has ${number(errors)} ${plural(errors, 'error', 'errors')}:`,
  severalAgencies: (agencies) =>
    `Several agencies: ${firstOf(
      agencies.map(({ agency, rows }) => `${agency ?? 'unclear'} (${rowsOf(rows)})`),
      50,
      others,
    )}. A list holds one agency only.`,
  repeated: (count) =>
    `${number(count)} ${plural(count, 'value stands', 'values stand')} more than once:`,
  repeat: {
    pair: (value, all) => `${value}: identical pair in ${places(all)}`,
    account: (value, all) => `${value}: with different AD IDs in ${places(all)}`,
    id: (value, all) => `AD ID ${value}: with different accounts in ${places(all)}`,
  },
  repeatDiffers: '(agency or other values differ)',
  exclusions: (count) =>
    `${number(count)} ${plural(count, 'exclusion cannot be used as it stands', 'exclusions cannot be used as they stand')}:`,
  exclusion: (fault) => sayExclusionFault(exclusionWords, fault),
  reasons: (names) => `Fixed reasons: ${names.join(', ')}`,
  additions: (list) => `${list}: these people cannot be added:`,
  present: (row, value, place) => `row ${row}: ${value} stands in ${at(place)} already`,
  noPeople: 'None of the rows is a pair of the directory.',
  unsealable: (rows) => `${rowsOf(rows)} can carry no check digits:`,
  unsealableRow: (place, column, fault) => `${at(place)}, ${column}: ${sealFaults[fault]}`,
  notReconciled: 'The new list does not match the lists it comes from:',
  noRows: 'No row is left.',
};
