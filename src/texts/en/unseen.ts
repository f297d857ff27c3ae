import { plural } from '../numbers';
import type { UnseenTexts } from '../unseenTexts';

/** What the check did not look at. */
export const unseen: UnseenTexts = {
  notLookedAt: 'Not looked at',
  advice: (sheets) =>
    `${plural(sheets, 'The sheet', 'These sheets')} may hold pairs, but account and AD ID cannot be told apart there. If ${plural(sheets, 'it belongs', 'they belong')} to the lists, please head the columns “Accountname” and “AD-ID” and check again.`,
};
