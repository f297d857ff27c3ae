import type { UnseenTexts } from '../../src/texts/unseenTexts';
import type { SamplesOf } from './said';

/** Arguments for what is said of sheets that were not looked at. */
export const unseenArguments: SamplesOf<UnseenTexts> = {
  notLookedAt: null,
  advice: [[1], [2]],
};
