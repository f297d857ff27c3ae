import { readExclusions } from '../../../src/app/lists/readExclusions';
import { reasonOf } from '../../../src/app/lists/excludeRows';
import { builtInProfile } from '../../../src/core/profile/builtInProfile';
import { sheetFrom } from '../../core/support/listOf';

describe('readExclusions', () => {
  test('below a title, account and ID by their best headings, empty rows passed over', () => {
    const sheet = sheetFrom([
      ['Ausnahmen der Woche', null, null],
      ['E-Mail', 'Grund', 'Kontoname', 'AD-ID'],
      ['a.b@amt.example', 'left', 'ab', null],
      [null, null, null, null],
      [null, ' Sonderpostfach ', null, 'x-1'],
      [null, 'later', null, null],
    ]);
    expect(readExclusions(sheet)).toEqual({
      kind: 'entries',
      entries: [
        { row: 3, account: 'ab', id: null, reason: 'left' },
        { row: 5, account: null, id: 'x-1', reason: 'Sonderpostfach' },
        { row: 6, account: null, id: null, reason: 'later' },
      ],
    });
  });

  test.each([
    ['no reason', ['Konto', 'AD-ID']],
    ['nobody', ['Grund', 'Notiz']],
  ])('%s: no table of exclusions, its headings named', (_, headings) => {
    const sheet = sheetFrom([headings, ['a', 'b']]);
    expect(readExclusions(sheet)).toEqual({ kind: 'no-columns', headings });
  });

  test.each([
    ['left', 'left'],
    ['Ausgeschieden', 'left'],
    ['is migrated later', 'later'],
    ['Special-Mailbox', 'special-mailbox'],
    ['krank', undefined],
    ['', undefined],
  ])('the reason %s is %s', (text, id) => {
    expect(reasonOf(text, builtInProfile)?.id).toBe(id);
  });
});
