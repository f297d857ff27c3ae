import fc from 'fast-check';
import { entriesOf, NO_FINDING } from '../../../src/app/desk/entries';
import { findingRow } from '../../../src/app/desk/findingRow';
import type { CheckResult } from '../../../src/core/check/checkList';
import { RowState } from '../../../src/core/check/rowState';
import { findingsInOrder } from '../../../src/core/rules/findingOrder';
import { checkOf } from '../../core/support/listOf';
import { runs, seed } from '../../support/counts';
import { idOf } from '../pane/fakeWorkbook';

const reference = { rows: [0, 1, 2, 3, 4, 5].map((at) => [`p${at}@amt.example`, idOf(at)]) };

/** Right, wrong, doubled, damaged, unknown and incomplete rows, in any order. */
const anyList = fc.array(
  fc.tuple(
    fc.constantFrom('p0@amt.example', 'p1@amt.example', ' p2@amt.example', 'p9@amt.example', null),
    fc.constantFrom(idOf(0), idOf(1), idOf(2), idOf(8), 'keine', null),
  ),
  { minLength: 1, maxLength: 12 },
);

const says = (): string => '';
const NAMES = Object.keys(RowState) as readonly (keyof typeof RowState)[];

function check(rows: readonly (readonly (string | null)[])[]): CheckResult {
  return checkOf({ list: { rows }, references: [reference] });
}

/** The findings of rows in a state, and its rows without any. */
function entriesIn({ groups, states }: CheckResult, state: RowState): number {
  const positions = groups.flatMap((group) => Array.from(group.positions ?? []));
  const found = positions.filter((position) => states[position] === state);
  const rows = states.reduce((sum, one) => sum + (one === state ? 1 : 0), 0);
  return found.length + rows - new Set(found).size;
}

const SEVERITIES = ['error', 'warning', 'info'];

test('all findings stand in the order of the command line, but of those about the whole list errors first', () => {
  fc.assert(
    fc.property(anyList, (rows) => {
      const result = check(rows);
      const entries = entriesOf(result, null);
      const listed = [...entries.group].map((group, at) =>
        result.groups[group]?.at(entries.index[at] as number),
      );
      const found = [...findingsInOrder(result.groups)];
      const wide = found.filter(({ row }) => row === null);
      const worstFirst = SEVERITIES.flatMap((one) =>
        wide.filter(({ severity }) => severity === one),
      );
      const expected = [...worstFirst, ...found.filter(({ row }) => row !== null)];
      const plain = (all: readonly unknown[]): unknown => JSON.parse(JSON.stringify(all));
      expect(plain(listed)).toEqual(plain(expected));
    }),
    { numRuns: runs(1000), seed },
  );
});

test('the error that keeps a list from passing stands first, whatever the rules are listed as', () => {
  const header = ['Accountname', 'AD-ID', 'Behörde'];
  const rows = [0, 1].map((at) => [...(reference.rows[at] ?? []), `Amt ${String(at)}`]);
  const sheet = { form: 'workbook' as const, hiddenRows: new Set([1]) };
  const result = checkOf({ list: { header, rows, sheet }, references: [{ header, rows }] });
  const { group } = entriesOf(result, null);
  const rules = [...group].map((at) => result.groups[at]?.rule);
  expect([...findingsInOrder(result.groups)].map(({ rule }) => rule)).toEqual(rules);
  expect(rules.slice(0, 2)).toEqual(['several-agencies', 'hidden-rows']);
});

test('every row stands under its own state, whether or not anything is found of it', () => {
  fc.assert(
    fc.property(anyList, (rows) => {
      const result = check(rows);
      const rowsOf = result.facts?.list.data.rows ?? new Uint32Array(0);
      for (const name of NAMES) {
        const entries = entriesOf(result, name);
        const listed = [...entries.index].map((_, at) => findingRow(result, entries, at, says));
        expect(listed.every((row) => row?.state === name)).toBe(true);
        const numbers = listed.map((row) => row?.row ?? 0);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        const inState = [...result.states].flatMap((state, at) =>
          state === RowState[name] ? [(rowsOf[at] as number) + 1] : [],
        );
        expect([...new Set(numbers)]).toEqual(inState);
        expect(numbers).toHaveLength(entriesIn(result, RowState[name]));
      }
    }),
    { numRuns: runs(1000), seed },
  );
});

test('a right row without a finding is an entry of its own, once', () => {
  const result = check([['p0@amt.example', idOf(0)]]);
  const entries = entriesOf(result, 'ok');
  expect([...entries.group]).toEqual([NO_FINDING]);
  expect(findingRow(result, entries, 0, says)).toEqual({
    row: 2,
    column: 0,
    account: 'p0@amt.example',
    id: idOf(0),
    expectedId: null,
    state: 'ok',
    severity: null,
    message: null,
    goesTo: null,
  });
  expect(findingRow(result, entries, 1, says)).toBeNull();
});
