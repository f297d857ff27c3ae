import type { AnswersUsageTexts, RecalledTexts } from '../answersTexts';
import { numberFormat, plural } from '../numbers';

const number = numberFormat('en');

/** What a list's own workbook remembers. */
export const recalled: RecalledTexts = {
  from: 'As kept in the file:',
  columns: (letters) =>
    `Columns ${letters.slice(0, -1).join(', ')} and ${letters.at(-1) ?? ''} belong together.`,
  kind: (kind) =>
    kind === 'first'
      ? 'The list is one of the first migration.'
      : 'The list is one of the second migration.',
  leftOut: (people) =>
    `${number(people)} ${plural(people, 'person is', 'people are')} left out on purpose.`,
  lost: {
    columns: 'What the file keeps of this list no longer fits its headings and does not count.',
    sheet:
      'The kind of list, answers and people left out that the file keeps are not surely those of this sheet: it was renamed or only bears the same name. They do not count.',
    end: 'The file keeps where the list ends, but something else stands there now. So the whole list was checked.',
    unreadable: 'Part of what the file keeps cannot be read and does not count.',
    reasons:
      'The file also keeps exclusions for reasons that the profile does not know: those do not count.',
  },
};

/** What can be wrong about an answer. */
export const answersUsage: AnswersUsageTexts = {
  unknown: (name) =>
    `--answer ${name}: nobody asks that. Possible are tmp-suffix, id-byte-order and not-a-data-row.`,
  badValue: (name, value, allowed) => `--answer ${name}=${value}: possible is ${allowed}.`,
  badRow: (name, value) =>
    `--answer ${name}=${value}: please name a row by its number, for example 792.`,
  rowOfWhich: '--answer not-a-data-row is for one list alone: please name exactly one.',
};
