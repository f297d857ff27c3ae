import { hasTmp, withoutTmp } from '../../../src/core/identifiers/tmpSuffix';

describe('.tmp', () => {
  test.each([
    ['x.tmp', 'end', 'x'],
    ['x.tmp', 'local-part', 'x'],
    ['a@b.tmp', 'end', 'a@b'],
    ['a@b.tmp', 'local-part', null],
    ['a.tmp@b', 'local-part', 'a@b'],
    ['a.tmp@b', 'end', null],
    ['a.tmp@b.tmp', 'end', 'a.tmp@b'],
    ['a.tmp@b.tmp', 'local-part', 'a@b.tmp'],
    ['x.tmp.tmp', 'end', 'x.tmp'],
    ['.tmp', 'end', null],
    ['.tmp@b', 'local-part', null],
    ['a@.tmp', 'end', null],
    ['xtmp', 'end', null],
    ['x.tmpa', 'end', null],
    ['tmp', 'end', null],
    ['', 'local-part', null],
  ] as const)('%s, %s', (account, place, without) => {
    expect(withoutTmp(account, place)).toBe(without ?? account);
    expect(hasTmp(account, place)).toBe(without !== null);
    expect(hasTmp(` ${account.toUpperCase()} `, place)).toBe(without !== null);
  });
});
