import { PALETTE } from '../../../src/app/palette';
import type { CellValue } from '../../../src/workbench/host/cell';
import type { SheetInfo } from '../../../src/workbench/host/hostWorkbook';
import { MemoryWorkbook } from '../../../src/workbench/host/memory/memoryWorkbook';
import { OfficeHost, type OfficeHostOptions } from '../../../src/workbench/host/officeHost';
import { NEW_BUILD } from '../../support/guard/guardInOffice';
import { displayedFormats } from '../../../src/workbench/host/model/displayedFormats';
import { pairs } from '../../cli/support/program';
import { fillSheet } from '../../support/programInOffice';
import { Colleague } from './colleague';
import { GuardedPaneInExcel, joinHere } from './guardedPaneInExcel';

/** Answers to each other before two panes are called unquiet. */
const MOST_ANSWERS = 12;
/** People of a batch. */
const BATCH = 6;
const [, ...ALL] = pairs(2 * BATCH);

/** Account and ID of everybody; in no order that a sort would keep. */
export const PEOPLE: readonly (readonly string[])[] = ALL.map(([account = '', id = ''], at) => [
  `${'kgbqxa'[at % BATCH] ?? ''}${account}`,
  id,
]);

/** Where account and ID stand in a sheet, by their headings; from 0. */
export interface KeyColumns {
  readonly header: number;
  readonly account: number;
  readonly id: number;
}

/** A value as it is compared. */
export function plain(value: CellValue | undefined): string {
  return String(value ?? '')
    .trim()
    .toLowerCase();
}

/** Builds of Excel: what they can do, and how they behave. */
export const BUILDS = {
  new: { sets: NEW_BUILD, options: {} },
  web: { sets: NEW_BUILD, options: { platform: 'web', unconfirmed: { undo: 'asEdits' } } },
  /** Tells of sorts twice, and of what is undone never. */
  silent: { sets: NEW_BUILD, options: { unconfirmed: { undo: 'none', sortIsChange: true } } },
  old: { sets: { ...NEW_BUILD, ExcelApi: '1.17' }, options: { callsClearUndo: true } },
  least: {
    sets: { ...NEW_BUILD, ExcelApi: '1.14' },
    options: { callsClearUndo: true, unconfirmed: { sortAddress: 'rows' } },
  },
} as const satisfies Record<string, { sets: Record<string, string>; options: OfficeHostOptions }>;

/** The workbook that is played with: a list of everybody and the batches that it was made of. */
export class PlayedWorkbook extends GuardedPaneInExcel {
  listId = '';
  /** Somebody who has the workbook open too, with the add-in. */
  colleague: Colleague | null = null;
  #heard = 0;

  constructor(readonly build: keyof typeof BUILDS = 'new') {
    const { sets, options } = BUILDS[build];
    const workbook = new MemoryWorkbook();
    super(workbook, new OfficeHost(workbook, options), joinHere(sets), options);
  }

  async begin(): Promise<void> {
    const { workbook, office } = this;
    const [empty] = workbook.sheets();
    const headings = ['Accountname', 'AD-ID'];
    const rows = PEOPLE.map((person, at) => [...person, `Notiz ${at % 3}`]);
    this.listId = fillSheet(office, 'Nacht', [[...headings, 'Notiz'], ...rows]);
    for (const first of [0, BATCH]) {
      const batch = PEOPLE.slice(first, first + BATCH).map((row) => [...row]);
      fillSheet(office, `Charge ${first / BATCH + 1}`, [headings, ...batch]);
    }
    workbook.change('user', () => {
      workbook.activate(this.listId);
      workbook.deleteSheet(empty?.id ?? '');
    });
    workbook.clearUndo();
    await this.open();
  }

  async welcome(isElsewhere = true): Promise<void> {
    if (this.colleague !== null) return;
    this.colleague = new Colleague(this.workbook, this.office.host, isElsewhere);
    await this.colleague.at((pane) => pane.open());
  }

  async part(): Promise<void> {
    const { colleague } = this;
    this.colleague = null;
    await colleague?.at((pane) => pane.close());
  }

  /** Two who answer each other for ever are no longer quiet. */
  override async quiet(): Promise<void> {
    for (let round = 0; round < MOST_ANSWERS; round++) {
      await super.quiet();
      const { colleague } = this;
      if (colleague === null) return;
      const before = this.told();
      await colleague.at((pane) => pane.quiet());
      if (round > 0 && before === this.told() && this.#heard === colleague.seen.told()) return;
      this.#heard = colleague.seen.told();
    }
    throw new Error('two panes answer each other for ever');
  }

  override async close(): Promise<void> {
    await this.part();
    await super.close();
  }

  override async reload(): Promise<void> {
    const name = this.nameOf(this.listId);
    await super.reload();
    this.listId = this.workbook.sheets().find((sheet) => sheet.name === name)?.id ?? '';
  }

  nameOf(id: string): string {
    return this.workbook.sheets().find((sheet) => sheet.id === id)?.name ?? '';
  }

  has(name: string): boolean {
    return this.workbook.sheets().some((sheet) => sheet.name === name);
  }

  visible(): readonly SheetInfo[] {
    return this.workbook.sheets().filter(({ visibility }) => visibility === 'visible');
  }

  /** The visible sheets but the list's. */
  others(): readonly SheetInfo[] {
    return this.visible().filter(({ id }) => id !== this.listId);
  }

  /** All cells of a sheet from A1 on. */
  cells(id: string): readonly (readonly CellValue[])[] {
    const sheet = this.workbook.sheet(id);
    const used = sheet.usedArea(true);
    if (used === undefined) return [];
    const [rows, columns] = [used.row + used.rows, used.column + used.columns];
    return sheet.values({ row: 0, column: 0, rows, columns });
  }

  /** Everything that was put into the list's sheet, as one text. */
  inputs(): string {
    const sheet = this.workbook.sheet(this.listId);
    const used = sheet.usedArea(true);
    return JSON.stringify(used && [used, sheet.inputs(used)]);
  }

  /** Null where the headings stand nowhere, or twice. */
  keyColumns(id: string): KeyColumns | null {
    for (const [header, row] of this.cells(id).slice(0, 4).entries()) {
      const [account, key] = [row.indexOf('Accountname'), row.indexOf('AD-ID')];
      const isTwice =
        row.lastIndexOf('Accountname') !== account || row.lastIndexOf('AD-ID') !== key;
      if (account >= 0 && key >= 0 && !isTwice) return { header, account, id: key };
    }
    return null;
  }

  /** The states that a column's cells show from row 1 on; null for no colour of a state. */
  shown(id: string, column: number): readonly (string | null)[] {
    const area = { row: 0, column, rows: Math.max(1, this.cells(id).length), columns: 1 };
    return displayedFormats(this.office.host.model, id, area).map(([format]) => {
      const known = Object.entries(PALETTE).find(([, { fill }]) => fill === format?.fillColor);
      return known?.[0] ?? null;
    });
  }
}
