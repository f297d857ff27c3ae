import type { Answers } from '../../../src/core/facts/facts';
import { standingAnswers } from '../../../src/core/facts/standingAnswers';
import { chosenOf, pairsTo, type Rows } from '../support/listOf';

const SUM = ['Summe: 3', null];

test.each<[string, Rows, Answers, Answers]>([
  [
    'the note stands where it stood',
    [...pairsTo(3), SUM],
    { listEndsAbove: 5 },
    { listEndsAbove: 5 },
  ],
  ['rows came above it', [...pairsTo(4), SUM], { listEndsAbove: 5 }, {}],
  ['rows went above it', [...pairsTo(2), SUM], { listEndsAbove: 5 }, {}],
  ['the note is gone', pairsTo(4), { listEndsAbove: 5 }, {}],
  ['only the end falls', pairsTo(4), { listEndsAbove: 5, tmpIsSame: 'end' }, { tmpIsSame: 'end' }],
  ['nothing was said of an end', pairsTo(4), { idByteOrder: 'octets' }, { idByteOrder: 'octets' }],
])('an end of the list stands only where a note stands: %s', (_, rows, answers, left) => {
  expect(standingAnswers(chosenOf({ rows }), answers)).toEqual(left);
});
