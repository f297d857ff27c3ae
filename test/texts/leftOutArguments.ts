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
  who: null,
  more: [[1], [1200]],
};
