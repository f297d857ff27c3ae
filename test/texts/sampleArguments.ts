import type { Counts } from '../../src/core/check/counts';
import type { ListDiagnosis } from '../../src/core/check/diagnoses';
import type { Texts } from '../../src/texts/texts';
import { listsArguments } from './listsArguments';
import { paneArguments } from './paneArguments';
import { refusals } from './refusalArguments';
import { reportArguments } from './reportArguments';
import type { SamplesOf } from './said';
import { writingArguments } from './writingArguments';

const counts: Counts = {
  rows: 1790,
  correct: 1790,
  wrongPair: 0,
  unknownAccount: 0,
  unknownId: 0,
  unknownPair: 0,
  missing: 0,
  notChecked: 0,
  crossAgency: null,
  errors: 0,
  warnings: 0,
  infos: 0,
};

const diagnosis: Omit<ListDiagnosis, 'kind'> = {
  field: 'account',
  column: 0,
  header: 'Accountname',
  firstRow: 2,
  lastRow: 1791,
  affected: 1789,
  crossAgency: 1409,
  provable: 1789,
  offset: null,
  slipStart: null,
  direction: null,
  isByOrderAlone: false,
};

function diagnoses(kind: ListDiagnosis['kind']): readonly [[ListDiagnosis], ...[ListDiagnosis][]] {
  const one = { ...diagnosis, kind };
  return [
    [one],
    [{ ...one, field: 'id', header: null, column: null, crossAgency: null }],
    [{ ...one, header: '', offset: -1, slipStart: 5, crossAgency: 0 }],
    [{ ...one, field: null, column: null, header: null, offset: 1200, slipStart: 1005 }],
    [{ ...one, firstRow: 7, lastRow: 7, affected: 1, provable: 1, crossAgency: 1 }],
  ];
}

const slip: ListDiagnosis = { ...diagnosis, kind: 'column-slipped' };

/** Arguments for all texts but the rules', which `sampleDetails` holds. */
export const sampleArguments: SamplesOf<Omit<Texts, 'language' | 'rules'>> = {
  diagnoses: {
    'column-sorted-alone': diagnoses('column-sorted-alone'),
    'column-slipped': diagnoses('column-slipped'),
    'rows-swapped': diagnoses('rows-swapped'),
    'values-filled-down': diagnoses('values-filled-down'),
    'pairs-scrambled': diagnoses('pairs-scrambled'),
    'values-replaced': diagnoses('values-replaced'),
  },
  failures: {
    'file-empty': [['liste.csv', {}]],
    'file-foreign': [
      ['liste.xlsx', { expected: 'xlsx', found: 'xls' }],
      ['liste.csv', { expected: 'csv', found: 'zip' }],
      ['liste.xlsx', { expected: 'xlsx', found: 'unknown' }],
      ['liste.csv', { expected: 'csv', found: 'binary' }],
      ['liste.csv', { expected: 'csv', found: 'zip' }],
    ],
    'file-encrypted': [['liste.xlsx', {}]],
    'file-cut-off': [['liste.xlsx', {}]],
    'file-damaged': [
      ['liste.xlsx', { part: null }],
      ['liste.xlsx', { part: 'xl/workbook.xml' }],
    ],
    'file-too-large': [
      ['liste.xlsx', { what: 'rows', limit: 1_048_576 }],
      ['liste.xlsx', { what: 'ratio', limit: 1200 }],
    ],
    'xml-doctype': [['liste.xlsx', { part: 'xl/workbook.xml' }]],
    'csv-stray-quote': [['liste.csv', { line: 12 }]],
    'ldif-changes': [['liste.ldif', { line: 12 }]],
    'ldif-reference': [['liste.ldif', { line: 12 }]],
    'ldif-incomplete': [['liste.ldif', { result: '4 Size limit exceeded' }]],
    'file-extension': [
      ['liste.ods', { extension: '.ods' }],
      ['liste', { extension: '' }],
    ],
    'file-unreadable': [['liste.xlsx', {}]],
    'cells-tied': [['liste.xlsx', { cells: 'B2:B9' }]],
    'written-otherwise': [['liste.xlsx', { place: 'Liste!B7' }]],
    'sheet-unknown': [['liste.xlsx', { sheet: 'Charge 9', sheets: ['Charge 1', 'Charge 2'] }]],
  },
  check: {
    moreHappened: [[1], [1480]],
    sentence: [
      [counts, true, true],
      [{ ...counts, rows: 1, correct: 1 }, true, true],
      [{ ...counts, rows: 0, correct: 0 }, false, true],
      [{ ...counts, correct: 0, notChecked: 1790 }, false, false],
      [{ ...counts, rows: 1, correct: 0, notChecked: 1 }, false, false],
      [{ ...counts, correct: 1, wrongPair: 1789, crossAgency: 1409 }, false, true],
      [{ ...counts, correct: 1789, wrongPair: 1, crossAgency: 0 }, false, true],
      [{ ...counts, rows: 1, correct: 0, wrongPair: 1 }, false, true],
      [{ ...counts, correct: 0, unknownPair: 1790 }, false, true],
      [{ ...counts, rows: 1, correct: 0, unknownPair: 1 }, false, true],
      [{ ...counts, correct: 1, unknownPair: 1789 }, false, true],
      [{ ...counts, correct: 1200, unknownPair: 590 }, false, true],
      [{ ...counts, errors: 1 }, false, true],
      [{ ...counts, rows: 1, correct: 1, errors: 1200 }, false, true],
    ],
    whatHappened: null,
    provable: [
      [slip],
      [{ ...slip, provable: 0 }],
      [{ ...slip, provable: 1200 }],
      [{ ...slip, provable: 1, affected: 1 }],
    ],
    counts: {
      correct: null,
      wrongPair: null,
      unknown: null,
      missing: null,
      notChecked: null,
      errors: null,
      warnings: null,
      infos: null,
    },
    severities: { error: null, warning: null, info: null },
    row: [[1234]],
    checkCode: null,
    agencyUnknown: null,
  },
  refusals,
  pane: paneArguments,
  newExport: {
    heading: null,
    lost: [
      ['AD-Export.csv', 1, '3', ['m?ller']],
      ['AD-Export.csv', 1200, '3–9', ['m?ller', 'j?ger']],
    ],
    moreRows: null,
    run: null,
    ask: null,
    letter: null,
    request: [
      ['AD-Export.csv', 1, ['m?ller'], 'Export-Csv'],
      ['AD-Export.csv', 1200, ['m?ller', 'j?ger'], 'Export-Csv'],
    ],
  },
  report: reportArguments,
  ...listsArguments,
  ...writingArguments,
};
