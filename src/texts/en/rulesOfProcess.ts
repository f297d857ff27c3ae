import type { ProcessTexts } from '../texts';
import { quoted } from './words';

/** Process. */
export const rulesOfProcess: ProcessTexts = {
  'seal-broken': {
    title: 'Check digits do not fit',
    says: ({ details }) =>
      details.digits === ''
        ? 'The row has no check digits, other rows of the list have some: it was added later.'
        : `The check digits ${quoted(details.digits)} belong to other values: something in this row was changed, or one column was moved without the others.`,
  },
};
