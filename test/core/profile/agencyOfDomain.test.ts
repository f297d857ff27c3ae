import { agencyOfDomain } from '../../../src/core/profile/agencyOfDomain';
import { builtInProfile } from '../../../src/core/profile/builtInProfile';

const agencyOf = agencyOfDomain({
  ...builtInProfile,
  agencies: [
    { name: 'Stadt Musterstadt', domains: ['stadt.example', 'Stadtwerke.example'] },
    { name: 'Kreis Köln', domains: ['köln.example'] },
    { name: 'nur in der Spalte', domains: [] },
  ],
});

describe('agencyOfDomain', () => {
  test.each([
    ['stadt.example', 'Stadt Musterstadt'],
    ['STADT.example', 'Stadt Musterstadt'],
    ['stadtwerke.example', 'Stadt Musterstadt'],
    ['köln.example', 'Kreis Köln'],
    ['KO\u0308LN.example', 'Kreis Köln'],
    ['xn--kln-sna.example', 'Kreis Köln'],
    ['mail.stadt.example', null],
    ['example', null],
    ['', null],
    ['__proto__', null],
  ])('%s: %s', (domain, agency) => {
    expect(agencyOf(domain)).toBe(agency);
  });

  test('the built-in profile knows no agency', () => {
    expect(agencyOfDomain(builtInProfile)('stadt.example')).toBeNull();
  });
});
