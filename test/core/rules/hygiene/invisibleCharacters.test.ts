import {
  checkRows,
  findingsOf,
  guidOf,
  pairOf,
  pairsTo,
  placesOf,
  statesOf,
} from '../../support/listOf';

describe('invisible-characters', () => {
  test.each<[string, number]>([
    ['a tab (Cc)', 0x09],
    ['a line feed (Cc)', 0x0a],
    ['DEL (Cc)', 0x7f],
    ['NEL (Cc)', 0x85],
    ['a soft hyphen (Cf)', 0xad],
    ['a zero-width space (Cf)', 0x200b],
    ['a zero-width joiner (Cf)', 0x200d],
    ['a right-to-left mark (Cf)', 0x200f],
    ['a byte order mark (Cf)', 0xfeff],
    ['a tag character (Cf)', 0xe0041],
    ['a line separator (Zl)', 0x2028],
    ['a paragraph separator (Zp)', 0x2029],
    ['a Hangul filler (default ignorable)', 0x3164],
    ['a variation selector (default ignorable)', 0xfe0f],
    ['a no-break space (white space)', 0xa0],
    ['a narrow no-break space (white space)', 0x202f],
    ['an ideographic space (white space)', 0x3000],
    ['a blank braille pattern', 0x2800],
  ])('invisible-characters: fires for %s in either key cell', (_, codePoint) => {
    const character = String.fromCodePoint(codePoint);
    const rows = [
      [`per${character}son1@amt.example`, guidOf(1)],
      ['person2@amt.example', `${guidOf(2)}${character}`],
      pairOf(3),
    ];
    const result = checkRows(rows, pairsTo(3));
    expect(placesOf(result, 'invisible-characters')).toEqual(['2 account error', '3 id error']);
    expect(findingsOf(result, 'invisible-characters').map(({ details }) => details)).toEqual([
      { cells: [{ field: 'account', fault: { characters: [{ codePoint, at: 3 }] } }] },
      { cells: [{ field: 'id', fault: { characters: [{ codePoint, at: 36 }] } }] },
    ]);
    expect(statesOf(result)).toEqual(['damaged', 'damaged', 'ok']);
    expect(result.passed).toBe(false);
  });

  test('invisible-characters: one finding a row with every code point of both cells', () => {
    const rows = [[`\u00a0a\u200bb\u200b@amt.example`, ` ${guidOf(1)}\t`]];
    const result = checkRows(rows, rows);
    expect(placesOf(result, 'invisible-characters')).toEqual(['2 account error']);
    expect(findingsOf(result, 'invisible-characters')[0]?.details.cells).toEqual([
      {
        field: 'account',
        fault: {
          characters: [
            { codePoint: 0xa0, at: 0 },
            { codePoint: 0x200b, at: 2 },
            { codePoint: 0x200b, at: 4 },
          ],
        },
      },
      { field: 'id', fault: { characters: [{ codePoint: 9, at: 37 }] } },
    ]);
    // Equal to the reference's text, and damaged all the same.
    expect(statesOf(result)).toEqual(['damaged']);
  });

  test.each(['a b@amt.example', 'müller@amt.example', '😀@amt.example', 'a~b@amt.example'])(
    'invisible-characters: does not fire for %s',
    (account) => {
      const result = checkRows([[account, guidOf(1)]], pairsTo(1));
      expect(placesOf(result, 'invisible-characters')).toEqual([]);
    },
  );

  test('invisible-characters: does not fire for other columns', () => {
    const result = checkRows([[...pairOf(1), 'a\u00a0b']], pairsTo(1));
    expect(placesOf(result, 'invisible-characters')).toEqual([]);
  });
});
