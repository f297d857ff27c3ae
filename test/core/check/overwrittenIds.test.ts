import type { CellValue } from '../../../src/core/table/column';
import { checkOf, guidOf, pairsTo, statesOf } from '../support/listOf';

type Pair = readonly CellValue[];

/** Pairs of which all but the first `right` have something else than a GUID for ID. */
function overwritten(count: number, right: number): Pair[] {
  return pairsTo(count).map(([account, id], at) => [
    account,
    at < right ? id : `P-${String(1000 + at)}`,
  ]);
}

const statesIn = (list: readonly Pair[], reference: readonly Pair[]): string[] =>
  statesOf(checkOf({ list: { rows: list }, references: [{ rows: reference }] }));

const times = (count: number, state: string): string[] => Array<string>(count).fill(state);

describe('a list of GUIDs, half of which were overwritten', () => {
  test('the pairs that are left are right, the others are not', () => {
    const states = statesIn(overwritten(11, 5), pairsTo(11));
    expect(states.slice(0, 5)).toEqual(times(5, 'ok'));
    expect(states.slice(5)).not.toContain('ok');
  });

  test('IDs that stand at each other’s account are wrong pairs', () => {
    const [first = [], second = [], ...others] = overwritten(11, 5);
    const list = [[first[0], second[1]] as Pair, [second[0], first[1]] as Pair, ...others];
    expect(statesIn(list, pairsTo(11)).slice(0, 5)).toEqual(['wrong', 'wrong', ...times(3, 'ok')]);
  });

  test.each([
    ['braces', (id: string) => `{${id}}`],
    ['capitals', (id: string) => id.toUpperCase()],
  ])('in %s they are the same', (_, spell) => {
    const list = overwritten(11, 5).map(([account, id], at): Pair => [
      account ?? null,
      at < 5 ? spell(String(id)) : (id ?? null),
    ]);
    expect(statesIn(list, pairsTo(11)).slice(0, 5)).toEqual(times(5, 'ok'));
  });
});

test('a reference of GUIDs, half of which were overwritten: its pairs that are left count', () => {
  expect(statesIn(pairsTo(5), overwritten(11, 5))).toEqual(times(5, 'ok'));
});

test('32 digits among other IDs stay what they are: nobody said that they are GUIDs', () => {
  const digits = guidOf(1).replaceAll('-', '');
  const others = overwritten(4, 0);
  const [state] = statesIn(
    [['a@amt.example', digits], ...others],
    [['a@amt.example', guidOf(1)], ...others],
  );
  expect(state).not.toBe('ok');
});
