import type { LeftOutTexts } from '../../src/texts/leftOutTexts';
import type { SamplesOf } from './said';

/** Arguments for what is said of people who were left out. */
export const leftOutArguments: SamplesOf<LeftOutTexts> = {
  said: [
    [1, [{ reason: 'ausgeschieden', people: 1 }]],
    [
      1790,
      [
        { reason: 'ausgeschieden', people: 1 },
        { reason: 'Sonderpostfach', people: 1789 },
      ],
    ],
  ],
  unknownReason: [[1], [1200]],
  stillListed: [
    [[{ account: 'a@amt.example', rows: [17] }]],
    [
      [
        { account: 'a@amt.example', rows: [17, 20, 21, 22, 23] },
        ...['b', 'c', 'd', 'e'].map((account) => ({ account, rows: [3] })),
      ],
    ],
  ],
  stillListedFact: null,
  stillInRow: null,
  who: null,
  more: [[1], [1200]],
};
