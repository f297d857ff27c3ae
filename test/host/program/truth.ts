import { NEW_BUILD } from '../../support/guard/guardInOffice';
import type { Problem } from '../../../src/app/pane/state';
import type { CheckSummary } from '../../../src/app/ports/checker';
import type { GuardView } from '../../../src/app/guard/view';
import { checkDigitsOf } from '../../../src/core/seal/checkDigits';
import { sealTextOf } from '../../../src/core/seal/sealText';
import type { CellValue } from '../../../src/workbench/host/cell';
import type { GuardedPaneInExcel } from './guardedPaneInExcel';
import { BUILDS, PEOPLE, plain, type KeyColumns, type PlayedWorkbook } from './playedWorkbook';

/** What is known of a script so far, besides what the workbook holds. */
export class Truth {
  /** Every pair that a sheet compared with has held: colours may go by an earlier check. */
  readonly #everRight = new Set(PEOPLE.map(([account = '', id = '']) => pairOf(account, id)));
  /** By check code the pairs that it was said of. */
  readonly #coded = new Map<string, string>();
  /** Whether a sheet or the workbook was protected so far. */
  #wasProtected = false;
  /** Since the last check the undo list may have taken colours back. */
  coloursMayLack = false;

  constructor(
    private readonly at: PlayedWorkbook,
    private readonly who: Pick<GuardedPaneInExcel, 'pane' | 'joined'> = at,
  ) {}

  /** Whether all that pane and guard show is true of the cells as they are now. */
  hold(): void {
    const { protection } = this.at.office.host.model;
    this.#wasProtected ||=
      protection.structureProtected() ||
      this.at.workbook.sheets().some(({ id }) => protection.of(id) !== undefined);
    const problems = [this.who.pane.state().problem, this.who.joined.view().own.problem];
    // Colours of a sheet that somebody protected: that Excel refuses them is said.
    const isTold = (one: Problem): boolean =>
      one.from === 'workbook' && one.failure.code === 'sheet-protected';
    expect(problems.filter((one) => one && !(this.#wasProtected && isTold(one)))).toEqual([]);
    for (const [account, id] of this.right() ?? []) this.#everRight.add(pairOf(account, id));
    this.#names();
    this.#result();
    this.#colours();
    this.#guards();
    this.#seals();
  }

  /** Which ID belongs to which account, as the sheets compared with hold it now; null where they have no headings. */
  right(): ReadonlyMap<string, string> | null {
    const pairs: (readonly [string, string])[] = [];
    for (const { info, role } of this.who.pane.state().reference.sheets) {
      if (role === null) continue;
      const columns = this.at.keyColumns(info.id);
      if (columns === null) return null;
      for (const row of this.at.cells(info.id).slice(columns.header + 1)) {
        const [account, id] = [plain(row[columns.account]), plain(row[columns.id])];
        if (account !== '' && id !== '') pairs.push([account, id]);
      }
    }
    const isAlone = ([account, id]: readonly [string, string]): boolean =>
      pairs.every(([other, its]) => (other === account) === (its === id));
    return new Map(pairs.filter(isAlone));
  }

  #names(): void {
    const { list, reference, activeSheet } = this.who.pane.state();
    expect(activeSheet).toBe(this.at.workbook.activeSheet());
    // Before ExcelApi 1.17 nothing tells of another name.
    if (this.at.build === 'least') return;
    for (const { id, name } of [list.sheet, ...reference.sheets.map(({ info }) => info)].flatMap(
      (sheet) => sheet ?? [],
    )) {
      expect(name).toBe(this.at.nameOf(id));
    }
  }

  #result(): void {
    const { result, list } = this.who.pane.state();
    const id = list.sheet?.id ?? '';
    if (result.kind === 'unchecked' && result.earlier?.changed?.size === 0) {
      const known = this.#coded.get(result.earlier.check.checkCode ?? '');
      if (known !== undefined) expect(this.#pairsText(id)).toBe(known);
    }
    if (result.kind !== 'checked') return;
    const { counts, states, passed } = result.summary;
    const sum = Object.values(states).reduce((all, one) => all + one, 0);
    expect(sum).toBe(counts.rows);
    if (passed) expect(counts).toMatchObject({ correct: counts.rows, errors: 0 });
    if (result.changed.size === 0) this.#unchanged(id, result.summary);
  }

  /** What is shown as it was checked holds of the cells now. */
  #unchanged(sheetId: string, { columns, counts, states, checkCode }: CheckSummary): void {
    const { answers, colours } = this.who.pane.state();
    const right = this.right();
    if (columns === null || right === null || answers.tmpIsSame !== undefined) return;
    const end = answers.listEndsAbove === undefined ? undefined : answers.listEndsAbove - 1;
    const cells = this.at.cells(sheetId).slice(0, end);
    const rows = cells
      .slice((columns.headerRow ?? -1) + 1)
      .filter((row) => row.some((value) => value !== null))
      .map((row) => [plain(row[columns.account]), plain(row[columns.id])] as const);
    expect(counts.rows).toBe(rows.length);
    const isRight = ([account, id]: readonly [string, string]): boolean =>
      account !== '' &&
      !id.includes('@') &&
      right.get(account) === id &&
      rows.filter(([other, its]) => other === account || its === id).length === 1;
    expect(states.ok).toBe(rows.filter(isRight).length);
    const pairs = this.#pairsText(sheetId);
    if (checkCode !== null && pairs !== null && columns.bound.length === 2 && end === undefined) {
      expect(this.#coded.get(checkCode) ?? pairs).toBe(pairs);
      this.#coded.set(checkCode, pairs);
    }
    // What broke is told: Excel refuses colours on a sheet that somebody protected.
    const isTold = this.who.pane.state().problem !== null;
    if (colours !== 'on' || this.coloursMayLack || isTold) return;
    const coloured = this.at.shown(sheetId, columns.account).filter((state) => state === 'ok');
    expect(coloured).toHaveLength(states.ok);
  }

  #pairsText(id: string): string | null {
    const columns = this.at.keyColumns(id);
    if (columns === null) return null;
    const rows = this.at.cells(id).slice(columns.header + 1);
    const pairs = rows.map((row) => [row[columns.account] ?? null, row[columns.id] ?? null]);
    return JSON.stringify(pairs.filter((pair) => pair.some((one) => one !== null)).sort());
  }

  /** A row that looks right holds a pair that is, and without colours nothing of them is left. */
  #colours(): void {
    const { colours } = this.who.pane.state();
    const sheets = this.at.workbook.sheets();
    const isOff = colours === 'off' && this.at.colleague === null;
    if (isOff) expect(sheets.filter(({ name }) => /^_blc\d*$/.test(name))).toEqual([]);
    for (const { id } of sheets) {
      const cells = this.at.cells(id);
      const columns = this.at.keyColumns(id);
      const width = Math.max(1, ...cells.map((row) => row.length));
      for (let column = 0; column < width; column++) {
        const shown = this.at.shown(id, column);
        if (isOff) expect(shown.filter((state) => state !== null)).toEqual([]);
        if (columns === null) continue;
        for (const [at, state] of shown.entries()) {
          if (state === 'ok') this.#holdsRightPair(cells[at] ?? [], columns);
        }
      }
    }
  }

  /** Cells that were pushed aside took their pair, and its colour, with them. */
  #holdsRightPair(row: readonly CellValue[], { account, id }: KeyColumns): void {
    if (plain(row[account]) === '' || plain(row[id]) === '') return;
    const held = row.flatMap((one) => row.map((other) => pairOf(one, other)));
    if (!held.some((pair) => this.#everRight.has(pair)))
      expect(this.#everRight).toContain(pairOf(row[account], row[id]));
  }

  #guards(): void {
    const { own, others } = this.who.joined.view();
    for (const { memory } of [own, ...others]) expect(memory).not.toBe('broken');
    // Builds that empty the undo list at each look hear of no edit before the next sort, check or visit.
    if (BUILDS[this.at.build].sets.ExcelApi !== NEW_BUILD.ExcelApi) return;
    for (const guard of [own, ...others]) this.#guard(guard);
    const { result } = this.who.pane.state();
    if (result.kind !== 'checked' || result.changed.size > 0 || !isQuiet(own)) return;
    const { columns } = result.summary;
    if (columns === null) return;
    const { account, id, bound } = columns;
    const further = bound.filter((one) => one !== account && one !== id);
    expect(own.place?.columns.bound).toEqual([account, id, ...further]);
  }

  /** A list that is said to be guarded stands where it is said to stand; one that is locked Excel does not sort. */
  #guard(guard: GuardView): void {
    const { sheetId, place, protection, sealed } = guard;
    if (sheetId === null || place === null || !isQuiet(guard)) return;
    const { headerRow, bound, headings } = place.columns;
    const cells = this.at.cells(sheetId);
    expect(place.sheet).toBe(this.at.nameOf(sheetId));
    if (headerRow !== null) expect(bound.map((at) => cells[headerRow]?.[at])).toEqual(headings);
    if (sealed) expect(cells.slice(0, 4).flat()).toContain('Prüfziffer');
    if (protection.kind === 'watching') this.#mayPutBack(guard, sheetId);
    if (protection.kind !== 'locked') return;
    for (const column of bound) {
      const area = { row: place.firstRow, column, rows: 5, columns: 1 };
      const refusal = this.at.office.host.mayEdit({ kind: 'sort', sheet: sheetId, area });
      expect(refusal).toBeDefined();
    }
  }

  /** What is said to be put back can be written: something of it at least. */
  #mayPutBack({ place }: GuardView, sheetId: string): void {
    const sheet = this.at.workbook.sheet(sheetId);
    const cells = (place?.columns.bound ?? []).map((column) =>
      sheet.formatSummary({ row: 0, column, rows: (place?.lastRow ?? 0) + 1, columns: 1 }),
    );
    const isProtected = this.at.office.host.model.protection.of(sheetId) !== undefined;
    expect(isProtected && cells.every(({ locked }) => locked === true)).toBe(false);
  }

  /** A row of which the list itself says that it fits holds what its check digits were made of. */
  #seals(): void {
    for (const { id } of this.at.visible()) {
      const columns = this.at.keyColumns(id);
      const cells = this.at.cells(id);
      const head = cells[columns?.header ?? 0] ?? [];
      const [digits, pairing] = [head.indexOf('Prüfziffer'), head.indexOf('Zuordnung')];
      if (columns === null || digits < 0 || pairing < 0) continue;
      for (const row of cells.filter((one) => one[pairing] === 'passt')) {
        const pair = [row[columns.account] ?? null, row[columns.id] ?? null] as const;
        const sealed = sealTextOf(pair.map(storedOf));
        expect(sealed.kind === 'text' && checkDigitsOf(sealed.text)).toBe(row[digits]);
      }
    }
  }
}

/** Guarded, and nothing to be answered. */
function isQuiet({ protection, bar, place }: GuardView): boolean {
  return protection.kind !== 'off' && bar === null && place !== null;
}

function pairOf(account: CellValue | undefined, id: CellValue | undefined): string {
  return `${plain(account)} ${plain(id)}`;
}

function storedOf(value: CellValue): string | number | boolean | null {
  return typeof value === 'object' ? null : value;
}
