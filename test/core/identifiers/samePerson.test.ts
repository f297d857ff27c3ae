import { nameInAccount, samePersonBySight } from '../../../src/core/identifiers/samePerson';

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

describe('nameInAccount', () => {
  test.each([
    ['Jörg.Weiß.tmp@amt.example', 'joerg.weiss'],
    ['SMTP:soenke@amt.example', 'sönke'],
    ['müller@amt.example.tmp', 'muller'],
    ['baer', 'bär@see.example'],
    ['yıldız', 'yildiz'],
    ['læssøe', 'laessoe'],
  ])('%s and %s are one name', (one, other) => {
    expect(nameInAccount(one)).toBe(nameInAccount(other));
  });

  test.each([
    ['meyer', 'meier'],
    ['anna.meyer', 'annameyer'],
    ['a.meyer', 'anna.meyer'],
    ['sue', 'so'],
  ])('%s and %s are two', (one, other) => {
    expect(nameInAccount(one)).not.toBe(nameInAccount(other));
  });
});
