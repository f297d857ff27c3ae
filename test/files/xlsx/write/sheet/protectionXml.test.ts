import fc from 'fast-check';
import {
  protectionXml,
  readProtection,
  RIGHTS,
} from '../../../../../src/files/xlsx/write/sheet/protectionXml';
import { runs, seed } from '../../../../support/counts';

const attributeIn =
  (xml: string) =>
  (name: string): string | undefined =>
    new RegExp(`\\s${name}="([^"]*)"`).exec(xml)?.[1];

test('what is written reads the same', () => {
  const protection = fc.record({
    allows: fc.subarray([...RIGHTS]).map((rights) => new Set(rights)),
    selects: fc.constantFrom('all' as const, 'unlocked' as const, 'none' as const),
    password: fc.constantFrom(
      '',
      'algorithmName="SHA-512" hashValue="aA==" saltValue="b==" spinCount="100000"',
    ),
  });
  fc.assert(
    fc.property(protection, (one) => {
      expect(readProtection(attributeIn(protectionXml(one, 'x:')))).toEqual(one);
    }),
    { seed, numRuns: runs(500) },
  );
});

test.each([
  ['', null],
  [' sheet="0" sort="0"', null],
  [' sheet="1" objects="1" scenarios="1"', ''],
  [' sheet="true" sort="0" objects="1"', 'scenarios,sort'],
])('%j', (attributes, allowed) => {
  const read = readProtection(attributeIn(attributes));
  const allows = read === null ? null : [...read.allows].sort().join(',');
  expect(allows).toBe(allowed);
});
