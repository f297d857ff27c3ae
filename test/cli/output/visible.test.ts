import fc from 'fast-check';
import { visible } from '../../../src/cli/output/visible';
import { runs, seed } from '../../support/counts';

it.each([
  ['plain text', 'Müller, „Förde“ 😀', 'Müller, „Förde“ 😀'],
  ['a line break', 'a\r\nb', 'a⟨U+000D⟩⟨U+000A⟩b'],
  ['a tab', 'a\tb', 'a⟨U+0009⟩b'],
  ['an escape sequence', '\u001b[2Jx', '⟨U+001B⟩[2Jx'],
  ['its one-byte form', '\u009b2Jx', '⟨U+009B⟩2Jx'],
  ['a turned reading direction', 'a\u202eb\u2066c', 'a⟨U+202E⟩b⟨U+2066⟩c'],
  ['a line separator', 'a\u2028b', 'a⟨U+2028⟩b'],
])('%s', (_, text, shown) => {
  expect(visible(text)).toBe(shown);
});

it('what is shown is one line without control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
      expect(visible(visible(text))).toBe(visible(text));
    }),
    { numRuns: runs(2000), seed },
  );
});
