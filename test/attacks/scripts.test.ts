import fc from 'fast-check';
import { openGuard, type Guard } from '../../src/app/guard/openGuard';
import { columnOf } from '../../src/core/table/columnBuilder';
import type { CellValue } from '../../src/workbench/host/cell';
import { MemoryWorkbook } from '../../src/workbench/host/memory/memoryWorkbook';
import { OfficeHost } from '../../src/workbench/host/officeHost';
import { runs, seed } from '../support/counts';
import { closeOffices } from '../support/programInOffice';
import { guardedRows, guardInOffice, HEADINGS, LIST } from '../support/guard/guardInOffice';
import { ManualTimer } from '../support/guard/manualTimer';
import { Person } from '../support/officeHostPerson';
import { quickPorts } from './quickPorts';

const ROWS = 8;
const OWN_SHEET = 'Sheet1';

/** One step of a script; `column` of the bound three, rows of the list. */
interface Step {
  readonly deed:
    | 'sort-alone'
    | 'sort-rows'
    | 'insert-cell'
    | 'delete-cell'
    | 'fill-down'
    | 'cut'
    | 'paste-rows'
    | 'type-known'
    | 'type-new'
    | 'delete-row'
    | 'insert-row'
    | 'note'
    | 'undo'
    | 'redo'
    | 'remote-sort';
  readonly column: number;
  readonly row: number;
  readonly other: number;
  readonly heard: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  deed: fc.constantFrom<Step['deed']>(
    'sort-alone',
    'sort-rows',
    'insert-cell',
    'delete-cell',
    'fill-down',
    'cut',
    'paste-rows',
    'type-known',
    'type-new',
    'delete-row',
    'insert-row',
    'note',
    'undo',
    'redo',
    'remote-sort',
  ),
  column: fc.nat(2),
  row: fc.nat(ROWS - 2),
  other: fc.nat(ROWS - 2),
  heard: fc.boolean(),
});

function carryOut(
  { deed, column, row, other }: Step,
  user: Person,
  remote: Person,
  sheet = OWN_SHEET,
): void {
  const letter = 'ABC'[column] ?? 'A';
  const [first, second] = [Math.min(row, other) + 2, Math.max(row, other) + 3];
  const part = `${letter}${first}:${letter}${second}`;
  switch (deed) {
    case 'sort-alone':
      return void user.sortAlone(sheet, part, { ascending: row % 2 === 0 });
    case 'remote-sort':
      return void remote.sortAlone(sheet, part, { ascending: row % 2 === 0 });
    case 'sort-rows':
      return void user.sortAlone(sheet, `A2:D${ROWS + 1}`, { key: column });
    case 'insert-cell':
      return void user.insertCells(sheet, `${letter}${first}`);
    case 'delete-cell':
      return void user.deleteCells(sheet, `${letter}${first}`);
    case 'fill-down':
      return void user.fillDown(sheet, part);
    case 'cut':
      return void user.cut(sheet, `${letter}${first}`, `${letter}${second}`);
    case 'paste-rows':
      return void user.paste(sheet, `A${first}`, [
        ['neu@amt.example', `neu-${row}-${other}`, 'Amt See'],
      ]);
    case 'type-known':
      return void user.type(sheet, `${letter}${first}`, guardedRows(ROWS)[other]?.[column] ?? '');
    case 'type-new':
      return void user.type(sheet, `${letter}${first}`, `wert ${row}.${other}`);
    case 'delete-row':
      return void user.deleteRows(sheet, `${first}:${first}`);
    case 'insert-row':
      return void user.insertRows(sheet, `${first}:${first}`);
    case 'note':
      return void user.type(sheet, `D${first}`, 'neu');
    case 'undo':
      return void user.undo();
    case 'redo':
      return void user.redo();
  }
}

/** A sheet, a guard over it, and how it stands. */
class Scene {
  readonly workbook = new MemoryWorkbook();
  readonly host = new OfficeHost(this.workbook);
  readonly user = new Person(this.host, 'user');
  readonly remote = new Person(this.host, 'remote');
  readonly timer = new ManualTimer();
  readonly quick = quickPorts(this.workbook, this.timer);
  readonly guard: Guard;
  readonly #right: ReadonlySet<string>;

  constructor() {
    const rows = guardedRows(ROWS);
    this.user.paste(OWN_SHEET, 'A1', [HEADINGS, ...rows]);
    this.#right = new Set(rows.map(([account, id]) => `${String(account)}|${String(id)}`));
    this.guard = openGuard(this.quick.ports);
  }

  async begin(): Promise<void> {
    const rows = guardedRows(ROWS);
    const columns = { headerRow: 0, bound: [0, 1, 2], headings: HEADINGS.slice(0, 3) };
    const sheetId = this.workbook.activeSheet();
    const list = { sheetId, sheet: OWN_SHEET, columns, end: null, references: [] };
    const [accounts, ids] = [0, 1].map((at) => columnOf(rows.map((row) => row[at] ?? null)));
    if (accounts === undefined || ids === undefined) throw new Error('no columns');
    this.workbook.clearUndo();
    await this.guard.commands.begin(list, { accounts, ids });
  }

  async quiet(): Promise<void> {
    this.timer.pass(250);
    await this.guard.settled();
  }

  /** The bound rows that hold anything, in their order. */
  rows(): readonly string[] {
    const sheet = this.workbook.sheet(this.workbook.activeSheet());
    const used = sheet.usedArea(true);
    const height = used === undefined ? 0 : used.row + used.rows;
    const cells: readonly (readonly CellValue[])[] =
      height < 2 ? [] : sheet.values({ row: 1, column: 0, rows: height - 1, columns: 3 });
    return cells.filter((row) => row.some((one) => one !== null)).map((row) => JSON.stringify(row));
  }

  /** Pairs that the check found right and that stand in the sheet. */
  rightPairs(): number {
    return this.rows().filter((row) => {
      const [account, id] = JSON.parse(row) as [unknown, unknown];
      return this.#right.has(`${String(account)}|${String(id)}`);
    }).length;
  }

  /** How much the guard has said. */
  said(): string {
    const { log, bar } = this.guard.view();
    return `${log.length} ${bar?.kind ?? ''} ${String(log.at(-1)?.event)}`;
  }
}

const sorted = (rows: readonly string[]): string => [...rows].sort().join('\n');

describe('scripts of chance', () => {
  test('no change of pairs stays unsaid, nothing harmless is undone, right pairs never get fewer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (script) => {
        const scene = new Scene();
        await scene.begin();
        for (const one of script) {
          const [before, knew] = [scene.rows(), scene.said()];
          scene.quick.deaf = !one.heard;
          carryOut(one, scene.user, scene.remote);
          const [done, right] = [scene.rows(), scene.rightPairs()];
          await scene.quiet();
          const after = scene.rows();
          if (!one.heard) expect(after).toEqual(done);
          await scene.guard.commands.verify();
          const isPutBack = sorted(scene.rows()) !== sorted(done);
          if (sorted(before) === sorted(done) || one.deed === 'remote-sort') {
            expect(isPutBack).toBe(false);
          }
          if (sorted(before) !== sorted(scene.rows())) expect(scene.said()).not.toBe(knew);
          if (isPutBack) expect(scene.rightPairs()).toBeGreaterThanOrEqual(right);
          expect(scene.guard.view().problem).toBeNull();
        }
        scene.guard.close();
      }),
      { seed, numRuns: runs(10_000) },
    );
  });

  test('the same through Microsoft’s library, over a host that answers it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (script) => {
        const { office, guard, cells, quiet } = await guardInOffice(guardedRows(ROWS));
        const rows = (): readonly string[] =>
          cells()
            .filter((row) => row.some((one) => one !== null))
            .map((row) => JSON.stringify(row));
        const said = (): string => `${guard.view().log.length} ${guard.view().bar?.kind ?? ''}`;
        for (const one of script) {
          const [before, knew] = [rows(), said()];
          carryOut(one, office.user, office.remote, LIST);
          const done = rows();
          await quiet();
          await guard.commands.verify();
          const isPutBack = sorted(rows()) !== sorted(done);
          if (sorted(before) === sorted(done) || one.deed === 'remote-sort') {
            expect(isPutBack).toBe(false);
          }
          if (sorted(before) !== sorted(rows())) expect(said()).not.toBe(knew);
          expect(guard.view().problem).toBeNull();
        }
        guard.close();
        await closeOffices();
      }),
      { seed, numRuns: runs(300) },
    );
  });
});
