import type { UsageTexts } from '../../src/texts/commandTexts';
import type { ExclusionFaultText, NamedRow } from '../../src/texts/listsTexts';
import type { Texts } from '../../src/texts/texts';
import type { SamplesOf } from './said';

const places: readonly NamedRow[] = [
  { list: 'Charge 1', row: 1017 },
  { list: 'Charge 2', row: 3 },
];

const [first] = places as readonly [NamedRow];

/** A fault of each kind. */
export const faults: readonly ExclusionFaultText[] = [
  { kind: 'unknown-reason', row: 1002, reason: 'keine Lust' },
  { kind: 'empty', row: 3 },
  { kind: 'unreadable', row: 4, value: '4711' },
  { kind: 'not-in-lists', row: 5, value: 'nobody@amt.example' },
  { kind: 'not-a-pair', row: 6, account: 'anna@amt.example', id: '5f0c7a3e' },
  { kind: 'two-reasons', row: 7, earlier: 1002 },
];

/** Arguments for what is said of lists that are merged and split. */
export const listsArguments: SamplesOf<Pick<Texts, 'lists'>> = {
  lists: {
    headings: { batch: null, row: null, file: null },
    earlier: [['Prüfziffer']],
    nobody: null,
    sheetName: null,
    batchNames: { one: null, several: null },
    combined: [
      [1790, 4],
      [1, 1],
    ],
    splitted: [
      [1790, 9],
      [1, 1],
    ],
    notCombined: null,
    notSplit: null,
    written: [
      ['nacht.xlsx', 'Nachmigration', 1790],
      ['nacht.csv', null, 1],
    ],
    checkCode: [['7K3M-9QXA']],
    reconciled: null,
    source: [
      ['Charge 1', 1200, 1200],
      ['Charge 2', 1, 1200],
    ],
    skipped: [['listen.xlsx', 'Notizen']],
    agency: [
      ['Amt See', 1155],
      ['Amt See', 1],
    ],
    agencyUnclear: [
      [1790, 1790],
      [1, 1790],
    ],
    excluded: [
      [1, ['ausgeschieden']],
      [1002, ['ausgeschieden', 'später']],
    ],
    added: [[1], [1002]],
    dropped: [[1], [1002]],
    sealed: [[['Charge 1']], [['Charge 1', 'Charge 2']]],
    unsealed: [[['Charge 1']], [['Charge 1', 'Charge 2']]],
    warnings: [
      ['Charge 1', ['Überschrift wiederholt']],
      ['Charge 1', ['Überschrift wiederholt', 'Verborgene Zeilen']],
    ],
    sourceFaults: [
      ['Charge 1', 1],
      ['Charge 1', 1789],
    ],
    severalAgencies: [
      [
        [
          { agency: 'Amt See', rows: 1155 },
          { agency: null, rows: 1 },
        ],
      ],
    ],
    repeated: [[1], [1789]],
    repeat: {
      pair: [['anna@amt.example', places]],
      account: [['anna@amt.example', places]],
      id: [['5f0c7a3e', places]],
    },
    repeatDiffers: null,
    exclusions: [[1], [1002]],
    exclusion: faults.map((fault) => [fault] as const) as [[ExclusionFaultText]],
    reasons: [[['ausgeschieden', 'später']]],
    additions: [['neue.csv']],
    present: [[1002, 'anna@amt.example', first]],
    noPeople: null,
    unsealable: [[1], [1002]],
    unsealableRow: [
      [first, 'AD-ID', 'number'],
      [first, 'AD-ID', 'too-long'],
    ],
    notReconciled: null,
    noRows: null,
  },
};

/** Arguments for the ways in which `combine` and `split` can be called wrongly. */
export const listsUsageArguments: SamplesOf<Pick<UsageTexts, 'lists'>> = {
  lists: {
    noFolder: null,
    outputFormat: [['nacht.txt']],
    fileExists: [['liste.xlsx']],
    fileAppeared: [['liste.xlsx']],
    oldFileStays: [['liste.xlsx', '.1.tmp']],
    listTwice: [['liste.xlsx']],
    badSize: [['viele']],
    noSize: null,
    badFormat: [['pdf']],
    badSheetName: [['Nacht/1']],
    addNeedsDirectory: null,
    columnsUnclear: [
      ['liste.xlsx', 'Tabelle1'],
      ['liste.csv', null],
    ],
    noExclusions: [['liste.csv', ['Name', 'Grund']]],
    formulaInText: [['liste.csv', 'C5']],
    notText: [['liste.csv']],
  },
};
