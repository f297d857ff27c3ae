import { exclusionWords as german } from '../../src/texts/de/exclusionWords';
import { exclusionWords as english } from '../../src/texts/en/exclusionWords';
import { sayExclusionFault } from '../../src/texts/exclusionFault';

test.each([
  [
    'krank',
    'Zeile 5: „krank“ ist keiner der festen Gründe',
    'row 5: “krank” is none of the fixed reasons',
  ],
  ['', 'Zeile 5: der Grund fehlt', 'row 5: the reason is missing'],
])('the reason %p', (reason, inGerman, inEnglish) => {
  const fault = { kind: 'unknown-reason', row: 5, reason } as const;
  expect(sayExclusionFault(german, fault)).toBe(inGerman);
  expect(sayExclusionFault(english, fault)).toBe(inEnglish);
});
