import fc from 'fast-check';
import { domainsApart } from '../../../src/core/pairing/domainsApart';
import { editDistance } from '../../../src/core/pairing/editDistance';
import { runs, seed } from '../../support/counts';

describe('domainsApart', () => {
  test.each([
    ['the same', '@amt.example', '@amt.example', 0],
    ['a letter more', '@amts.example', '@amt.example', 1],
    ['a letter fewer', '@amt.example', '@amts.example', 1],
    ['the end of the other: its start may stand in the local part', '@b.amt', '@amt', 2],
    ['none', '', '@amt', 0],
    ['one and none', '@amt', '', 1],
    ['others', '@rathaus', '@see', 4],
  ])('%s', (_, a, b, apart) => {
    expect(domainsApart(a, b)).toBe(apart);
  });

  test('property: never more than lies between accounts of these domains', () => {
    const local = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 });
    const domain = fc.oneof(
      fc.constant(''),
      fc
        .string({ unit: fc.constantFrom('a', 'b', '.', '@'), maxLength: 6 })
        .map((text) => `@${text}`),
    );
    fc.assert(
      fc.property(local, local, domain, domain, (a, b, one, other) => {
        const edits = editDistance(a + one, b + other, 99);
        expect(domainsApart(one, other)).toBeLessThanOrEqual(edits);
      }),
      { numRuns: runs(5_000), seed },
    );
  });
});
