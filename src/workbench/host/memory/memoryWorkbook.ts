import { cellArea } from '../area';
import type { SheetArea, StructuralChange } from '../address/shiftArea';
import type { Cause, Change, ChangeSet, Origin, Visibility } from '../change';
import { FUNCTIONS } from '../formula/functions/table';
import type { HostWorkbook, Selection, SheetInfo } from '../hostWorkbook';
import type { CellStore } from './cellStore';
import { dirtyAreas } from './dirtyAreas';
import type { Edit } from './edit';
import { renameInFormulas, rewriteFormulas } from './formulaRewriting';
import { invertedChange } from './invertChange';
import { MemorySheet } from './memorySheet';
import { Recalculation } from './recalculation';
import { SheetList } from './sheetList';
import { UndoList } from './undoList';

interface Step {
  readonly origin: Origin;
  readonly opposites: Edit[];
  readonly changes: Change[];
  /** How many of the changes the formulas already know. */
  known: number;
  /** Something happened that Excel can't take back. */
  final: boolean;
}

/** A workbook in memory, for tests, benches and a million rows; starts with one empty sheet. See `HostWorkbook`. */
export class MemoryWorkbook implements HostWorkbook {
  private readonly contents = new Map<string, MemorySheet>();
  private readonly listeners = new Set<(set: ChangeSet) => void>();
  private readonly undos = new UndoList();
  private readonly list = new SheetList();
  private selected: Selection;
  private step: Step | undefined;
  private steps = 0;
  private created = 0;
  private readonly recorder = {
    apply: (edit: Edit) => this.apply(edit),
    calculate: () => this.calculateStep(),
    note: (change: Change) => this.note(change),
  };
  private readonly formulas = {
    follow: (change: StructuralChange) => this.rewrite(change),
    cells: (sheet: string) => this.sheet(sheet),
  };

  constructor(firstSheet = 'Sheet1') {
    const id = this.createSheet();
    this.list.insert({ id, name: firstSheet, visibility: 'visible' }, 0);
    this.selected = { sheet: id, areas: [cellArea(0, 0)] };
  }

  sheets(): readonly SheetInfo[] {
    return this.list.all();
  }

  sheet(id: string): MemorySheet {
    const sheet = this.list.has(id) ? this.contents.get(id) : undefined;
    if (sheet === undefined) throw new RangeError(`no sheet ${id}`);
    return sheet;
  }

  activeSheet(): string {
    return this.selected.sheet;
  }

  selection(): Selection {
    return this.selected;
  }

  change<T>(origin: Origin, work: () => T): T {
    if (this.step !== undefined) return work();
    const step: Step = { origin, opposites: [], changes: [], known: 0, final: false };
    this.step = step;
    try {
      return work();
    } finally {
      this.calculateStep();
      this.finish(step);
    }
  }

  onChange(listener: (set: ChangeSet) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  addSheet(name: string, position = this.list.all().length): string {
    const id = this.createSheet();
    this.list.insert({ id, name, visibility: 'visible' }, position);
    this.note({ kind: 'sheetAdded', sheet: id });
    return id;
  }

  copySheet(id: string, name: string, position: number): string {
    const source = this.sheet(id);
    const copy = this.createSheet();
    this.list.insert({ id: copy, name, visibility: 'visible' }, position);
    this.sheet(copy).adopt(source);
    this.note({ kind: 'sheetAdded', sheet: copy, copyOf: id });
    return copy;
  }

  deleteSheet(id: string): void {
    const position = this.list.position(id);
    const { name } = this.list.remove(id);
    this.finalNote({ kind: 'sheetDeleted', sheet: id, name });
    const next = this.list.visibleNear(position);
    if (this.selected.sheet === id && next !== undefined) this.activate(next.id);
    this.contents.delete(id);
  }

  renameSheet(id: string, name: string): void {
    const before = this.list.info(id).name;
    renameInFormulas(this.allSheets(), before, name);
    this.list.replace(id, { name });
    this.finalNote({ kind: 'sheetRenamed', sheet: id, before, after: name });
  }

  moveSheet(id: string, position: number): void {
    const before = this.list.position(id);
    this.list.insert(this.list.remove(id), position);
    this.finalNote({ kind: 'sheetMoved', sheet: id, before, after: position });
  }

  setVisibility(id: string, visibility: Visibility): void {
    const before = this.list.info(id).visibility;
    this.list.replace(id, { visibility });
    this.finalNote({ kind: 'sheetVisibility', sheet: id, before, after: visibility });
    const next = this.list.visibleNear(this.list.position(id));
    if (this.selected.sheet === id && next !== undefined) this.activate(next.id);
  }

  activate(id: string): void {
    const before = this.selected.sheet;
    if (before === id) return;
    this.selected = { sheet: id, areas: [cellArea(0, 0)] };
    this.note({ kind: 'activated', sheet: id, before });
  }

  select(selection: Selection): void {
    this.activate(selection.sheet);
    this.selected = selection;
    this.note({ kind: 'selected', ...selection });
  }

  canUndo(): boolean {
    return this.undos.count('undo') > 0;
  }

  canRedo(): boolean {
    return this.undos.count('redo') > 0;
  }

  undo(): boolean {
    return this.turn('undo', 'undone');
  }

  redo(): boolean {
    return this.turn('redo', 'redone');
  }

  clearUndo(): void {
    this.undos.clear();
  }

  recalculate(): void {
    calculatedChanges(this.recalculation().all()).forEach((change) => this.note(change));
  }

  private createSheet(): string {
    const id = `{00000000-0001-0000-${String(this.created++).padStart(4, '0')}-000000000000}`;
    this.contents.set(id, new MemorySheet(id, this.recorder, this.formulas));
    return id;
  }

  private running(): Step {
    if (this.step === undefined) throw new RangeError('changes belong into HostWorkbook.change');
    return this.step;
  }

  private apply(edit: Edit): void {
    const { opposites } = this.running();
    opposites.push(this.sheet(edit.sheet).apply(edit));
  }

  private note(change: Change): void {
    this.running().changes.push(change);
  }

  private finalNote(change: Change): void {
    this.note(change);
    this.running().final = true;
  }

  /** Undo that crosses somebody else's insertions would put cells elsewhere: remote structure ends the list. */
  private finish(step: Step): void {
    this.step = undefined;
    const { origin, opposites, changes } = step;
    const structural = changes.some(({ kind }) => kind === 'inserted' || kind === 'deleted');
    if (step.final || (origin === 'remote' && structural)) this.undos.clear();
    const undoable = origin !== 'remote' && opposites.length > 0 && !step.final;
    const number = undoable ? ++this.steps : 0;
    if (undoable) this.undos.add({ step: number, edits: opposites, changes: inverted(changes) });
    this.tell({ origin, cause: 'done', step: number, changes });
  }

  private turn(direction: 'undo' | 'redo', cause: Cause): boolean {
    return this.undos.turn(direction, ({ step, edits, changes }) => {
      const opposites = [...edits].reverse().map((edit) => this.sheet(edit.sheet).apply(edit));
      const all = [...changes, ...this.calculated(changes)];
      this.tell({ origin: 'user', cause, step, changes: all });
      return { step, edits: opposites, changes: inverted(changes) };
    });
  }

  private tell(set: ChangeSet): void {
    if (set.changes.length === 0) return;
    for (const listener of this.listeners) listener(set);
  }

  /** Calculates what the changes of the running step made stale. */
  private calculateStep(): void {
    const { step } = this;
    if (step === undefined || step.known === step.changes.length) return;
    step.changes.push(...this.calculated(step.changes.slice(step.known)));
    step.known = step.changes.length;
  }

  private calculated(changes: readonly Change[]): Change[] {
    const dirty: SheetArea[] = changes.flatMap(dirtyAreas);
    return dirty.length === 0 ? [] : calculatedChanges(this.recalculation().after(dirty));
  }

  private recalculation(): Recalculation {
    const sheets = {
      stores: () => this.allSheets().map((sheet) => [sheet.id, sheet.store] as const),
      store: (id: string): CellStore | undefined => this.contents.get(id)?.store,
      sheetId: (name: string) => this.list.idOf(name),
    };
    return new Recalculation(sheets, FUNCTIONS);
  }

  private rewrite(change: StructuralChange): void {
    rewriteFormulas(this.allSheets(), change, this.list, (edit) => this.apply(edit));
  }

  private allSheets(): MemorySheet[] {
    return this.list.all().map(({ id }) => this.sheet(id));
  }
}

function inverted(changes: readonly Change[]): Change[] {
  return [...changes].reverse().flatMap((change) => invertedChange(change) ?? []);
}

function calculatedChanges(areas: readonly SheetArea[]): Change[] {
  const sheets = [...new Set(areas.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const own = areas.filter((place) => place.sheet === sheet);
    return { kind: 'calculated', sheet, areas: own.map(({ area }) => area) } as const;
  });
}
