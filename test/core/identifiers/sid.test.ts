import fc from 'fast-check';
import { readSid } from '../../../src/core/identifiers/sid';
import { runs, seed } from '../../support/counts';

const SID = 'S-1-5-21-3623811015-3361044348-30300820-1013';

describe('SID', () => {
  test.each([
    ['as it is', SID, SID],
    ['lower case', SID.toLowerCase(), SID],
    ['white space around it', ` ${SID}\t`, SID],
    ['largest numbers', `S-1-5-21${'-4294967295'.repeat(4)}`, `S-1-5-21${'-4294967295'.repeat(4)}`],
    ['zeros', 'S-1-5-21-0-0-0-500', 'S-1-5-21-0-0-0-500'],
    ['over 32 bits', 'S-1-5-21-4294967296-1-1-1013', null],
    ['RID over 32 bits', 'S-1-5-21-1-1-1-4294967296', null],
    ['eleven digits', 'S-1-5-21-10000000000-1-1-1013', null],
    ['a leading zero', 'S-1-5-21-1-1-1-01013', null],
    ['a number short', 'S-1-5-21-1-1-1013', null],
    ['a number too many', `${SID}-1`, null],
    ['no domain', 'S-1-5-18', null],
    ['built-in domain', 'S-1-5-32-544', null],
    ['another revision', 'S-2-5-21-1-1-1-1013', null],
    ['a sign', 'S-1-5-21-1-1-1-+1013', null],
    ['digits of another script', 'S-1-5-21-1-1-1-١٢٣٤', null],
    ['text before', `x${SID}`, null],
    ['text behind', `${SID}x`, null],
    ['a line break and text behind', `${SID}\nx`, null],
    ['empty', '', null],
  ])('%s', (_name, text, expected) => {
    expect(readSid(text)).toBe(expected);
  });

  test('equal only if every number is', () => {
    const number = fc.oneof(fc.nat(0xffffffff), fc.constantFrom(0, 1, 10, 100));
    const numbers = fc.tuple(number, number, number, number);
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const left = readSid(`S-1-5-21-${a.join('-')}`);
        expect(left).not.toBeNull();
        expect(left === readSid(`s-1-5-21-${b.join('-')}`)).toBe(a.join() === b.join());
      }),
      { seed, numRuns: runs(2000) },
    );
  });
});
