import { samePersonBySight } from '../../../src/core/identifiers/samePerson';

describe('samePersonBySight', () => {
  test.each([
    ['meyer@amt.example', 'MEYER@amt.example.tmp', true],
    ['meyer@amt.example', 'meyer.tmp@amt.example', true],
    ['meyer@amt.example', 'SMTP:meyer@amt.example', true],
    ['meyer@amt.example', ' meyer ', true],
    ['meyer.tmp', 'meyer@see.example', true],
    ['meyer@amt.example', 'meyer@see.example', false],
    ['meyer', 'meier', false],
    ['meyera@amt.example', 'meyer', false],
    ['müller', 'mueller', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(samePersonBySight(one, other)).toBe(same);
    expect(samePersonBySight(other, one)).toBe(same);
  });
});
