import { withAccountLike } from '../../src/app/accountLike';
import type { CellValue } from '../../src/core/table/column';
import { chosenOf, guidOf } from '../core/support/listOf';

const EXPORT = [
  'DistinguishedName',
  'sAMAccountName',
  'proxyAddresses',
  'mail',
  'userPrincipalName',
  'objectGUID',
];

const person = (n: number): CellValue[] => [
  `CN=${n}`,
  `konto${n}`,
  `SMTP:alt${n}@amt.example`,
  `person${n}@amt.example`,
  `konto${n}@intern.example`,
  guidOf(n),
];

const rows = [1, 2, 3].map(person);

/** The heading of the export's column that a list with this heading and these accounts is compared with. */
function accountFor(heading: string, account: (n: number) => string, header = EXPORT): unknown {
  const list = chosenOf({
    header: [heading, 'AD-ID'],
    rows: [1, 2, 3].map((n) => [account(n), guidOf(n)]),
  });
  const reference = chosenOf({ header, rows });
  return header[withAccountLike(reference, list).account];
}

describe('a directory names a person several times', () => {
  test.each<[string, string, (n: number) => string, string]>([
    [
      'mail addresses under a heading for mail',
      'Mailadresse',
      (n) => `person${n}@amt.example`,
      'mail',
    ],
    [
      'mail addresses under a heading for accounts',
      'Accountname',
      (n) => `person${n}@amt.example`,
      'mail',
    ],
    ['UPNs', 'UPN', (n) => `konto${n}@intern.example`, 'userPrincipalName'],
    ['account names', 'Konto', (n) => `konto${n}`, 'sAMAccountName'],
  ])('%s', (_, heading, account, expected) => {
    expect(accountFor(heading, account)).toBe(expected);
  });

  test('one account column only: that one', () => {
    const list = chosenOf({ rows: [['a@b.example', guidOf(1)]] });
    const reference = chosenOf({
      header: ['sAMAccountName', 'objectGUID'],
      rows: [['konto1', guidOf(1)]],
    });
    expect(withAccountLike(reference, list)).toBe(reference.columns);
  });
});
