import { checkRows, findingsOf, guidOf, pairsTo, placesOf, statesOf } from '../../support/listOf';

const BASE64 = '+8NKjF+XF0ete7pKTpaP/w==';

describe('formula-start', () => {
  test.each(['=', '+', '-', '@', '\t', '\r'])(
    'formula-start: fires for an account that starts with %j',
    (start) => {
      const result = checkRows([[`${start}person1@amt.example`, guidOf(1)]], pairsTo(1));
      expect(placesOf(result, 'formula-start')).toEqual(['2 account warning']);
      expect(findingsOf(result, 'formula-start')[0]?.details).toEqual({
        cells: [{ field: 'account', fault: { start } }],
      });
    },
  );

  test('formula-start: fires for an ID in base64 that starts with +, which is right all the same', () => {
    const rows = [
      ['a@amt.example', BASE64],
      ['b@amt.example', 'MsNKjF+XF0ete7pKTpaP/w=='],
    ];
    const result = checkRows(rows, rows);
    expect(placesOf(result, 'formula-start')).toEqual(['2 id warning']);
    expect(statesOf(result)).toEqual(['ok', 'ok']);
    expect(result.passed).toBe(true);
  });

  test('formula-start: both cells of a row are one finding', () => {
    const rows = [['-a@amt.example', BASE64]];
    const result = checkRows(rows, rows);
    expect(placesOf(result, 'formula-start')).toEqual(['2 account warning']);
    expect(findingsOf(result, 'formula-start')[0]?.details.cells).toHaveLength(2);
  });

  test.each<[string, readonly (string | number)[]]>([
    ['a negative number, which is no text', ['a@amt.example', -5]],
    ['a sign inside', ['a=b+c-d', guidOf(1)]],
    ['a sign behind a space', [' =a', guidOf(1)]],
    ['an apostrophe', ["'a", guidOf(1)]],
  ])('formula-start: does not fire for %s', (_, row) => {
    expect(placesOf(checkRows([row], [row]), 'formula-start')).toEqual([]);
  });
});
