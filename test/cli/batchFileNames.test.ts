import fc from 'fast-check';
import path from 'node:path';
import { batchFileNames } from '../../src/cli/batchFileNames';
import { runs, seed } from '../support/counts';

test.each<[string, readonly string[], readonly string[]]>([
  ['plain names', ['Charge 1', 'Charge 2'], ['Charge 1', 'Charge 2']],
  ['another folder', ['../../etc/passwd', '..\\x', 'C:\\x'], ['-..-etc-passwd', '-x', 'C--x']],
  ['devices of Windows', ['con', 'COM1.a', 'aux '], ['-con', '-COM1.a', '-aux']],
  ['dots and blanks at the ends', [' .Amt. ', '...'], ['Amt', '-']],
  [
    'letters apart in case only',
    ['Amt', 'AMT', 'Straße', 'STRASSE'],
    ['Amt', 'AMT (2)', 'Straße', 'STRASSE (2)'],
  ],
  ['an umlaut spelled in two ways', ['Förde', 'Fo\u0308rde'], ['Förde', 'Fo\u0308rde (2)']],
  ['a turned reading direction', ['Amt\u202excod.exe'], ['Amt-xcod.exe']],
  ['half a character, a zero, a line', ['a\ud800b\u0000c\u2028d'], ['a-b-c-d']],
])('%s', (_, names, files) => {
  expect(batchFileNames(names)).toEqual(files);
});

test('a long name is cut, its number stays, and dots inside cost no time', () => {
  const long = `a${'.'.repeat(200_000)}b`;
  const from = performance.now();
  const [first = '', second] = batchFileNames([`${long} 1`, `${long} 2`]);
  expect(performance.now() - from).toBeLessThan(1000);
  expect(first).toHaveLength(120);
  expect([first.endsWith(' 1'), second?.endsWith(' 2')]).toEqual([true, true]);
});

test('whatever batches are called: one file each, in the folder', () => {
  const unit = fc.constantFrom(...'aAäÄ./\\:\u0308 -()2\ud83d\ude00\u202e');
  fc.assert(
    fc.property(fc.array(fc.string({ unit, maxLength: 200 }), { maxLength: 9 }), (names) => {
      const files = batchFileNames(names);
      const seen = files.map((name) => name.normalize('NFD').toLowerCase());
      expect(new Set(seen).size).toBe(names.length);
      for (const name of files) {
        expect(path.win32.basename(`x\\${name}`)).toBe(name);
        expect(name).not.toMatch(/^[. ]|[. ]$|^$/);
        expect(name).not.toMatch(/\p{Cs}/u);
      }
    }),
    { numRuns: runs(3000), seed },
  );
});
