import type { ListsUsageTexts } from '../listsTexts';
import { quoted } from './words';

/** What can be wrong in asking for lists to be merged or split. */
export const listsUsage: ListsUsageTexts = {
  noFolder: 'Where the batches are to be written is missing: --output FOLDER.',
  outputFormat: (file) => `Written is .xlsx or .csv; ${file} ends otherwise.`,
  fileExists: (file) =>
    `${file} is there already and is not written over: please give another name, or --overwrite.`,
  fileAppeared: (file) =>
    `${file} was made by somebody else meanwhile and is not written over. Nothing was written: please run this again.`,
  oldFileStays: (file, before) =>
    `${file} is written; what stood there before could not be deleted. Please delete ${before} by hand.`,
  listTwice: (list) => `${list} is given twice.`,
  badSize: (value) => `--size ${value}: please give a whole number from 1 on.`,
  noSize: 'How many rows a batch has at most is missing: --size NUMBER.',
  badFormat: (value) => `--format ${value}: allowed are xlsx and csv.`,
  badSheetName: (name) =>
    `${quoted(name)} cannot be the name of a sheet: at most 31 characters, none of []:*?/\\.`,
  addNeedsDirectory: 'New people are compared with the directory: --add needs --directory FILE.',
  columnsUnclear: (file, sheet) =>
    `In ${file}${sheet === null ? '' : `, sheet ${quoted(sheet)},`} it is not clear which columns hold account and AD ID. Please give --account and --id.`,
  noExclusions: (file, headings) =>
    `${file} is no list of exclusions: needed are a column “Reason” and one with account or AD ID.${headings.length === 0 ? '' : ` Found: ${headings.join(', ')}.`}`,
  formulaInText: (file, cell) =>
    `${file} is not written: opening a .csv, Excel would take the text in ${cell} for a formula that calls another program or an address. Please write it as .xlsx.`,
  notText: (file) => `${file} cannot hold all characters as a text file.`,
};
