import {
  checkOf,
  checkRows,
  findingsOf,
  guidOf,
  pairsTo,
  placesOf,
  statesOf,
} from '../../support/listOf';

const a = (length: number): string => 'a'.repeat(length);
const domainOf = (length: number): string => {
  const labels = `${a(60)}.`.repeat(5).slice(0, length - '.example'.length);
  return `${labels.replace(/\.$/, 'b')}.example`;
};

function check(account: string, id = guidOf(1)) {
  const rows = [[account, id]];
  return checkRows(rows, rows);
}

describe('account-invalid', () => {
  test.each<[string, string, object]>([
    ['21 characters', a(21), { reason: 'too-long', form: 'account-name', length: 21, limit: 20 }],
    ['a trailing period', 'mmuster.', { reason: 'trailing-period', part: 'account-name' }],
    ...[...'"/\\[]:;|=,+*<>'].map((character): [string, string, object] => [
      `a ${character}`,
      `m${character}m`,
      { reason: 'forbidden-character', part: 'account-name', character },
    ]),
    ['two at signs', 'a@b@amt.example', { reason: 'two-at-signs' }],
    ['no local part', '@amt.example', { reason: 'no-local-part' }],
    ['no domain', 'a@', { reason: 'no-domain' }],
    [
      'a space in the local part',
      'a b@amt.example',
      { reason: 'forbidden-character', part: 'local-part', character: ' ' },
    ],
    ['two periods', 'a..b@amt.example', { reason: 'double-period' }],
    ['a leading period', '.a@amt.example', { reason: 'leading-period' }],
    ['an empty label', 'a@amt..example', { reason: 'empty-label' }],
    [
      'a hyphen at a label’s edge',
      'a@-amt.example',
      { reason: 'hyphen-at-label-edge', label: '-amt' },
    ],
    ['a label of 64', `b@${a(64)}.example`, { reason: 'label-too-long', length: 64, limit: 63 }],
    [
      'a local part of 65 octets',
      `${a(65)}@amt.example`,
      { reason: 'local-part-too-long', length: 65, limit: 64 },
    ],
    [
      'a local part of 64 in two octets each',
      `${'ü'.repeat(64)}@amt.example`,
      { reason: 'local-part-too-long', length: 128, limit: 64 },
    ],
    [
      'a domain of 254',
      `a@${domainOf(254)}`,
      { reason: 'domain-too-long', length: 254, limit: 253 },
    ],
    [
      '255 octets in all',
      `${a(64)}@${domainOf(190)}`,
      { reason: 'too-long', form: 'address', length: 255, limit: 254 },
    ],
    [
      'an underscore in the domain',
      'a@amt_1.example',
      { reason: 'forbidden-character', part: 'domain', character: '_' },
    ],
    [
      'SMTP: before some accounts only',
      'SMTP:a@amt.example',
      { reason: 'forbidden-character', part: 'local-part', character: ':' },
    ],
  ])('account-invalid: fires for %s', (_, account, fault) => {
    const rows = [[account, guidOf(1)], ...pairsTo(3).slice(1)];
    const result = checkRows(rows, rows);
    expect(placesOf(result, 'account-invalid')).toEqual(['2 account error']);
    expect(findingsOf(result, 'account-invalid')[0]).toMatchObject({ account, details: { fault } });
    // Even where the reference holds the very same.
    expect(statesOf(result)).toEqual(['damaged', 'ok', 'ok']);
    expect(result.counts).toMatchObject({ rows: 3, correct: 2, notChecked: 1 });
  });

  test.each<[string, string]>([
    ['one character', 'm'],
    ['20 characters', a(20)],
    ['an inner period and space', 'max m.muster'],
    ['an apostrophe', "o'neil"],
    ['a dash in front', '-m'],
    ['.tmp', 'mmuster.tmp'],
    ['a mail address', 'max.muster+x@amt.example'],
    ['an address with umlauts', 'müller@bücher.example'],
    ['a local part of 64', `${a(64)}@amt.example`],
    ['a label of 63', `b@${a(63)}.example`],
    ['254 octets in all', `${a(64)}@${domainOf(189)}`],
    ['a UPN without a dot in the suffix', 'a@amt'],
    ['white space around it', ' mmuster '],
    [
      'a UPN of umlauts with more than 64 octets, but fewer than 64 characters',
      `${'ü'.repeat(40)}@amt.example`,
    ],
  ])('account-invalid: does not fire for %s', (_, account) => {
    const result = check(account);
    expect(placesOf(result, 'account-invalid')).toEqual([]);
    expect(statesOf(result)).toEqual(['ok']);
  });

  test('account-invalid: an SMTP: prefix that all accounts have is no part of them', () => {
    const rows = [
      ['SMTP:person1@amt.example', guidOf(1)],
      ['smtp:PERSON2@amt.example', guidOf(2)],
      [null, guidOf(3)],
      [{ error: '#N/A' }, guidOf(4)],
    ];
    const result = checkRows(rows, pairsTo(4));
    expect(placesOf(result, 'account-invalid')).toEqual([]);
    expect(statesOf(result)).toEqual(['ok', 'ok', 'notChecked', 'notChecked']);
  });

  test('account-invalid: behind the SMTP: prefix the limits hold', () => {
    const result = check(`SMTP:${a(65)}@amt.example`);
    expect(findingsOf(result, 'account-invalid')[0]?.details.fault).toMatchObject({
      reason: 'local-part-too-long',
    });
  });

  test.each<[string, string, boolean]>([
    ['an accepted domain', 'a@amt.example', true],
    ['an accepted domain in another case', 'a@AMT.Example', true],
    ['an accepted domain as A-label', 'a@xn--bcher-kva.example', true],
    ['an accepted domain with umlauts', 'a@Bücher.example', true],
    ['an account name without a domain', 'mmuster', true],
    ['another domain', 'a@fremd.example', false],
    ['a subdomain', 'a@x.amt.example', false],
  ])('account-invalid: the profile’s accepted domains: %s', (_, account, accepted) => {
    const rows = [[account, guidOf(1)]];
    const result = checkOf({
      list: { rows },
      references: [{ rows }],
      profile: { acceptedDomains: ['amt.example', 'bücher.example'] },
    });
    expect(placesOf(result, 'account-invalid')).toEqual(accepted ? [] : ['2 account error']);
    expect(statesOf(result)).toEqual([accepted ? 'ok' : 'damaged']);
    if (!accepted) {
      expect(findingsOf(result, 'account-invalid')[0]?.details.fault).toEqual({
        reason: 'domain-not-accepted',
        domain: account.slice(2),
      });
    }
  });

  test('account-invalid: a domain of the reference alone is nobody’s fault', () => {
    const result = checkOf({
      list: { rows: pairsTo(2) },
      references: [{ rows: [...pairsTo(2), ['x@fremd.example', guidOf(9)]] }],
      profile: { acceptedDomains: ['amt.example'] },
    });
    expect(placesOf(result, 'account-invalid')).toEqual([]);
  });
});
