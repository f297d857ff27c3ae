import type { CellValue } from '../../../src/core/table/column';
import { checkOf, pairOf } from '../support/listOf';

const HEADER = ['Accountname', 'AD-ID', 'Raum', 'Kürzel', 'Bemerkung'];
const PEOPLE = Array.from({ length: 24 }, (_, at): readonly CellValue[] => [
  ...pairOf(at + 1),
  `R${at % 3}`,
  `K${at}`,
  at % 2 === 0 ? 'halb' : null,
]);
/** The reference's order, in which nobody's neighbour is who it is in the list. */
const OTHERWISE = PEOPLE.map((_, at) => PEOPLE[(at * 7 + 3) % 24] ?? []);

/** The list with a column's values moved among some rows: row `rows[i]` gets that of `rows[i * 5 + 2]`. */
function moved(list: readonly (readonly CellValue[])[], column: number, rows: readonly number[]) {
  const result = list.map((row) => [...row]);
  rows.forEach((row, i) => {
    const from = rows[(i * 5 + 2) % rows.length] ?? row;
    const cells = result[row];
    if (cells !== undefined) cells[column] = list[from]?.[column] ?? null;
  });
  return result;
}

function found(rows: readonly (readonly CellValue[])[], tied: readonly number[]): string[] {
  const held = [0, 1, ...tied];
  const reference = {
    header: held.map((at) => HEADER[at] ?? ''),
    rows: OTHERWISE.map((row) => held.map((at) => row[at] ?? null)),
  };
  const { diagnoses } = checkOf({ list: { header: HEADER, rows }, references: [reference] });
  return [...new Set(diagnoses.map(({ kind, field }) => `${kind} ${field ?? '?'}`))];
}

const ALL = PEOPLE.map((_, at) => at);
const RAUM = 2;
const KUERZEL = 3;
/** Whose ID row 5 gets. */
const ID_IN_5 = (5 * 5 + 2) % 24;

describe('what happened: what stands beside the pairs says which column moved, where no order does', () => {
  test.each([
    ['no reference holds what stands beside', [], '?'],
    ['it belongs to the accounts: the IDs moved', [RAUM], 'id'],
    ['a value a person', [KUERZEL], 'id'],
    ['both alike', [RAUM, KUERZEL], 'id'],
  ])('%s', (_, tied, field) => {
    expect(found(moved(PEOPLE, 1, ALL), tied)).toEqual([`pairs-scrambled ${field}`]);
  });

  test('it belongs to the IDs: the accounts moved', () => {
    expect(found(moved(PEOPLE, 0, ALL), [RAUM])).toEqual(['pairs-scrambled account']);
  });

  test('columns that contradict each other say nothing', () => {
    // The room went with the IDs, the short name stayed with the accounts.
    const both = moved(moved(PEOPLE, 1, ALL), RAUM, ALL);
    expect(found(both, [RAUM])).toEqual(['pairs-scrambled account']);
    expect(found(both, [RAUM, KUERZEL])).toEqual(['pairs-scrambled ?']);
  });

  test('nor does a column of which one value contradicts the others, nor one that mostly fits neither', () => {
    const broken = moved(PEOPLE, 1, ALL);
    const one = broken.map((row, at) =>
      at === 5
        ? row.map((cell, i) => (i === KUERZEL ? (PEOPLE[ID_IN_5]?.[KUERZEL] ?? null) : cell))
        : row,
    );
    expect(one[5]?.[1]).toBe(PEOPLE[ID_IN_5]?.[1]);
    expect(found(one, [KUERZEL])).toEqual(['pairs-scrambled ?']);
    const strange = broken.map((row, at) =>
      row.map((cell, i) => (i === KUERZEL && at % 3 === 0 ? 'X' : cell)),
    );
    expect(found(strange, [KUERZEL])).toEqual(['pairs-scrambled ?']);
  });

  const TOP = ALL.slice(0, 9);

  test('each stretch for itself, where both columns moved', () => {
    const both = moved(moved(PEOPLE, 1, TOP), 0, ALL.slice(15));
    expect(found(both, [KUERZEL])).toEqual(['pairs-scrambled id', 'pairs-scrambled account']);
  });

  test('two rows are judged with the others of the list', () => {
    const swapped = moved(PEOPLE, 1, TOP).map((row, at) => {
      const other = at === 20 || at === 22 ? PEOPLE[42 - at] : row;
      return [row[0] ?? null, other?.[1] ?? null, ...row.slice(2)];
    });
    expect(found(swapped, [KUERZEL])).toEqual(['pairs-scrambled id', 'rows-swapped id']);
  });

  test('a cell was put in, and what stands beside slipped along: the empty cell decides', () => {
    const slipped = PEOPLE.map((row, at) => {
      const above = at > 5 ? PEOPLE[at - 1] : at < 5 ? row : [];
      return [above?.[0] ?? null, row[1] ?? null, null, above?.[KUERZEL] ?? null];
    });
    expect(found(slipped, [KUERZEL])).toEqual(['column-slipped account']);
  });

  test('two rows are too few', () => {
    const swapped = PEOPLE.map((row, at) => {
      const other = at === 4 || at === 9 ? PEOPLE[13 - at] : row;
      return [row[0] ?? null, other?.[1] ?? null, ...row.slice(2)];
    });
    expect(found(swapped, [KUERZEL])).toEqual(['rows-swapped ?']);
  });
});
