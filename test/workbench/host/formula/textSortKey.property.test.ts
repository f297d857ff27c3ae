import fc from 'fast-check';
import { compareTexts } from '../../../../src/workbench/host/formula/compareValues';
import { textSortKey } from '../../../../src/workbench/host/formula/textSortKey';
import { runs, seed } from '../../../support/counts';

/** Texts close to each other, so that every kind of difference decides now and then. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', maxLength: 8 }),
  fc.string({
    unit: fc.constantFrom('a', 'A', 'b', '-', '_', '.', '@', '1', ' ', "'"),
    maxLength: 6,
  }),
);

test('keys compare as the texts do', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [left, right] = [textSortKey(a) ?? '', textSortKey(b) ?? ''];
      fc.pre(left !== right);
      expect(left < right ? -1 : 1).toBe(Math.sign(compareTexts(a, b, false)));
    }),
    { numRuns: runs(20_000), seed },
  );
});

test('texts with other characters have no key', () => {
  expect([textSortKey('Müller'), textSortKey('a\tb'), textSortKey('')]).toEqual([
    undefined,
    undefined,
    '',
  ]);
});
