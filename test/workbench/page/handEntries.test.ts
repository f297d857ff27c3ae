import { cellArea, columnsArea, rowsArea, type Area } from '../../../src/workbench/host/area';
import type { CellInput } from '../../../src/workbench/host/cell';
import { MemoryWorkbook } from '../../../src/workbench/host/memory/memoryWorkbook';
import { OfficeHost } from '../../../src/workbench/host/officeHost';
import { Clipboard } from '../../../src/workbench/page/clipboard';
import { Hand } from '../../../src/workbench/page/hand';

/** What stands in the system's clipboard; null where the browser gives no leave. */
let system: string | null = null;

beforeEach(() => {
  system = null;
  const clipboard = {
    readText: () => Promise.resolve(system),
    writeText: (text: string) => {
      system = text;
      return Promise.resolve();
    },
  };
  Object.defineProperty(globalThis, 'navigator', { value: { clipboard }, configurable: true });
});

/** A person at a new workbook. */
class Person {
  readonly workbook = new MemoryWorkbook();
  readonly refusals: string[] = [];
  readonly hand: Hand;

  constructor(inputs: readonly (readonly CellInput[])[] = [[null]]) {
    const host = new OfficeHost(this.workbook);
    this.hand = new Hand(
      host,
      new Clipboard(),
      (key) => this.refusals.push(key),
      () => 'de',
    );
    this.put(cellArea(0, 0), inputs);
    this.workbook.clearUndo();
  }

  get sheet(): string {
    return this.workbook.activeSheet();
  }

  put({ row, column }: Area, inputs: readonly (readonly CellInput[])[]): void {
    const area = { row, column, rows: inputs.length, columns: inputs[0]?.length ?? 1 };
    this.workbook.change('user', () => this.workbook.sheet(this.sheet).setInputs(area, inputs));
  }

  select(...areas: readonly Area[]): void {
    this.workbook.change('user', () => this.workbook.select({ sheet: this.sheet, areas }));
  }

  cells(rows: number, columns: number): readonly (readonly CellInput[])[] {
    return this.workbook.sheet(this.sheet).inputs({ row: 0, column: 0, rows, columns });
  }

  column(rows: number): CellInput[] {
    return this.cells(rows, 1).flat();
  }

  format(area: Area): string | undefined {
    return this.workbook.sheet(this.sheet).formatSummary(area).numberFormat ?? undefined;
  }
}

const FIVE = [['1'], ['2'], ['3'], ['4'], ['5']];

describe('several selected areas', () => {
  test('erased together, in one step', () => {
    const person = new Person([['a', 'b', 'c']]);
    person.select(cellArea(0, 0), cellArea(0, 2));
    person.hand.erase();
    expect(person.cells(1, 3)).toEqual([[null, 'b', null]]);
    person.workbook.undo();
    expect(person.cells(1, 3)).toEqual([['a', 'b', 'c']]);
  });

  test.each([
    ['apart', [rowsArea(0, 1), rowsArea(3, 1)], ['2', '3', '5', null, null]],
    ['from below', [rowsArea(3, 1), rowsArea(0, 1)], ['2', '3', '5', null, null]],
    ['over each other', [rowsArea(1, 2), cellArea(2, 0)], ['1', '4', '5', null, null]],
    ['touching', [rowsArea(1, 1), rowsArea(2, 1)], ['1', '4', '5', null, null]],
  ])('rows are deleted together, in one step: %s', (_, areas, expected) => {
    const person = new Person(FIVE);
    person.select(...areas);
    person.hand.deleteRows();
    expect(person.column(5)).toEqual(expected);
    person.workbook.undo();
    expect(person.column(5)).toEqual(FIVE.flat());
  });

  test('hidden together', () => {
    const person = new Person(FIVE);
    person.select(rowsArea(0, 1), rowsArea(3, 1));
    person.hand.hideRows(true);
    const hidden = person.workbook.sheet(person.sheet).hiddenRows({ first: 0, count: 9 });
    expect(hidden.map(({ first }) => first)).toEqual([0, 3]);
  });

  test('what Excel does with one area only is refused, and nothing changes', async () => {
    const person = new Person(FIVE);
    person.select(cellArea(4, 0));
    person.hand.copy();
    person.select(cellArea(1, 0), cellArea(3, 0));
    const { hand } = person;
    const deeds = [
      () => hand.copy(),
      () => hand.copy(true),
      () => hand.sort(false, false),
      () => hand.insertRows(),
      () => hand.insertCells(),
      () => hand.deleteCells(),
      () => hand.paste(),
    ];
    for (const deed of deeds) await deed();
    expect(person.refusals).toEqual(deeds.map(() => 'severalAreas'));
    expect(person.column(5)).toEqual(FIVE.flat());
  });
});

describe('text of another program', () => {
  const paste = async (person: Person, text: string): Promise<void> => {
    await person.hand.paste(text);
  };

  test.each([
    ['a line break in quotes stays in its cell', '"x\ny"\tb\r\nc\td\r\n', ['x\ny', 'b', 'c', 'd']],
    ['quotes are doubled within quotes', '"sag ""ja"""\tb\nc\td', ['sag "ja"', 'b', 'c', 'd']],
    ['quotes that enclose no cell stay', '5" Rohr\t"a" b\nc\td', ['5" Rohr', '"a" b', 'c', 'd']],
    ['an open quote stays', '"a\tb\nc\td', ['"a', 'b', 'c', 'd']],
    ['short lines are filled up', 'a\nc\td', ['a', null, 'c', 'd']],
    ['empty cells stay empty', '\tb\n\td', [null, 'b', null, 'd']],
  ])('%s', async (_, text, expected) => {
    const person = new Person();
    await paste(person, text);
    expect(person.cells(2, 2).flat()).toEqual(expected);
  });

  test('what one workbench copies, another takes apart into the same cells', async () => {
    const rows = [
      ['x\ny', '"a"', 'a\tb'],
      ['"', 'ä', 'c"d'],
    ];
    const [one, other] = [new Person(rows), new Person()];
    one.select({ row: 0, column: 0, rows: 2, columns: 3 });
    one.hand.copy();
    await other.hand.paste();
    expect(other.cells(2, 3)).toEqual(rows);
  });

  test('cells with the format of texts keep leading zeros; dates bring their format, unless a cell has one', async () => {
    const person = new Person();
    const [text, date] = [cellArea(0, 0), cellArea(0, 2)];
    const sheet = person.workbook.sheet(person.sheet);
    person.workbook.change('user', () => {
      sheet.setFormat(text, { numberFormat: '@' });
      sheet.setFormat(date, { numberFormat: 'yyyy-mm-dd' });
    });
    await paste(person, '00123\t01.02.2024\t01.02.2024');
    expect(person.cells(1, 3)).toEqual([['00123', 45323, 45323]]);
    expect([0, 1, 2].map((column) => person.format(cellArea(0, column)))).toEqual([
      '@',
      'dd.mm.yyyy',
      'yyyy-mm-dd',
    ]);
  });

  test('150,000 lines', async () => {
    const person = new Person();
    await paste(person, 'a\n'.repeat(150_000));
    expect(person.workbook.sheet(person.sheet).usedArea(true)?.rows).toBe(150_000);
  });

  test.each(['=SUMME(1;2)', '=IF('])(
    '%s is no formula: told, and nothing changes',
    async (text) => {
      const person = new Person([['a', 'b']]);
      await paste(person, `x\t${text}`);
      person.hand.typed(0, 1, text);
      expect([person.refusals, person.cells(1, 2)]).toEqual([
        ['noFormula', 'noFormula'],
        [['a', 'b']],
      ]);
    },
  );
});

test('what was typed is entered in the sheet where it was typed, whichever is in front by then', () => {
  const person = new Person([['a']]);
  const first = person.sheet;
  person.hand.addSheet('Zweites');
  person.hand.typed(0, 0, 'x', first);
  expect(person.column(1)).toEqual([null]);
  expect(person.workbook.sheet(first).inputs(cellArea(0, 0))).toEqual([['x']]);
});

describe('cells that were cut', () => {
  const edits: readonly (readonly [string, (person: Person) => void])[] = [
    ['rows inserted above', ({ hand }) => hand.insertRows()],
    ['sorted', ({ hand }) => hand.sort(false, false)],
    ['something typed', ({ hand }) => hand.typed(8, 8, 'x')],
  ];
  test.each(edits)('are not pasted any more after an edit: %s', async (_, edit) => {
    const person = new Person(FIVE);
    person.select(cellArea(2, 0));
    person.hand.copy(true);
    person.select({ ...cellArea(0, 0), rows: 5 });
    edit(person);
    const before = person.cells(12, 4);
    person.select(cellArea(0, 3));
    await person.hand.paste();
    expect(person.cells(12, 4)).toEqual(before);
  });

  test('are pasted once; their text does not follow', async () => {
    const person = new Person([['00123']]);
    person.hand.copy(true);
    for (const column of [2, 3]) {
      person.select(cellArea(0, column));
      await person.hand.paste();
    }
    expect(person.cells(1, 4)).toEqual([[null, null, '00123', null]]);
  });

  test('give way to what another program copied since', async () => {
    const person = new Person([['a']]);
    person.hand.copy(true);
    await Promise.resolve();
    system = 'fremd';
    person.select(cellArea(0, 1));
    await person.hand.paste();
    expect(person.cells(1, 2)).toEqual([['a', 'fremd']]);
  });
});

describe('empty cells count', () => {
  test('copied from beyond everything that is filled, they empty', async () => {
    const person = new Person([['a'], ['b'], ['c']]);
    person.select({ row: 20, column: 5, rows: 2, columns: 1 });
    person.hand.copy();
    person.select(cellArea(0, 0));
    await person.hand.paste();
    expect(person.column(3)).toEqual([null, null, 'c']);
  });

  test.each([false, true])(
    'a whole column takes the place of a longer one; cut: %s',
    async (cut) => {
      const person = new Person(FIVE);
      const first = person.sheet;
      person.hand.addSheet('Zweites');
      person.put(cellArea(0, 1), [['X'], ['Y']]);
      person.select(columnsArea(1, 1));
      person.hand.copy(cut);
      person.workbook.change('user', () => person.workbook.activate(first));
      person.select(columnsArea(0, 1));
      await person.hand.paste();
      expect(person.column(5)).toEqual(['X', 'Y', null, null, null]);
      person.workbook.undo();
      expect(person.column(5)).toEqual(FIVE.flat());
    },
  );
});
