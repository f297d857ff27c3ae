import type { Texts } from '../../src/texts/texts';
import type { SamplesOf } from './said';

const batches = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `Charge ${at * 2 + 1}`);

/** Arguments for what is said of lists that were written. */
export const writingArguments: SamplesOf<Pick<Texts, 'repair' | 'seal'>> = {
  repair: {
    result: [
      [[{ column: 'A', cells: 1789 }], ['Charge 1', 'Charge 2'], 1790, 1790],
      [
        [
          { column: 'A', cells: 1 },
          { column: 'B', cells: 1200 },
        ],
        batches(9),
        1,
        1790,
      ],
      [[{ column: 'B', cells: 2 }], [], 0, 1790],
    ],
    resultBefore: [
      [[{ column: 'A', cells: 1789 }], 1790, 1790],
      [[{ column: 'B', cells: 1 }], 1, 1790],
    ],
    pane: {
      open: null,
      restore: null,
      showCells: null,
      hideCells: null,
      writing: null,
      done: [[1], [1789]],
      failed: { 'changed-meanwhile': null, 'not-kept': null, 'not-plain': null, refused: null },
      cells: null,
      now: null,
      then: null,
      empty: null,
      evidence: [['Charge 1', 1200]],
      otherEvidence: {
        snapshot: null,
        'third-column': null,
        'only-one-left': null,
        'other-cell-empty': null,
      },
    },
    nothing: [
      [1790, 1790],
      [1, 2],
    ],
    byThirdColumn: [[1], [1200]],
    byOnlyOneLeft: [[1], [2]],
    unproven: [
      [[{ column: 3, header: '' }]],
      [
        [
          { column: 2, header: 'Personalnummer' },
          { column: 3, header: 'Bemerkung' },
        ],
      ],
    ],
    open: [
      [1, [17]],
      [1200, [17, 23, 40]],
    ],
    written: [['liste.xlsx']],
  },
  seal: {
    headings: { digits: null, pairing: null },
    verdicts: { fits: null, doesNotFit: null, missing: null },
    sealed: [
      [1790, 'C', 'D'],
      [1, 'C', null],
    ],
    bound: [[['Accountname', 'AD-ID']]],
    limits: null,
    removed: [[['C', 'D']], [['C']]],
    nothingToRemove: [['liste.xlsx']],
    written: [['liste.xlsx']],
    unsealable: [[1], [1200]],
    fault: [
      [17, 'Accountname', 'too-long'],
      [17, 'AD-ID', 'number'],
      [17, 'AD-ID', 'boolean'],
      [17, 'AD-ID', 'error'],
      [17, 'C', 'wide-character'],
    ],
    broken: [
      [1, [17]],
      [1200, [17, 23]],
    ],
    moreRows: [[1200]],
  },
};
