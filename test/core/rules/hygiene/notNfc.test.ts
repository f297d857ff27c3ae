import { checkRows, findingsOf, guidOf, placesOf, statesOf } from '../../support/listOf';

describe('not-nfc', () => {
  test.each<[string, string, string]>([
    ['a letter and its dots apart', 'mu\u0308ller@amt.example', 'müller@amt.example'],
    ['the sign of Ångström', 'm\u212bns@amt.example', 'm\u00e5ns@amt.example'],
    [
      'marks in another order',
      'a\u0323\u0307'.normalize('NFC').replace('\u1ea1\u0307', 'a\u0307\u0323') + '@x.example',
      '\u1ea1\u0307@x.example',
    ],
  ])('not-nfc: fires for %s; it is the same account', (_, stored, composed) => {
    const result = checkRows([[stored, guidOf(1)]], [[composed, guidOf(1)]]);
    expect(placesOf(result, 'not-nfc')).toEqual(['2 account warning']);
    expect(findingsOf(result, 'not-nfc')[0]?.details).toEqual({
      cells: [{ field: 'account', fault: {} }],
    });
    expect(statesOf(result)).toEqual(['ok']);
  });

  test('not-nfc: fires for an ID text, once a row', () => {
    const result = checkRows([['u\u0308x', 'U\u03081']], [['üx', 'Ü1']]);
    expect(placesOf(result, 'not-nfc')).toEqual(['2 account warning']);
    expect(findingsOf(result, 'not-nfc')[0]?.details.cells.map(({ field }) => field)).toEqual([
      'account',
      'id',
    ]);
    expect(statesOf(result)).toEqual(['ok']);
  });

  test.each(['müller', 'MÜLLER', 'straße', 'mueller', 'nguyễn'])(
    'not-nfc: does not fire for %s',
    (account) => {
      const rows = [[account.normalize('NFC'), guidOf(1)]];
      expect(placesOf(checkRows(rows, rows), 'not-nfc')).toEqual([]);
    },
  );
});
