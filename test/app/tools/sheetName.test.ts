import fc from 'fast-check';
import { freeSheetName, freeSheetNames } from '../../../src/app/tools/sheetName';
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

const SETS: readonly [string, readonly string[], readonly string[], readonly string[]][] = [
  ['free ones stay', ['A', 'B'], ['C'], ['A', 'B']],
  ['one is taken: all get its number', ['A', 'B'], ['b'], ['A (2)', 'B (2)']],
  ['the number is free for all', ['A', 'B'], ['A', 'B (2)'], ['A (3)', 'B (3)']],
  ['alike ones are told apart', ['A', 'a', 'B'], ['B'], ['A', 'a (2)', 'B (2)']],
  ['none', [], ['A'], []],
];

test.each(SETS)('made together: %s', (_, wishes, taken, names) => {
  expect(freeSheetNames(wishes, taken)).toEqual(names);
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

test('of sheets made together, too, every name is one that Excel takes and nobody has', () => {
  const wish = fc.stringMatching(/^[ab'[\]:/ ]{0,3}$/);
  fc.assert(
    fc.property(fc.array(wish), fc.array(wish), (wishes, taken) => {
      const names = freeSheetNames(wishes, taken);
      expect(names).toHaveLength(wishes.length);
      expect(names.every(isSheetName)).toBe(true);
      const all = [...names, ...new Set(taken.map((one) => one.toLowerCase()))];
      expect(new Set(all.map((one) => one.toLowerCase())).size).toBe(all.length);
    }),
    { numRuns: runs(2000), seed },
  );
});

test('a wish of any length costs no time', () => {
  const from = performance.now();
  expect(freeSheetName(`a${"'".repeat(100_000)}b`, [])).toBe('a');
  expect(performance.now() - from).toBeLessThan(1000);
});
