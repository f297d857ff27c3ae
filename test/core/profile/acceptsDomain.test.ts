import { acceptsDomain } from '../../../src/core/profile/acceptsDomain';
import { builtInProfile } from '../../../src/core/profile/builtInProfile';

describe('acceptsDomain', () => {
  test('without a list any domain is accepted', () => {
    expect(acceptsDomain(builtInProfile)('stadt.example')).toBe(true);
  });

  test.each([
    ['Stadt.example', true],
    ['xn--kln-sna.example', true],
    ['mail.stadt.example', false],
    ['kreis.example', false],
    ['', false],
  ])('with a list: %s %j', (domain, expected) => {
    const accepts = acceptsDomain({
      ...builtInProfile,
      acceptedDomains: ['stadt.example', 'köln.example'],
    });
    expect(accepts(domain)).toBe(expected);
  });
});
