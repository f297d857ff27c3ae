import { checkRows, findingsOf, guidOf, pairsTo, placesOf, statesOf } from '../../support/listOf';

describe('encoding-damage', () => {
  test.each<[string, string, string]>([
    ['U+FFFD', 'm\ufffdller@amt.example', 'replacement-character'],
    ['half a surrogate pair', 'm\ud800ller@amt.example', 'lone-surrogate'],
    ['UTF-8 read as Windows-1252: ü', 'mÃ¼ller@amt.example', 'mojibake'],
    ['UTF-8 read as Windows-1252: ’', 'oâ€™neil@amt.example', 'mojibake'],
    ['a question mark', 'm?ller@amt.example', 'question-mark'],
  ])('encoding-damage: fires for %s in an account', (_, account, damage) => {
    const rows = [[account, guidOf(1)]];
    const result = checkRows(rows, rows);
    expect(placesOf(result, 'encoding-damage')).toEqual(['2 account error']);
    expect(findingsOf(result, 'encoding-damage')[0]?.details.cells).toMatchObject([
      { field: 'account', fault: { damage } },
    ]);
    // Even where the reference holds the same damaged text.
    expect(statesOf(result)).toEqual(['damaged']);
    expect(result.passed).toBe(false);
  });

  test('encoding-damage: fires in an ID, where a question mark alone is none', () => {
    const ids = ['Ã¼1', '\ufffd2', '?3'];
    const rows = ids.map((id, n) => [`person${n}@amt.example`, id]);
    const result = checkRows(rows, rows);
    expect(placesOf(result, 'encoding-damage')).toEqual(['2 id error', '3 id error']);
    expect(statesOf(result)).toEqual(['damaged', 'damaged', 'ok']);
  });

  test('encoding-damage: names the one account of the reference that the ID belongs to and that fits', () => {
    const reference = [
      ['müller@amt.example', guidOf(1)],
      ['möller@amt.example', guidOf(2)],
      ['jäger@amt.example', guidOf(3)],
      ['meier@amt.example', guidOf(4)],
    ];
    const rows = [
      ['j?ger@amt.example', guidOf(3)],
      ['J\ufffdger@amt.example', guidOf(3)],
      ['m?ller@amt.example', guidOf(1)],
      ['j?ger@amt.example', guidOf(4)],
      ['j?ger@amt.example', guidOf(9)],
    ];
    const result = checkRows(rows, reference);
    expect(
      findingsOf(result, 'encoding-damage').map(({ details }) => details.cells[0]?.fault.couldBe),
    ).toEqual([
      'jäger@amt.example',
      'jäger@amt.example',
      // Müller and Möller become equal by the same loss: neither is named.
      null,
      null,
      null,
    ]);
    expect(new Set(statesOf(result))).toEqual(new Set(['damaged']));
    expect(result.counts.correct).toBe(0);
  });

  test.each(['joão@amt.example', 'JOÃO@amt.example', 'müller@amt.example', 'Ångström', 'âge'])(
    'encoding-damage: does not fire for the honest name %s',
    (account) => {
      const rows = [[account, guidOf(1)]];
      expect(placesOf(checkRows(rows, rows), 'encoding-damage')).toEqual([]);
    },
  );

  test('encoding-damage: does not fire for a clean list', () => {
    expect(placesOf(checkRows(pairsTo(5), pairsTo(5)), 'encoding-damage')).toEqual([]);
  });
});
