import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { canonicalDomain } from '../../../src/core/identifiers/domain';
import { lowerCaseOf } from '../../../src/core/identifiers/lowerCase';
import { runs, seed } from '../../support/counts';

test.each([
  ['lower case', 'A.EXAMPLE', 'a.example'],
  ['an A-label each', 'm\u00fcnchen.k\u00f6ln.example', 'xn--mnchen-3ya.xn--kln-sna.example'],
  ['capitals beyond ASCII', 'M\u00dcNCHEN', 'xn--mnchen-3ya'],
  ['empty labels stay', '.a..', '.a..'],
  ['empty', '', ''],
])('canonical domain: %s', (_name, domain, expected) => {
  expect(canonicalDomain(domain)).toBe(expected);
});

test('letters of German domains become the A-labels that browsers make', () => {
  const letters = fc.constantFrom(...'abcxyz0189\u00e4\u00f6\u00fc\u00df\u00e9\u00f1\u0142\u015f');
  const labels = fc.array(letters, { minLength: 1, maxLength: 20 }).map((parts) => parts.join(''));
  const domains = fc.array(labels, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(domains, (parts) => {
      const domain = [...parts, 'example'].join('.');
      expect(canonicalDomain(domain)).toBe(domainToASCII(domain));
    }),
    { seed, numRuns: runs(2000) },
  );
});

test.each([
  ['plain', 'AbC', 'abc'],
  ['NFC', 'U\u0308', '\u00fc'],
  ['a letter that is one character in lower case only', 'J\u030c', '\u01f0'],
  ['the Kelvin sign', '\u212a', 'k'],
  ['a capital sigma at the end', 'A\u03a3', 'a\u03c3'],
  ['a final sigma', 'a\u03c2', 'a\u03c2'],
  ['a dotted I', '\u0130', 'i\u0307'],
])('lower case of each character: %s', (_name, text, expected) => {
  expect(lowerCaseOf(text)).toBe(expected);
});
