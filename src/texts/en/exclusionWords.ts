import type { ExclusionWords } from '../listsTexts';
import { quoted } from './words';

/** What is wrong with a wish to leave somebody out. */
export const exclusionWords: ExclusionWords = {
  'unknown-reason': (row, value) =>
    `row ${row}: ${value === '' ? 'the reason is missing' : `${quoted(value)} is none of the fixed reasons`}`,
  empty: (row) => `row ${row}: neither account nor AD ID`,
  unreadable: (row, value) => `row ${row}: ${quoted(value)} is neither account nor AD ID`,
  'not-in-lists': (row, value) => `row ${row}: ${value} stands in none of the lists`,
  'not-a-pair': (row, account, id) =>
    `row ${row}: ${account} and ${id} stand together in none of the lists`,
  'two-reasons': (row, earlier) =>
    `row ${row}: left out in row ${earlier} already, for another reason`,
};
