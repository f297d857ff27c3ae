import {
  checkRows,
  findingsOf,
  guidOf,
  pairOf,
  pairsTo,
  placesOf,
  rulesFound,
  statesOf,
} from '../../support/listOf';

describe('cell-error', () => {
  test.each(['#N/A', '#NV', '#REF!', '#NAME?', '#DIV/0!', '#VALUE!', '#NULL!', '#SPILL!'])(
    'cell-error: fires for %s in either key cell',
    (error) => {
      const rows = [['person1@amt.example', { error }], [{ error }, guidOf(2)], pairOf(3)];
      const result = checkRows(rows, pairsTo(3));
      expect(placesOf(result, 'cell-error')).toEqual(['2 id error', '3 account error']);
      expect(findingsOf(result, 'cell-error').map(({ details }) => details)).toEqual([
        { cells: [{ field: 'id', fault: { code: error } }] },
        { cells: [{ field: 'account', fault: { code: error } }] },
      ]);
      expect(statesOf(result)).toEqual(['notChecked', 'notChecked', 'ok']);
      expect(result.counts).toMatchObject({ rows: 3, correct: 1, notChecked: 2, errors: 2 });
    },
  );

  test('cell-error: both cells of a row are one finding, and no other rule speaks of it', () => {
    const error = { error: '#N/A' };
    const result = checkRows([[error, error], pairOf(1), pairOf(2)], pairsTo(2));
    expect(placesOf(result, 'cell-error')).toEqual(['2 account error']);
    expect(findingsOf(result, 'cell-error')[0]?.details.cells.map(({ field }) => field)).toEqual([
      'account',
      'id',
    ]);
    expect(rulesFound(result)).toEqual(['cell-error', 'agency-unclear']);
  });

  test('cell-error: does not fire for the text of an error nor in other columns', () => {
    const result = checkRows(
      [
        ['#NV', guidOf(1)],
        [...pairOf(2), { error: '#REF!' }],
      ],
      pairsTo(2),
    );
    expect(placesOf(result, 'cell-error')).toEqual([]);
    expect(statesOf(result)).toEqual(['damaged', 'ok']);
  });
});
