import fc from 'fast-check';
import { cellArea, columnsArea, holds, type Area } from '../../../src/workbench/host/area';
import type { CellInput } from '../../../src/workbench/host/cell';
import { parseFormula } from '../../../src/workbench/host/formula/parser';
import { MemoryWorkbook } from '../../../src/workbench/host/memory/memoryWorkbook';
import type { RuleCondition } from '../../../src/workbench/host/model/anchored';
import { addRule, changeRuleFormat, clearRules } from '../../../src/workbench/host/model/rules';
import { OfficeHost } from '../../../src/workbench/host/officeHost';
import { Clipboard } from '../../../src/workbench/page/clipboard';
import { Hand } from '../../../src/workbench/page/hand';
import { runs, seed } from '../../support/counts';

const RED = '#FFC7CE';
const BLUE = '#0000FF';
const RED_WHERE_IT_DOES_NOT_FIT = '=$B2="PASST NICHT"';

beforeAll(() => {
  // A browser that gives no leave to use the system's clipboard.
  Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
});

/** A new workbook in the hands of a person. */
class Desk {
  readonly workbook = new MemoryWorkbook();
  readonly host = new OfficeHost(this.workbook);
  readonly refusals: string[] = [];
  readonly hand: Hand;

  constructor(clipboard: Clipboard) {
    const refused = (key: string): number => this.refusals.push(key);
    this.hand = new Hand(this.host, clipboard, refused, () => 'de');
  }

  get sheet(): string {
    return this.workbook.activeSheet();
  }

  addSheet(name: string): void {
    this.hand.addSheet(name);
  }

  put(area: Area, inputs: readonly (readonly CellInput[])[]): void {
    this.workbook.change('user', () => this.workbook.sheet(this.sheet).setInputs(area, inputs));
  }

  rule(areas: readonly Area[], condition: RuleCondition, fillColor = RED): void {
    const { model } = this.host;
    changeRuleFormat(model, addRule(model, this.sheet, areas, condition).id, { fillColor });
  }

  select(area: Area): void {
    this.workbook.change('user', () => this.workbook.select({ sheet: this.sheet, areas: [area] }));
  }

  copy(area: Area, cut = false): void {
    this.select(area);
    this.hand.copy(cut);
  }

  paste(area: Area): Promise<void> {
    this.select(area);
    return this.hand.paste();
  }

  /** The fills that conditional formats give, row by row; null for none. */
  fills(area: Area): (string | null)[][] {
    const looks = this.host.displayedFormats(this.sheet, area);
    return looks.map((row) => row.map(({ fillColor }) => fillColor ?? null));
  }

  /** Areas of the rules of the sheet in front. */
  ruleAreas(): (readonly Area[])[] {
    const own = this.host.model.anchored.rules.filter(({ sheet }) => sheet === this.sheet);
    return own.map(({ areas }) => areas);
  }
}

function custom(text: string, first: Area): RuleCondition {
  return { kind: 'custom', formula: parseFormula(text, first), text };
}

function desks(): { readonly list: Desk; readonly other: Desk } {
  const clipboard = new Clipboard();
  return { list: new Desk(clipboard), other: new Desk(clipboard) };
}

const LIST = { row: 0, column: 0, rows: 4, columns: 2 };
const VERDICTS = { row: 1, column: 1, rows: 3, columns: 1 };
const VERDICT_FILLS = [[null], [RED], [null]];

/** A list with a verdict in column B, red where it does not fit, as the add-in makes it. */
function fillList(desk: Desk): void {
  desk.put(LIST, [
    ['Accountname', 'Zuordnung'],
    ['anna@amt-see.example', 'passt'],
    ['bert@amt-see.example', 'PASST NICHT'],
    ['carl@amt-see.example', 'passt'],
  ]);
  desk.rule([VERDICTS], custom(RED_WHERE_IT_DOES_NOT_FIT, VERDICTS));
}

describe('conditional formats come along with copied cells', () => {
  test('into another workbook: what does not fit is red there, also after it changed', async () => {
    const { list, other } = desks();
    fillList(list);
    list.copy(LIST);
    await other.paste(cellArea(0, 0));
    expect(other.fills(VERDICTS)).toEqual(VERDICT_FILLS);
    other.put(cellArea(1, 1), [['PASST NICHT']]);
    expect(other.fills(VERDICTS)).toEqual([[RED], [RED], [null]]);
    expect(list.fills(VERDICTS)).toEqual(VERDICT_FILLS);
  });

  test('whole columns keep a rule that reaches to the end of the sheet', async () => {
    const { list, other } = desks();
    fillList(list);
    const column = columnsArea(1, 1);
    list.rule([column], custom('=B1="offen"', column), BLUE);
    list.copy(columnsArea(0, 2));
    await other.paste(columnsArea(0, 2));
    expect(other.ruleAreas()).toEqual([[column], [VERDICTS]]);
    other.put(cellArea(900, 1), [['offen']]);
    expect(other.fills(cellArea(900, 1))).toEqual([[BLUE]]);
  });

  test('in the same sheet the rule grows: relative references move, fixed ones stay', async () => {
    const { list } = desks();
    fillList(list);
    list.copy(LIST);
    await list.paste(cellArea(10, 0));
    expect(list.ruleAreas()).toEqual([[VERDICTS, { ...VERDICTS, row: 11 }]]);
    expect(list.fills({ ...VERDICTS, row: 11 })).toEqual(VERDICT_FILLS);
    await list.paste(cellArea(20, 3));
    // $B stays: beside the copy nothing stands there.
    expect(list.fills({ ...VERDICTS, row: 21, column: 4 })).toEqual([[null], [null], [null]]);
  });

  test('pasted twice, and over itself: still one rule', async () => {
    const { list, other } = desks();
    fillList(list);
    list.copy(LIST);
    await list.paste(LIST);
    expect(list.ruleAreas()).toEqual([[VERDICTS]]);
    await other.paste(LIST);
    await other.paste(LIST);
    expect(other.ruleAreas()).toEqual([[VERDICTS]]);
  });

  test('cells without rules take away those that stood where they are pasted', async () => {
    const { list } = desks();
    fillList(list);
    list.copy(cellArea(30, 1));
    await list.paste(cellArea(2, 1));
    expect(list.ruleAreas()).toEqual([[cellArea(1, 1), cellArea(3, 1)]]);
  });

  test('a comparison with the cell beside it compares with the cell beside the copy', async () => {
    const { list, other } = desks();
    list.put({ row: 0, column: 0, rows: 2, columns: 2 }, [
      [5, 3],
      [1, 3],
    ]);
    const compared = { row: 0, column: 0, rows: 2, columns: 1 };
    const rule = { operator: 'GreaterThan', formula1: '=B1' };
    list.rule([compared], { kind: 'cellValue', rule });
    list.copy({ ...compared, columns: 2 });
    const to = { ...compared, row: 7, column: 4 };
    for (const desk of [list, other]) {
      await desk.paste(to);
      expect(desk.fills(to)).toEqual([[RED], [null]]);
    }
  });

  test('what was copied is pasted, whatever became of the rule since', async () => {
    const { list, other } = desks();
    fillList(list);
    list.copy(LIST);
    clearRules(list.host.model, list.sheet, [LIST]);
    await other.paste(LIST);
    expect(other.fills(VERDICTS)).toEqual(VERDICT_FILLS);
  });

  test('a rule that looks at another sheet comes along in its workbook, not into another', async () => {
    const { list, other } = desks();
    list.put(cellArea(0, 0), [['ja']]);
    const [first] = list.workbook.sheets();
    list.addSheet('Zweites');
    list.rule([cellArea(0, 0)], custom(`=${first?.name ?? ''}!$A$1="ja"`, cellArea(0, 0)));
    list.copy(cellArea(0, 0));
    await list.paste(cellArea(5, 5));
    expect(list.fills(cellArea(5, 5))).toEqual([[RED]]);
    await other.paste(cellArea(0, 0));
    expect(other.ruleAreas()).toEqual([]);
  });

  test('cut into another workbook they are gone here; undo brings cells and rules back', async () => {
    const { list, other } = desks();
    fillList(list);
    list.copy(LIST, true);
    await other.paste(LIST);
    expect([list.ruleAreas(), other.fills(VERDICTS)]).toEqual([[], VERDICT_FILLS]);
    list.workbook.undo();
    expect(list.fills(VERDICTS)).toEqual(VERDICT_FILLS);
    other.workbook.undo();
    expect(other.ruleAreas()).toEqual([]);
    other.workbook.redo();
    expect(other.fills(VERDICTS)).toEqual(VERDICT_FILLS);
  });

  test('a larger selection is filled with repetitions; a rule for every copied cell stays in one piece', async () => {
    const { list, other } = desks();
    fillList(list);
    list.copy({ ...VERDICTS, rows: 2 });
    await other.paste({ ...VERDICTS, rows: 6 });
    expect(other.ruleAreas()).toEqual([[{ ...VERDICTS, rows: 6 }]]);
    list.copy({ ...LIST, rows: 2 });
    await other.paste({ ...LIST, row: 10, rows: 6 });
    expect(other.ruleAreas()[0]?.slice(1)).toEqual([11, 13, 15].map((row) => cellArea(row, 1)));
  });

  test('a locked sheet refuses cells and rules alike', async () => {
    const { list, other } = desks();
    fillList(list);
    list.copy(LIST);
    other.hand.toggleProtection();
    await other.paste(LIST);
    expect([other.refusals, other.ruleAreas()]).toEqual([['cellProtected'], []]);
  });
});

const SIDE = 9;
const ALL: Area = { row: 0, column: 0, rows: SIDE, columns: SIDE };
const anArea = fc
  .record({
    row: fc.nat(SIDE - 1),
    column: fc.nat(SIDE - 1),
    rows: fc.integer({ min: 1, max: SIDE }),
    columns: fc.integer({ min: 1, max: SIDE }),
  })
  .map((area): Area => {
    const rows = Math.min(area.rows, SIDE - area.row);
    return { ...area, rows, columns: Math.min(area.columns, SIDE - area.column) };
  });
const aRule = fc.record({
  areas: fc.array(anArea, { minLength: 1, maxLength: 3 }),
  above: fc.nat(9),
  compares: fc.boolean(),
});

/** What is seen after pasting, cell by cell. */
function expectedFills(
  before: { readonly there: (string | null)[][]; readonly copied: (string | null)[][] },
  from: Area,
  to: Area,
): (string | null)[][] {
  const repeats = to.rows % from.rows === 0 && to.columns % from.columns === 0;
  const landed = repeats ? to : { ...to, rows: from.rows, columns: from.columns };
  return before.there.map((row, r) =>
    row.map((fill, c) => {
      if (!holds(landed, cellArea(r, c))) return fill;
      const [down, across] = [(r - to.row) % from.rows, (c - to.column) % from.columns];
      return before.copied[from.row + down]?.[from.column + across] ?? null;
    }),
  );
}

test.each(['the same sheet', 'another sheet', 'another workbook'])(
  'property: pasted into %s every cell looks as the copied one did, all others as before; undone, as before',
  async (where) => {
    const givens = fc.record({
      values: fc.array(fc.array(fc.nat(9), { minLength: SIDE, maxLength: SIDE }), {
        minLength: SIDE,
        maxLength: SIDE,
      }),
      rules: fc.array(aRule, { maxLength: 5 }),
      from: anArea,
      to: anArea,
      times: fc.option(fc.record({ down: fc.integer({ min: 1, max: 4 }), across: fc.nat(2) })),
    });
    await fc.assert(
      fc.asyncProperty(givens, async ({ values, rules, from, to: place, times }) => {
        const to =
          times === null
            ? place
            : {
                ...place,
                rows: from.rows * times.down,
                columns: from.columns * (times.across + 1),
              };
        const { list, other } = desks();
        list.put(ALL, values);
        rules.forEach(({ areas, above, compares }, at) => {
          const first = areas[0] ?? ALL;
          const own = `=${String.fromCharCode(65 + first.column)}${first.row + 1}>${above}`;
          const rule = { operator: 'GreaterThan', formula1: `=${above}` };
          const condition = compares ? { kind: 'cellValue' as const, rule } : custom(own, first);
          list.rule(areas, condition, `#00000${at}`);
        });
        const copied = list.fills(ALL);
        list.copy(from);
        if (where === 'another sheet') list.addSheet('Zweites');
        const target = where === 'another workbook' ? other : list;
        const there = target.fills(ALL);
        await target.paste(to);
        expect(target.fills(ALL)).toEqual(expectedFills({ there, copied }, from, to));
        target.workbook.undo();
        expect(target.fills(ALL)).toEqual(there);
      }),
      { numRuns: runs(300), seed },
    );
  },
);
