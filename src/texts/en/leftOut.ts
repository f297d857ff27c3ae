import type { LeftOutTexts } from '../leftOutTexts';
import { numberFormat, plural } from '../numbers';
import { stillNamed } from '../stillNamed';

const number = numberFormat('en');

/** Who was left out of the list. */
export const leftOut: LeftOutTexts = {
  said: (people, reasons) =>
    `${number(people)} ${plural(people, 'person', 'people')} left out on purpose: ${reasons.map((one) => `${one.reason} (${number(one.people)})`).join(', ')}`,
  unknownReason: (people) =>
    `${number(people)} ${plural(people, 'exclusion does', 'exclusions do')} not count: the profile does not know the reason.`,
  stillListed: (people) =>
    `${stillNamed(people, 'row', 'rows')}. Please delete ${plural(people.length, 'the row', 'the rows')} or take the ${plural(people.length, 'exclusion', 'exclusions')} back, else the ${plural(people.length, 'mailbox', 'mailboxes')} will be moved.`,
  stillListedFact: 'Left out on purpose, but still in the list',
  stillInRow: 'still in row',
  who: 'Who and why',
  more: (people) =>
    `… and ${number(people)} more ${plural(people, 'person', 'people')}; the report lists all of them.`,
};
