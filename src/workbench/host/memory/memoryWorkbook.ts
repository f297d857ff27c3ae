import { cellArea } from '../area';
import type { SheetArea, StructuralChange } from '../address/shiftArea';
import type { Change, ChangeSet, Origin, Visibility } from '../change';
import { FUNCTIONS } from '../formula/functions/table';
import type { HostWorkbook, Selection, SheetInfo } from '../hostWorkbook';
import type { CellStore } from './cellStore';
import { dirtyAreas, editedAreas } from './dirtyAreas';
import type { Edit } from './edit';
import { History } from './history';
import { renameInFormulas, rewriteFormulas } from './formulaRewriting';
import { MemorySheet } from './memorySheet';
import { Recalculation } from './recalculation';
import { SheetList } from './sheetList';

/** A workbook in memory, for tests, benches and a million rows; starts with one empty sheet. See `HostWorkbook`. */
export class MemoryWorkbook implements HostWorkbook {
  private readonly contents = new Map<string, MemorySheet>();
  private readonly list = new SheetList();
  private selected: Selection;
  private created = 0;
  private readonly history = new History({
    apply: (edit) => this.sheet(edit.sheet).apply(edit),
    calculated: (changes, edits) => this.calculated(changes, edits),
  });
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
    return this.history.change(origin, work);
  }

  onChange(listener: (set: ChangeSet) => void): () => void {
    return this.history.onChange(listener);
  }

  addSheet(name: string, position = this.list.all().length): string {
    const id = this.createSheet();
    this.list.insert({ id, name, visibility: 'visible' }, position);
    this.history.note({ kind: 'sheetAdded', sheet: id });
    return id;
  }

  copySheet(id: string, name: string, position: number): string {
    const source = this.sheet(id);
    const copy = this.createSheet();
    this.list.insert({ id: copy, name, visibility: 'visible' }, position);
    this.sheet(copy).adopt(source);
    this.history.note({ kind: 'sheetAdded', sheet: copy, copyOf: id });
    return copy;
  }

  deleteSheet(id: string): void {
    const position = this.list.position(id);
    const { name } = this.list.remove(id);
    this.history.noteFinal({ kind: 'sheetDeleted', sheet: id, name });
    const next = this.list.visibleNear(position);
    if (this.selected.sheet === id && next !== undefined) this.activate(next.id);
    this.contents.delete(id);
  }

  renameSheet(id: string, name: string): void {
    const before = this.list.info(id).name;
    renameInFormulas(this.allSheets(), before, name);
    this.list.replace(id, { name });
    this.history.noteFinal({ kind: 'sheetRenamed', sheet: id, before, after: name });
  }

  moveSheet(id: string, position: number): void {
    const before = this.list.position(id);
    this.list.insert(this.list.remove(id), position);
    this.history.noteFinal({ kind: 'sheetMoved', sheet: id, before, after: position });
  }

  setVisibility(id: string, visibility: Visibility): void {
    const before = this.list.info(id).visibility;
    this.list.replace(id, { visibility });
    this.history.noteFinal({ kind: 'sheetVisibility', sheet: id, before, after: visibility });
    const next = this.list.visibleNear(this.list.position(id));
    if (this.selected.sheet === id && next !== undefined) this.activate(next.id);
  }

  activate(id: string): void {
    const before = this.selected.sheet;
    if (before === id) return;
    this.selected = { sheet: id, areas: [cellArea(0, 0)] };
    this.history.note({ kind: 'activated', sheet: id, before });
  }

  select(selection: Selection): void {
    this.activate(selection.sheet);
    this.selected = selection;
    this.history.note({ kind: 'selected', ...selection });
  }

  canUndo(): boolean {
    return this.history.count('undo') > 0;
  }

  canRedo(): boolean {
    return this.history.count('redo') > 0;
  }

  undo(): boolean {
    return this.history.turn('undo');
  }

  redo(): boolean {
    return this.history.turn('redo');
  }

  clearUndo(): void {
    this.history.clear();
  }

  recalculate(): void {
    calculatedChanges(this.recalculation().all()).forEach((change) => this.history.note(change));
  }

  private createSheet(): string {
    const id = `{00000000-0001-0000-${String(this.created++).padStart(4, '0')}-000000000000}`;
    this.contents.set(id, new MemorySheet(id, this.history, this.formulas));
    return id;
  }

  private calculated(changes: readonly Change[], edits: readonly Edit[]): Change[] {
    const dirty: SheetArea[] = [...changes.flatMap(dirtyAreas), ...editedAreas(edits)];
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
    rewriteFormulas(this.allSheets(), change, this.list, (edit) => this.history.apply(edit));
  }

  private allSheets(): MemorySheet[] {
    return this.list.all().map(({ id }) => this.sheet(id));
  }
}

function calculatedChanges(areas: readonly SheetArea[]): Change[] {
  const sheets = [...new Set(areas.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const own = areas.filter((place) => place.sheet === sheet);
    return { kind: 'calculated', sheet, areas: own.map(({ area }) => area) } as const;
  });
}
