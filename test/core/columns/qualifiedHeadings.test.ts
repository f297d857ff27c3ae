import { meaningOf } from '../../../src/core/columns/headerWords';

describe('qualified headings', () => {
  test.each([
    ['Konto (.tmp)', 'tmp', '.tmp-Konto', 0],
    ['.tmp Konto', 'tmp', '.tmp-Konto', 0],
    ['UPN - tmp', 'tmp', '.tmp-Konto', 0],
    ['Konto (.tmp, alt)', 'tmp', '.tmp-Konto', 0.5],
    ['Accountname (alt)', 'account', 'Accountname', 0.5],
    ['Accountname  (  alt )', 'account', 'Accountname', 0.5],
    ['[neu] AD-ID', 'id', 'AD-ID', 0.5],
    ['AD-ID: 2', 'id', 'AD-ID', 0.5],
    ['Dienststelle_neu', 'agency', 'Dienststelle', 0.5],
  ])('%s is %s, the rank of %s and %d', (heading, role, plain, further) => {
    const rank = (meaningOf(plain)?.rank ?? -1) + further;
    expect(meaningOf(heading)).toMatchObject({ role, rank });
  });

  test.each([
    'AD-ID (.tmp)',
    'Dienststelle .tmp',
    '(alt)',
    'alt neu',
    'tmp ()x',
    'Konto alt Vertrag',
  ])('%j means nothing', (heading) => {
    expect(meaningOf(heading)).toBeNull();
  });
});
