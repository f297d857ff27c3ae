import { numberFormat } from '../numbers';
import type { FailureTexts } from '../texts';

const number = numberFormat('en');

const formats = {
  zip: 'another ZIP archive',
  xls: 'the old Excel format .xls',
  pdf: 'a PDF',
  html: 'a web page',
  xml: 'XML',
  text: 'text',
  binary: 'something that is no text',
  unknown: 'something else',
} as const;

const limits = {
  'file-bytes': 'more than {} bytes',
  'inflated-bytes': 'more than {} bytes when unpacked',
  ratio: 'packed more tightly than {}:1',
  entries: 'more than {} parts',
  rows: 'more than {} rows',
  columns: 'more than {} columns',
  cells: 'more than {} cells',
  'text-length': 'a text of more than {} characters',
} as const;

/** One sentence, with what to do. */
export const failures: FailureTexts = {
  'file-empty': (file) => `${file} is empty.`,
  'file-foreign': (file, { expected, found }) =>
    `${file} is not ${expected === 'xlsx' ? 'an Excel file (.xlsx)' : 'a text file with columns (.csv)'} but ${formats[found]}.`,
  'file-encrypted': (file) =>
    `${file} is encrypted with a password. Please save it in Excel without a password.`,
  'file-cut-off': (file) => `${file} is cut off: its end is missing. Please copy it again.`,
  'file-damaged': (file, { part }) =>
    `${file} is damaged${part === null ? '' : ` (${part})`}. Please open it in Excel and save it again.`,
  'file-too-large': (file, { what, limit }) =>
    `${file} is too large: ${limits[what].replace('{}', number(limit))}.`,
  'xml-doctype': (file, { part }) =>
    `${file} is not read: ${part} declares a document type, which Excel never writes.`,
  'file-extension': (file, { extension }) =>
    `${file}: files ending in “${extension}” are not read, only .xlsx, .xlsm, .csv and .txt.`,
  'file-unreadable': (file) =>
    `${file} can no longer be read (moved, changed or locked?). Please pick it again.`,
  'sheet-unknown': (file, { sheet, sheets }) =>
    `${file} has no sheet “${sheet}”. There are: ${sheets.join(', ')}.`,
};
