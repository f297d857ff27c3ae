import { accountFault } from '../../../src/core/identifiers/account';
import { addressFault } from '../../../src/core/identifiers/addressFault';

const label = (length: number): string => 'd'.repeat(length);
/** A domain of that many characters, in labels of at most 63. */
function domainOf(length: number): string {
  const labels: string[] = [];
  for (let left = length; left > 0; left -= 64) labels.push(label(Math.min(63, left)));
  return labels.join('.');
}

describe('account-invalid: mail addresses and UPNs that fit', () => {
  test.each([
    ['plain', 'anna@a.example'],
    ['one label', 'a@b'],
    ['every sign of an atom', "a!#$%&'*+-/=?^_`{|}~z@a.example"],
    ['letters beyond ASCII', 'j\u00fcrgen@m\u00fcnchen.example'],
    ['a combining mark', 'x\u0323@a.example'],
    ['digits of another script', '\u0661@a.example'],
    ['an A-label', 'a@xn--mnchen-3ya.example'],
    ['local part of 64 octets', `${'a'.repeat(64)}@${domainOf(60)}`],
    ['local part of 64 octets beyond ASCII', `${'\u00fc'.repeat(32)}@${domainOf(60)}`],
    ['a label of 63', `a@${label(63)}.example`],
    ['254 octets', `${'a'.repeat(64)}@${domainOf(189)}`],
    ['a domain of 252', `a@${domainOf(252)}`],
    ['UPN: 63 characters of two octets before the @', `${'\u00fc'.repeat(63)}@a.example`],
    ['UPN: 47 characters behind it', `${'\u00fc'.repeat(63)}@${label(47)}`],
  ])('%s', (_name, text) => {
    expect(accountFault(text)).toBeNull();
  });
});

const forbidden = (part: string, character: string): object => ({
  reason: 'forbidden-character',
  part,
  character,
  codePoint: character.codePointAt(0),
});

describe('account-invalid: the most telling reason', () => {
  test.each([
    ['two at signs', 'a@b@c.example', { reason: 'two-at-signs' }],
    ['nothing before the @', '@a.example', { reason: 'no-local-part' }],
    ['nothing behind the @', 'a@', { reason: 'no-domain' }],
    ['a space', 'a b@a.example', forbidden('local-part', ' ')],
    ['a no-break space', 'a\u00a0b@a.example', forbidden('local-part', '\u00a0')],
    ['a comma', 'a,b@a.example', forbidden('local-part', ',')],
    ['a quoted local part', '"a b"@a.example', forbidden('local-part', '"')],
    ['a name before the address', 'Anna <a@a.example>', forbidden('local-part', ' ')],
    ['SMTP:', 'SMTP:a@a.example', forbidden('local-part', ':')],
    ['a symbol', 'a\u{1f600}@a.example', forbidden('local-part', '\u{1f600}')],
    ['an underscore in the domain', 'a@a_b.example', forbidden('domain', '_')],
    ['a space in the domain', 'a@a.example b', forbidden('domain', ' ')],
    ['an ideographic full stop', 'a@b\u3002example', forbidden('domain', '\u3002')],
    ['an address literal', 'a@[127.0.0.1]', forbidden('domain', '[')],
    ['a leading period', '.a@a.example', { reason: 'leading-period', part: 'local-part' }],
    ['a trailing period', 'a.@a.example', { reason: 'trailing-period', part: 'local-part' }],
    ['two periods', 'a..b@a.example', { reason: 'double-period', part: 'local-part' }],
    ['a domain starting with a dot', 'a@.example', { reason: 'empty-label' }],
    ['a domain ending with a dot', 'a@a.example.', { reason: 'empty-label' }],
    ['two dots in a domain', 'a@a..example', { reason: 'empty-label' }],
    ['a hyphen first', 'a@-b.example', { reason: 'hyphen-at-label-edge', label: '-b' }],
    ['a hyphen last', 'a@b-.example', { reason: 'hyphen-at-label-edge', label: 'b-' }],
    [
      'a label of 64',
      `a@${label(64)}.example`,
      { reason: 'label-too-long', label: label(64), length: 64, limit: 63 },
    ],
    [
      'a label of 64 as A-label',
      `a@${label(56)}\u00fc`,
      { reason: 'label-too-long', label: `${label(56)}\u00fc`, length: 64, limit: 63 },
    ],
    [
      'a local part of 65 octets',
      `${'a'.repeat(65)}@a.example`,
      { reason: 'local-part-too-long', length: 65, limit: 64 },
    ],
    [
      'a local part of 66 octets, too long for a UPN',
      `${'\u00fc'.repeat(33)}@${label(48)}`,
      { reason: 'local-part-too-long', length: 66, limit: 64 },
    ],
    [
      'a local part of 128 octets in 64 characters',
      `${'\u00fc'.repeat(64)}@a.example`,
      { reason: 'local-part-too-long', length: 128, limit: 64 },
    ],
    [
      'a domain of 254',
      `a@${domainOf(254)}`,
      { reason: 'domain-too-long', length: 254, limit: 253 },
    ],
    [
      '255 octets',
      `${'a'.repeat(64)}@${domainOf(190)}`,
      { reason: 'too-long', form: 'address', length: 255, limit: 254 },
    ],
  ])('%s', (_name, text, fault) => {
    expect(addressFault(text)).toEqual(fault);
  });
});
