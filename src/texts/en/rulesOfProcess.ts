import { calendarDay } from '../calendarDay';
import { numberFormat, plural } from '../numbers';
import type { ProcessTexts } from '../texts';
import { quoted } from './words';

const number = numberFormat('en');

/** Process. */
export const rulesOfProcess: ProcessTexts = {
  'seal-broken': {
    title: 'Check digits do not fit',
    says: ({ details }) =>
      details.digits === ''
        ? 'The row has no check digits, other rows of the list have some: it was added later.'
        : `The check digits ${quoted(details.digits)} belong to other values: something in this row was changed, or one column was moved without the others.`,
  },
  'reference-stale': {
    title: 'Reference list is out of date',
    says: ({ details }) => {
      const { reference, day, days, limit, by } = details;
      const old =
        by === 'said'
          ? `is of ${calendarDay(day, 'en')} and so ${number(days)} ${plural(days, 'day', 'days')} old`
          : `is of ${calendarDay(day, 'en')} by its file name and so ${number(days)} ${plural(days, 'day', 'days')} old`;
      return `${quoted(reference)} ${old}; ${number(limit)} are allowed. Whoever came, left or was renamed since is not in it: please export it again.`;
    },
  },
};
