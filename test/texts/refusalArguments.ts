import type { RefusalTexts } from '../../src/texts/refusalTexts';
import { faults } from './listsArguments';
import type { SamplesOf } from './said';

/** Arguments for why a check cannot begin. */
export const refusals: SamplesOf<RefusalTexts> = {
  severalSheets: [['liste.xlsx', ['Charge 1', 'Charge 2']]],
  noRows: [
    ['liste.xlsx', null],
    ['liste.xlsx', { first: 1, last: 8 }],
  ],
  noSuchColumn: [
    ['Konto', ['Accountname', '', 'AD-ID']],
    ['Konto', []],
  ],
  sheetOfText: [['liste.csv']],
  noNote: [[5]],
  badExclusions: [[faults], [[{ kind: 'empty', row: 1003 }]]],
};
