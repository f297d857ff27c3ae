/** @jest-environment jsdom */
import fc from 'fast-check';
import { commandRouter, type GridActions } from '../../../src/workbench/grid/commandRouter';
import { UNIT } from '../../../src/workbench/grid/snapshot';
import type { CommandInfo, CommandService, UniverWindow } from '../../../src/workbench/grid/univer';
import { rowsArea, type Area } from '../../../src/workbench/host/area';
import type { ChangeSet } from '../../../src/workbench/host/change';
import type { HostSheet } from '../../../src/workbench/host/hostWorkbook';
import { MemoryWorkbook } from '../../../src/workbench/host/memory/memoryWorkbook';
import { OfficeHost } from '../../../src/workbench/host/officeHost';
import { Clipboard } from '../../../src/workbench/page/clipboard';
import { Hand } from '../../../src/workbench/page/hand';
import { runs, seed } from '../../support/counts';

const SIDE = 5;
const ALL: Area = { row: 0, column: 0, rows: SIDE * 3, columns: SIDE * 3 };

class Refused extends Error {}

/** Univer's commands as it sends them, and what became of each. */
class Commands {
  private before: (info: CommandInfo) => void = () => undefined;
  private after: (info: CommandInfo) => void = () => undefined;
  readonly service: CommandService = {
    beforeCommandExecuted: (listener) => {
      this.before = listener;
      return { dispose: () => undefined };
    },
    onCommandExecuted: (listener) => {
      this.after = listener;
      return { dispose: () => undefined };
    },
    executeCommand: () => Promise.resolve(true),
    syncExecuteCommand: () => true,
  };

  /** Whether Univer would carry it out itself. */
  send(id: string, params?: unknown): boolean {
    try {
      this.before({ id, params });
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
    this.after({ id, params });
    return true;
  }
}

/** A workbook behind the grid: what a person does arrives as Univer's commands. */
class Grid {
  readonly workbook = filled();
  readonly commands = new Commands();
  readonly hand: Hand;
  refusals = 0;
  unable = 0;
  readonly editor = {
    said: [] as string[],
    opening: () => void this.editor.said.push('opening'),
    closing: (isKept: boolean) => void this.editor.said.push(isKept ? 'kept' : 'left'),
  };
  pasted: Promise<void> = Promise.resolve();

  constructor() {
    const host = new OfficeHost(this.workbook);
    this.hand = new Hand(
      host,
      new Clipboard(),
      () => this.refusals++,
      () => 'en',
    );
    const { hand, workbook } = this;
    const window = {
      UniverCore: { CustomCommandExecutionError: Refused },
    } as unknown as UniverWindow;
    const actions: GridActions = {
      typed: (row, column, text) => hand.typed(row, column, text),
      erase: () => hand.erase(),
      dragged: (from, to) => hand.drag(from, to),
      widened: (column, points) => hand.widen(column, points),
      unable: () => this.unable++,
      undo: () => void workbook.undo(),
      redo: () => void workbook.redo(),
      copy: () => hand.copy(),
      cut: () => hand.copy(true),
      paste: () => void (this.pasted = hand.paste()),
      editing: () => undefined,
      selected: (areas) =>
        workbook.change('user', () => workbook.select({ sheet: workbook.activeSheet(), areas })),
    };
    commandRouter(this.commands.service, window, actions, this.editor);
  }

  select(area: Area): void {
    const selections = [{ range: univer(area) }];
    this.commands.send('sheet.operation.set-selections', { unitId: UNIT, selections });
  }
}

function univer({ row, column, rows, columns }: Area): object {
  return {
    startRow: row,
    endRow: row + rows - 1,
    startColumn: column,
    endColumn: column + columns - 1,
  };
}

function filled(): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  const sheet = workbook.sheet(workbook.activeSheet());
  const inputs = Array.from({ length: SIDE }, (_, row) => [
    `p${(row * 3) % SIDE}`,
    row * 7,
    { formula: `=B${row + 1}*2` },
  ]);
  const area = { row: 0, column: 0, rows: SIDE, columns: 3 };
  workbook.change('user', () => sheet.setInputs(area, inputs));
  workbook.clearUndo();
  return workbook;
}

interface Deed {
  readonly name: string;
  readonly byGrid: (grid: Grid) => void | Promise<void>;
  readonly directly: (workbook: MemoryWorkbook, sheet: HostSheet) => void;
}

const area = fc.record({
  row: fc.nat(SIDE - 1),
  column: fc.nat(SIDE - 1),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
});

const step = (workbook: MemoryWorkbook, work: () => void): void => workbook.change('user', work);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc
    .tuple(area, fc.constantFrom('x', '12', '-1.5', '=A1', "'007", 'TRUE'))
    .map(([at, text]): Deed => ({
      name: `type ${text}`,
      byGrid: ({ commands }) => {
        const range = univer({ ...at, rows: 1, columns: 1 });
        const value = text.startsWith('=') ? { f: text } : { v: text };
        commands.send('sheet.command.set-range-values', { range, value });
      },
      directly: (workbook, sheet) => {
        const meant: Record<string, string | number | boolean | { formula: string }> = {
          '12': 12,
          '-1.5': -1.5,
          '=A1': { formula: '=A1' },
          "'007": '007',
          TRUE: true,
        };
        const cell = { ...at, rows: 1, columns: 1 };
        step(workbook, () => sheet.setInputs(cell, [[meant[text] ?? text]]));
      },
    })),
  area.map((at): Deed => ({
    name: 'erase',
    byGrid: (grid) => {
      grid.select(at);
      grid.commands.send('sheet.command.clear-selection-content');
    },
    directly: (workbook, sheet) => step(workbook, () => sheet.clear(at, 'contents')),
  })),
  fc.tuple(area, area).map(([from, to]): Deed => ({
    name: 'drag',
    byGrid: ({ commands }) => {
      const toRange = univer({ ...from, row: to.row, column: to.column });
      commands.send('sheet.command.move-range', { fromRange: univer(from), toRange });
    },
    directly: (workbook, sheet) =>
      step(workbook, () => sheet.moveCells(from, sheet.id, to.row, to.column)),
  })),
  fc.boolean().map((ascending): Deed => ({
    name: 'sort column B alone, all but the first row',
    byGrid: (grid) => {
      grid.select({ row: 1, column: 1, rows: SIDE - 1, columns: 1 });
      grid.hand.sort(ascending, false);
    },
    directly: (workbook, sheet) => {
      const used = sheet.usedArea(true) ?? { row: 0, rows: 1, column: 0, columns: 1 };
      const rows = Math.max(1, Math.min(SIDE - 1, used.row + used.rows - 1));
      const keys = [{ offset: 0, ascending }];
      const order = { keys, by: 'rows', matchCase: false, hasHeaders: false } as const;
      step(workbook, () => sheet.sort({ row: 1, column: 1, rows, columns: 1 }, order));
    },
  })),
  fc.tuple(fc.nat(SIDE - 1), fc.boolean()).map(([row, insert]): Deed => ({
    name: insert ? 'insert rows' : 'delete rows',
    byGrid: (grid) => {
      grid.select({ row, column: 0, rows: 1, columns: 1 });
      if (insert) grid.hand.insertRows();
      else grid.hand.deleteRows();
    },
    directly: (workbook, sheet) =>
      step(workbook, () =>
        insert ? sheet.insert(rowsArea(row, 1), 'down') : sheet.delete(rowsArea(row, 1), 'up'),
      ),
  })),
  fc.constantFrom('undo', 'redo').map((which): Deed => ({
    name: which,
    byGrid: ({ commands }) => void commands.send(`univer.command.${which}`),
    directly: (workbook) => void (which === 'undo' ? workbook.undo() : workbook.redo()),
  })),
);

function picture(sheet: HostSheet): unknown {
  return [sheet.inputs(ALL), sheet.values(ALL), sheet.usedArea(false)];
}

/** What listeners hear, but for selections, which only the grid has. */
function heard(workbook: MemoryWorkbook): unknown[] {
  const all: unknown[] = [];
  workbook.onChange(({ changes, cause, origin }: ChangeSet) => {
    const kept = changes.filter(({ kind }) => kind !== 'selected');
    if (kept.length > 0) all.push({ cause, origin, changes: kept });
  });
  return all;
}

test('what a person does in the grid is what the workbook is told directly: cells, events, undo', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 10 }), async (deeds) => {
      const grid = new Grid();
      const direct = filled();
      const [told, expected] = [heard(grid.workbook), heard(direct)];
      const sheet = direct.sheet(direct.activeSheet());
      for (const { byGrid, directly } of deeds) {
        await byGrid(grid);
        directly(direct, sheet);
        const shown = grid.workbook.sheet(grid.workbook.activeSheet());
        expect(picture(shown)).toEqual(picture(sheet));
      }
      expect(told).toEqual(expected);
      expect(grid.refusals).toBe(0);
      while (direct.canUndo()) direct.undo();
      while (grid.workbook.canUndo()) grid.commands.send('univer.command.undo');
      expect(picture(grid.workbook.sheet(grid.workbook.activeSheet()))).toEqual(picture(sheet));
    }),
    { numRuns: runs(1_000), seed },
  );
});

test('copied cells arrive as a copy, cut ones move', async () => {
  for (const cut of [false, true]) {
    const grid = new Grid();
    const sheet = grid.workbook.sheet(grid.workbook.activeSheet());
    grid.select({ row: 1, column: 1, rows: 1, columns: 2 });
    grid.commands.send(cut ? 'univer.command.cut' : 'univer.command.copy');
    grid.select({ row: 8, column: 4, rows: 1, columns: 1 });
    grid.commands.send('univer.command.paste');
    await grid.pasted;
    expect(sheet.inputs({ row: 8, column: 4, rows: 1, columns: 2 })).toEqual([
      [7, { formula: '=E9 * 2' }].map((each) =>
        typeof each === 'object' ? { formula: each.formula.replaceAll(' ', '') } : each,
      ),
    ]);
    expect(sheet.inputs({ row: 1, column: 1, rows: 1, columns: 1 })).toEqual([[cut ? null : 7]]);
  }
});

describe('commands of Univer', () => {
  test.each([
    ['sheet.command.auto-fill', false, 1],
    ['sheet.command.move-cols', false, 1],
    ['sheet.command.set-style', false, 0],
    ['sheet.command.insert-row', false, 0],
    ['sheet.command.set-scroll-relative', true, 0],
    ['sheet.operation.set-cell-edit-visible', true, 0],
  ])('%s: carried out by Univer %s, told as unable %s times', (id, byUniver, unable) => {
    const grid = new Grid();
    expect(grid.commands.send(id, {})).toBe(byUniver);
    expect(grid.unable).toBe(unable);
  });

  test('the editor of cells is told before it is seen, and whether it was left by Esc', () => {
    const { commands, editor } = new Grid();
    const seen = 'sheet.operation.set-cell-edit-visible';
    commands.send(seen, { visible: true });
    commands.send(seen, { visible: false, keycode: 13 });
    commands.send(seen, { visible: true });
    commands.send(seen, { visible: false, keycode: 27 });
    expect(editor.said).toEqual(['opening', 'kept', 'opening', 'left']);
  });

  test('a whole column is all rows of the sheet', () => {
    const grid = new Grid();
    const range = { ...univer({ row: 0, column: 2, rows: 200, columns: 1 }), rangeType: 2 };
    grid.commands.send('sheet.operation.set-selections', { unitId: UNIT, selections: [{ range }] });
    expect(grid.hand.area).toEqual({ row: 0, column: 2, rows: 1_048_576, columns: 1 });
  });
});
