import fc from 'fast-check';
import { freeSheetName } from '../../../src/app/tools/sheetName';
import { isSheetName } from '../../../src/workbench/host/address/sheetName';
import { runs, seed } from '../../support/counts';

const NAMES: readonly [string, string, readonly string[], string][] = [
  ['a free name stays', 'Nachtliste', ['Charge 1'], 'Nachtliste'],
  ['a taken one gets a number', 'Nachtliste', ['Nachtliste'], 'Nachtliste (2)'],
  ['numbers go on', 'Liste', ['Liste', 'Liste (2)'], 'Liste (3)'],
  ['case does not count', 'NACHTLISTE', ['nachtliste'], 'NACHTLISTE (2)'],
  ['what Excel forbids becomes blanks', 'a[b]:c*d?e/f\\g', [], 'a b c d e f g'],
  ['apostrophes at the ends go', "'Liste'", [], 'Liste'],
  ['inside they stay', "Peter's Liste", [], "Peter's Liste"],
  ['Excel’s own name gets a number', 'History', [], 'History (2)'],
  ['of nothing the other name is left', ' [] ', [], 'Liste'],
  ['long ones are cut', 'x'.repeat(40), [], 'x'.repeat(31)],
  ['and keep their number', 'x'.repeat(40), ['x'.repeat(31)], `${'x'.repeat(27)} (2)`],
  ['never inside a character', `${'x'.repeat(30)}😀`, [], 'x'.repeat(30)],
  ['line breaks are blanks', 'eins\nzwei', [], 'eins zwei'],
];

test.each(NAMES)('%s', (_, wish, taken, name) => {
  expect(freeSheetName(wish, taken)).toBe(name);
});

test('Excel takes every name that is given, and no sheet has it', () => {
  const wishes = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-c'[\]:/ ]{0,40}$/));
  fc.assert(
    fc.property(wishes, fc.array(wishes), (wish, others) => {
      const taken: string[] = [...others];
      for (let count = 0; count < 3; count++) {
        const name = freeSheetName(wish, taken);
        expect(isSheetName(name)).toBe(true);
        expect(taken.map((one) => one.toLowerCase())).not.toContain(name.toLowerCase());
        taken.push(name);
      }
    }),
    { numRuns: runs(2000), seed },
  );
});
