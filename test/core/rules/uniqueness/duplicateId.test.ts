import { checkRows, findingsOf, guidOf, pairOf, placesOf, statesOf } from '../../support/listOf';

const [first, firstId] = pairOf(1);
const [second, secondId] = pairOf(2);
const [third, thirdId] = pairOf(3);
const reference = [pairOf(1), pairOf(2), pairOf(3)];

describe('duplicate-id', () => {
  test.each([
    ['each ID once', [pairOf(1), pairOf(2), pairOf(3)], []],
    [
      'an ID twice: both rows',
      [
        [first, firstId],
        [second, secondId],
        [third, firstId],
      ],
      [2, 4],
    ],
    [
      'three times',
      [
        [first, firstId],
        [second, firstId],
        [third, firstId],
      ],
      [2, 3, 4],
    ],
    [
      'in upper case',
      [
        [first, firstId],
        [second, firstId.toUpperCase()],
      ],
      [2, 3],
    ],
    [
      'in braces',
      [
        [first, firstId],
        [second, `{${firstId}}`],
      ],
      [2, 3],
    ],
    [
      'white space around it',
      [
        [first, firstId],
        [second, ` ${firstId} `],
      ],
      [2, 3],
    ],
    [
      'leftovers of an export, which are nobody’s',
      [
        [first, 'NULL'],
        [second, 'NULL'],
        [third, firstId],
        [pairOf(4)[0], firstId],
      ],
      [4, 5],
    ],
    [
      'unknown to the reference',
      [
        [first, guidOf(9)],
        [second, guidOf(9)],
      ],
      [2, 3],
    ],
    [
      'empty IDs are no ID',
      [
        [first, null],
        [second, null],
        [third, thirdId],
      ],
      [],
    ],
    [
      'error values are no ID',
      [
        [first, { error: '#N/A' }],
        [second, { error: '#N/A' }],
      ],
      [],
    ],
    [
      'no reference needed',
      [
        [first, firstId],
        [second, firstId],
      ],
      [2, 3],
    ],
  ])('%s', (_, rows, expected) => {
    const result = checkRows(rows, reference);
    expect(placesOf(result, 'duplicate-id')).toEqual(expected.map((row) => `${row} id error`));
  });

  test('every finding names all rows, its own included', () => {
    const rows = [
      [first, firstId],
      [second, secondId],
      [third, firstId],
      ['other@amt.example', secondId],
    ];
    const found = findingsOf(checkRows(rows, reference), 'duplicate-id');
    expect(found.map(({ row, id, details }) => [row, id, details.rows])).toEqual([
      [2, firstId, [2, 4]],
      [3, secondId, [3, 5]],
      [4, firstId, [2, 4]],
      [5, secondId, [3, 5]],
    ]);
  });

  test('letters count in other ID text, leading zeros too', () => {
    const rows = [
      ['a@amt.example', 'K-0042'],
      ['b@amt.example', 'k-0042'],
      ['c@amt.example', 'K-42'],
      ['d@amt.example', 'K-0042'],
    ];
    expect(placesOf(checkRows(rows, rows.slice(0, 3)), 'duplicate-id')).toEqual([
      '2 id error',
      '5 id error',
    ]);
  });

  test('a right pair beside a copy of its ID is a duplicate, the copy is a wrong pair', () => {
    const rows = [
      [first, firstId],
      [second, firstId],
    ];
    expect(statesOf(checkRows(rows, reference))).toEqual(['duplicate', 'wrong']);
  });

  test('repeated headers and notes are no duplicates of each other', () => {
    const rows = [pairOf(1), ['Accountname', 'AD-ID'], pairOf(2), ['Accountname', 'AD-ID']];
    expect(placesOf(checkRows(rows, reference), 'duplicate-id')).toEqual([]);
  });
});
