import { headerKey, meaningOf, type ColumnRole } from '../../../src/core/columns/headerWords';

describe('header words', () => {
  test.each<[string, ColumnRole, 'account' | 'id' | 'other']>([
    ['Accountname', 'account', 'account'],
    ['Account Name', 'account', 'account'],
    ['accountname', 'account', 'account'],
    ['Kontoname', 'account', 'account'],
    ['Konto', 'account', 'account'],
    ['sAMAccountName', 'account', 'account'],
    ['Benutzer', 'account', 'account'],
    ['Benutzername', 'account', 'account'],
    ['User', 'account', 'account'],
    ['Login', 'account', 'account'],
    ['Mailadresse', 'mail', 'account'],
    ['Mail-Adresse', 'mail', 'account'],
    ['E-Mail', 'mail', 'account'],
    ['E-Mail-Adresse', 'mail', 'account'],
    ['e mail address', 'mail', 'account'],
    ['PrimarySmtpAddress', 'mail', 'account'],
    ['UPN', 'upn', 'account'],
    ['UserPrincipalName', 'upn', 'account'],
    ['.tmp-Konto', 'tmp', 'account'],
    ['Konto (.tmp)', 'tmp', 'account'],
    ['Accountname .tmp', 'tmp', 'account'],
    ['tmp account', 'tmp', 'account'],
    ['AD-ID', 'id', 'id'],
    ['AD ID', 'id', 'id'],
    ['ad_id', 'id', 'id'],
    ['eindeutige AD-ID', 'id', 'id'],
    ['objectGUID', 'id', 'id'],
    ['Objekt-GUID', 'id', 'id'],
    ['GUID', 'id', 'id'],
    ['ImmutableId', 'id', 'id'],
    ['mS-DS-ConsistencyGuid', 'id', 'id'],
    ['SID', 'id', 'id'],
    ['objectSID', 'id', 'id'],
    ['ID', 'id', 'id'],
    ['Behörde', 'agency', 'other'],
    ['BEHÖRDE', 'agency', 'other'],
    ['Behörde', 'agency', 'other'],
    ['Dienststelle', 'agency', 'other'],
    ['Agency', 'agency', 'other'],
    ['Zielserver', 'target', 'other'],
    ['Target Server', 'target', 'other'],
    ['Quellcharge', 'source', 'other'],
    ['Batch', 'source', 'other'],
  ])('%s: %s', (heading, role, field) => {
    expect(meaningOf(heading)).toMatchObject({ role, field });
  });

  test.each([
    '',
    ' ',
    '--',
    'Name',
    'Nachname',
    'Bemerkung',
    'Telefon',
    'alt',
    'Nr.',
    '.tmp-Ordner',
  ])('%j means nothing', (heading) => {
    expect(meaningOf(heading)).toBeNull();
  });

  test.each([
    ['Accountname', 'Benutzername'],
    ['Benutzername', 'Benutzer'],
    ['Benutzer', 'UPN'],
    ['UPN', 'Mailadresse'],
    ['Mailadresse', '.tmp-Konto'],
    ['AD-ID', 'ImmutableId'],
    ['ImmutableId', 'SID'],
    ['SID', 'ID'],
    ['Accountname', 'Accountname (alt)'],
    ['Accountname neu', 'Benutzername'],
    ['AD-ID', 'AD-ID neu'],
    ['.tmp-Konto', 'Konto (.tmp, alt)'],
  ])('%s goes before %s', (better, worse) => {
    expect(meaningOf(better)?.rank).toBeLessThan(meaningOf(worse)?.rank ?? -1);
  });

  test.each([
    ['Accountname', 'Kontoname'],
    ['Mailadresse', 'E-Mail'],
    ['AD-ID', 'objectGUID'],
    ['Accountname (alt)', 'Accountname (neu)'],
  ])('%s and %s have one rank: content decides', (a, b) => {
    expect(meaningOf(a)?.rank).toBe(meaningOf(b)?.rank);
  });

  test.each(['Ziel-Accountname', 'Accountname_neu', 'neue Mailadresse', 'UPN 2'])(
    '%s is a qualified account',
    (heading) => {
      expect(meaningOf(heading)).toMatchObject({ field: 'account' });
    },
  );

  test.each([
    'Behoerde',
    'BEHOERDEN',
    'Beh”rde',
    'Beh�rde',
    'Beh?rde',
    'BehÃ¶rde',
    'BehÃƒÂ¶rde',
    'Behšrde',
    'Beh+APY-rde',
  ])('"Behörde" whose umlaut was lost or turned is the agency all the same: %s', (heading) => {
    expect(meaningOf(heading)?.role).toBe('agency');
  });

  test.each(['Beh', 'Behandlung', 'Beschwerde', 'Behinderung', 'Herde'])(
    'no agency: %s',
    (heading) => {
      expect(meaningOf(heading)).toBeNull();
    },
  );

  test('further words of the profile name the agency column and go before all others', () => {
    expect(meaningOf('Haus-Nr.', ['Haus Nr'])).toEqual({
      role: 'agency',
      field: 'other',
      rank: -1,
    });
    expect(meaningOf('Haus-Nr.', [])).toBeNull();
  });

  test("reads the profile's words once for all headings of a sheet", () => {
    let reads = 0;
    const words = new Proxy(['Haus Nr', 'Standort'], {
      get: (target, key): unknown => {
        if (key === '0') reads++;
        return Reflect.get(target, key);
      },
    });
    for (let heading = 0; heading < 50; heading++) meaningOf(`Spalte ${heading}`, words);
    expect(meaningOf('Standort', words)?.role).toBe('agency');
    expect(reads).toBe(1);
  });

  test('compares without case, diacritics, spaces and punctuation', () => {
    expect(headerKey(' E-Mail_Adresse: ')).toBe('emailadresse');
    expect(headerKey('Straße (Ämter)')).toBe('strasseamter');
  });
});
