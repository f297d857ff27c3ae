import { checkRows, findingsOf, guidOf, pairsTo, placesOf, statesOf } from '../../support/listOf';

describe('lookalike-characters', () => {
  test.each<[string, string, number, string | null]>([
    ['a Cyrillic а among Latin letters', '\u0430', 0x430, 'a'],
    ['a Greek omicron', '\u03bf', 0x3bf, 'o'],
    ['a full-width letter', '\uff41', 0xff41, 'a'],
    ['a mathematical letter', '\u{1d41a}', 0x1d41a, 'a'],
    ['a letter that looks like none', '\u4e2d', 0x4e2d, null],
    ['a Cyrillic letter', '\u0436', 0x436, null],
  ])('lookalike-characters: fires for %s', (_, character, codePoint, looksLike) => {
    const account = `p${character}rson1@amt.example`;
    const result = checkRows([[account, guidOf(1)]], pairsTo(1));
    expect(placesOf(result, 'lookalike-characters')).toEqual(['2 account error']);
    expect(findingsOf(result, 'lookalike-characters')[0]?.details).toEqual({
      cells: [{ field: 'account', fault: { characters: [{ character, codePoint, looksLike }] } }],
    });
    expect(statesOf(result)).toEqual(['damaged']);
  });

  test('lookalike-characters: a whole name in another script fires too, and never ends as ok', () => {
    const rows = [['иванов@amt.example', guidOf(1)]];
    const result = checkRows(rows, rows);
    expect(placesOf(result, 'lookalike-characters')).toEqual(['2 account error']);
    expect(statesOf(result)).toEqual(['damaged']);
  });

  test('lookalike-characters: fires in an ID, once for both cells of a row', () => {
    const rows = [['p\u0430', `${guidOf(1).slice(1)}\u0435`]];
    const result = checkRows([...rows, ...pairsTo(3)], pairsTo(3));
    expect(placesOf(result, 'lookalike-characters')).toEqual(['2 account error']);
    expect(
      findingsOf(result, 'lookalike-characters')[0]?.details.cells.map(({ field }) => field),
    ).toEqual(['account', 'id']);
  });

  test.each([
    'thorn@amt.example',
    'thom@amt.example',
    'rn1l0o@amt.example',
    'łukasz',
    'müller',
    'çelik',
    'nguyễn',
    'straße',
    "o'neil",
  ])('lookalike-characters: does not fire for the honest name %s', (account) => {
    const rows = [[account, guidOf(1)]];
    const result = checkRows(rows, rows);
    expect(placesOf(result, 'lookalike-characters')).toEqual([]);
    expect(statesOf(result)).toEqual(['ok']);
  });
});
