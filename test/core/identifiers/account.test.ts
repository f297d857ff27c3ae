import fc from 'fast-check';
import {
  accountFault,
  canonicalAccount,
  hasSmtpPrefix,
  withoutSmtpPrefix,
  type AccountReading,
} from '../../../src/core/identifiers/account';
import { runs, seed } from '../../support/counts';

const plain: AccountReading = { stripSmtp: false, tmp: 'keep' };
const canonical = (text: string): string => canonicalAccount(text, plain);

describe('canonical form', () => {
  test.each([
    ['lower case', 'Mueller', 'mueller'],
    ['white space around it', ' \u00a0mueller\t', 'mueller'],
    ['NFC', 'mu\u0308ller', 'm\u00fcller'],
    ['white space inside stays', 'a b', 'a b'],
    ['dots stay', 'm.u.ller@a.example', 'm.u.ller@a.example'],
    ['tags stay', 'mueller+list@a.example', 'mueller+list@a.example'],
    ['.tmp stays', 'mueller.tmp@a.example', 'mueller.tmp@a.example'],
    ['SMTP: stays unless all have it', 'SMTP:a@b.example', 'smtp:a@b.example'],
    ['a domain becomes A-labels', 'A@M\u00dcNCHEN.example', 'a@xn--mnchen-3ya.example'],
    ['a domain in A-labels stays', 'a@XN--MNCHEN-3YA.example', 'a@xn--mnchen-3ya.example'],
    ['a decomposed domain', 'a@mu\u0308nchen.example', 'a@xn--mnchen-3ya.example'],
    ['ß in a domain is no ss', 'a@stra\u00dfe.example', 'a@xn--strae-oqa.example'],
    ['no A-labels before the @', 'm\u00fcller@a.example', 'm\u00fcller@a.example'],
    ['no A-labels without an @', 'm\u00fcller', 'm\u00fcller'],
    ['the last @ counts', '\u00fc@\u00fc@\u00fc.example', '\u00fc@\u00fc@xn--tda.example'],
    ['only an @', '@', '@'],
    ['empty', '', ''],
    ['İ is not i', '\u0130', 'i\u0307'],
    ['ẞ is ß', '\u1e9e', '\u00df'],
    ['Σ at the end is σ as elsewhere', '\u039f\u03a3', '\u03bf\u03c3'],
    ['ς stays', '\u03bf\u03c2', '\u03bf\u03c2'],
  ])('%s', (_name, text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  test.each([
    ['ü and ue', 'm\u00fcller', 'mueller'],
    ['ü and u', 'm\u00fcller', 'muller'],
    ['ß and ss', 'wei\u00df', 'weiss'],
    ['a dot', 'a.b@c.example', 'ab@c.example'],
    ['a tag', 'a+b@c.example', 'a@c.example'],
    ['leading zeros', '0123', '123'],
    ['.tmp', 'a.tmp', 'a'],
    ['Cyrillic а', '\u0430', 'a'],
    ['full width', '\uff41', 'a'],
    ['an ideographic full stop', 'a@b\u3002example', 'a@b.example'],
    ['the domain’s ü and ue', 'a@m\u00fcller.example', 'a@mueller.example'],
    ['a soft hyphen', 'a\u00adb', 'ab'],
    ['doubled spaces', 'a  b', 'a b'],
  ])('never equal: %s', (_name, a, b) => {
    expect(canonical(a)).not.toBe(canonical(b));
  });
});

describe('SMTP: prefix', () => {
  test.each([
    ['SMTP:a@b.example', true, 'a@b.example'],
    ['smtp:a@b.example', true, 'a@b.example'],
    [' sMTP:A@b.example ', true, 'A@b.example'],
    ['SMTP:', true, ''],
    ['smtp:smtp:a@b.example', true, 'smtp:a@b.example'],
    ['SIP:a@b.example', false, 'SIP:a@b.example'],
    [' smtp@b.example', false, 'smtp@b.example'],
  ])('%s', (text, has, without) => {
    expect(hasSmtpPrefix(text)).toBe(has);
    expect(withoutSmtpPrefix(text)).toBe(without);
    expect(canonicalAccount(text, { stripSmtp: true, tmp: 'keep' })).toBe(without.toLowerCase());
  });
});

test.each([
  ['strip-end', 'A@b.TMP', 'a@b'],
  ['strip-end', 'a.tmp@b', 'a.tmp@b'],
  ['strip-local-part', 'a.tmp@b.tmp', 'a@b.tmp'],
  ['strip-local-part', 'a.TMP@M\u00dcNCHEN.example', 'a@xn--mnchen-3ya.example'],
  ['strip-end', 'a@m\u00fcnchen.tmp', 'a@xn--mnchen-3ya'],
] as const)('.tmp: %s of %s', (tmp, text, expected) => {
  expect(canonicalAccount(text, { stripSmtp: false, tmp })).toBe(expected);
});

const character = fc.oneof(
  fc.constantFrom(...'aAzZ09.@+-_ ßẞüÜ\u0308\u0130\u0131Σςσ\u212a\u00a0'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
);
const texts = fc.array(character, { maxLength: 40 }).map((parts) => parts.join(''));

test('a canonical form is its own, and does not depend on normal form or case', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const once = canonical(text);
      expect(canonical(once)).toBe(once);
      expect(canonical(text.normalize('NFD'))).toBe(once);
      expect(canonical(` ${text}\t`)).toBe(once);
    }),
    { seed, numRuns: runs(10_000) },
  );
});

test('no text makes them throw, nor one as long as a cell can be', () => {
  const long = texts.map((text) => text.repeat(900).slice(0, 32_767));
  fc.assert(
    fc.property(
      fc.oneof({ weight: 50, arbitrary: texts }, { weight: 1, arbitrary: long }),
      (text) => {
        for (const tmp of ['keep', 'strip-end', 'strip-local-part'] as const) {
          canonicalAccount(text, { stripSmtp: true, tmp });
        }
        accountFault(text);
      },
    ),
    { seed, numRuns: runs(5000) },
  );
  for (const letter of ['\u00fc', '\u{10ffff}', '\ud800']) {
    const endless = `a@${letter.repeat(16_000)}`;
    expect(canonical(endless)).toBe(endless);
    expect(accountFault(endless)).not.toBeNull();
  }
});

describe('account-invalid: account names', () => {
  test.each([
    ['one character', 'a'],
    ['20 characters', 'a'.repeat(20)],
    ['20 after NFC', 'u\u0308'.repeat(20)],
    ['letters beyond ASCII', 'M\u00fcller-\u00d8stby'],
    ['a space inside', 'anna beispiel'],
    ['a period inside', 'anna.beispiel'],
    ['a leading period', '.anna'],
    ['signs that are allowed', "a_b-c'd!e#f$g%h&i"],
    ['white space around it', ' anna '],
  ])('%s', (_name, name) => {
    expect(accountFault(name)).toBeNull();
  });

  test.each([...'"/\\[]:;|=,+*?<>\u0001\u001f\u007f\u0080\u009f'])('forbidden: %j', (character) => {
    expect(accountFault(`a${character}b`)).toEqual({
      reason: 'forbidden-character',
      part: 'account-name',
      character,
      codePoint: character.codePointAt(0),
    });
  });

  test.each([
    ['empty', '', { reason: 'empty' }],
    ['only white space', ' \t', { reason: 'empty' }],
    [
      '21 characters',
      'a'.repeat(21),
      { reason: 'too-long', form: 'account-name', length: 21, limit: 20 },
    ],
    ['a trailing period', 'anna.', { reason: 'trailing-period', part: 'account-name' }],
  ])('%s', (_name, name, fault) => {
    expect(accountFault(name)).toEqual(fault);
  });
});
