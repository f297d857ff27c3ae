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

/** What is no workbook by its ending may be one all the same. */
const packed = 'a packed file (ZIP), perhaps a workbook (.xlsx)';

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

const expectedAs = {
  xlsx: 'an Excel file (.xlsx)',
  csv: 'a text file with columns (.csv)',
  ldif: 'an export of a directory (.ldif)',
} as const;

/** One sentence, with what to do. */
export const failures: FailureTexts = {
  'file-empty': (file) => `${file} is empty.`,
  'file-foreign': (file, { expected, found }) =>
    `${file} is not ${expectedAs[expected]} but ${found === 'zip' && expected !== 'xlsx' ? packed : formats[found]}.${found === 'xls' ? ' Please open it in Excel and save it as .xlsx.' : ''}`,
  'file-encrypted': (file) =>
    `${file} is encrypted with a password. Please save it in Excel without a password.`,
  'file-cut-off': (file) => `${file} is cut off: its end is missing. Please copy it again.`,
  'csv-stray-quote': (file, { line }) =>
    `${file}: in line ${line} a field begins with a quotation mark that none belongs to: the lines below would be lost. Please remove it there or, if the file is cut off, copy it again.`,
  'file-damaged': (file, { part }) =>
    `${file} is damaged${part === null ? '' : ` (${part})`}. Please open it in Excel and save it again.`,
  'file-too-large': (file, { what, limit }) =>
    `${file} is too large: ${limits[what].replace('{}', number(limit))}.`,
  'xml-doctype': (file, { part }) =>
    `${file} is not read: ${part} declares a document type, which Excel never writes. Please open it in Excel and save it again.`,
  'ldif-changes': (file, { line }) =>
    `${file} holds orders to change the directory from line ${line} on. An export of what the directory holds is needed.`,
  'ldif-reference': (file, { line }) =>
    `${file} refers to another file in line ${line}. Please ask for an export that holds the values themselves.`,
  'ldif-incomplete': (file, { result }) =>
    `${file} is incomplete: the search ended with “${result}”. Please export it again in pages (ldapsearch -E pr=1000/noprompt).`,
  'file-extension': (file, { extension }) =>
    `${file}: ${extension === '' ? 'files without an ending' : `files ending in “${extension}”`} are not read, only .xlsx, .xlsm, .csv, .txt and .ldif.`,
  'file-unreadable': (file) =>
    `${file} can no longer be read (moved, changed or locked?). Please pick it again.`,
  'cells-tied': (file, { cells }) =>
    `${file} stays as it is: the cells ${cells} have one formula in common and cannot be changed one by one.`,
  'written-otherwise': (file, { place }) =>
    `${file} reads otherwise than meant after writing (${place}). Please do not use the file.`,
  'sheet-unknown': (file, { sheet, sheets }) =>
    `${file} has no sheet “${sheet}”. There are: ${sheets.join(', ')}.`,
};
