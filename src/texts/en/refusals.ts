import { sayExclusionFault } from '../exclusionFault';
import { numberFormat } from '../numbers';
import type { RefusalTexts } from '../refusalTexts';
import { exclusionWords } from './exclusionWords';

const number = numberFormat('en');

/** Why a check cannot begin, as pane and command line both say it. */
export const refusals: RefusalTexts = {
  severalSheets: (file, sheets) =>
    `${file} has several sheets with pairs: ${sheets.join(', ')}. Please name one with --sheet.`,
  noRows: (file, above) =>
    above === null
      ? `${file} holds no rows of data.`
      : `${file} holds no rows of data below the headings. The pairs seem to stand above them (${above.first === above.last ? 'row' : 'rows'} ${String(above.first)}${above.first === above.last ? '' : ` to ${String(above.last)}`}): please move the headings to the top.`,
  noSuchColumn: (column, headings) =>
    `There is no column “${column}”.${headings.length === 0 ? '' : ` There are: ${headings.filter((text) => text !== '').join(', ')}.`}`,
  sheetOfText: (file) => `${file} is a text file and has no sheets.`,
  noNote: (row) =>
    `--answer not-a-data-row=${row}: row ${row} holds no sum and no note below the list; something below it would go unchecked.`,
  badExclusions: (faults) => {
    const first = faults
      .slice(0, 3)
      .map((one) => sayExclusionFault(exclusionWords, one))
      .join('; ');
    const rest = faults.length - 3;
    return `Exclusions: ${first}${rest > 0 ? `; and ${number(rest)} more` : ''}.`;
  },
};
