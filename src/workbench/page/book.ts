import type { Change } from '../host/change';
import { MemoryWorkbook } from '../host/memory/memoryWorkbook';
import { OfficeHost } from '../host/officeHost';
import type { NotKept } from './file/notKept';
import { openInHost, saveAsXlsx, type ReadFile } from './file/openFile';
import { notSaved } from './file/saveHost';

/** Changes of what is seen, not of what is saved. */
const OF_VIEW: readonly Change['kind'][] = ['selected', 'activated', 'calculated'];

/** A workbook that is open on the page; it stays open, with its undo list, while another is in front. */
export class Book {
  readonly workbook: MemoryWorkbook;
  /** Conditional formats come and go without a change of cells: every batch is told. */
  readonly host: OfficeHost;
  /** What the file held that the workbook does not. */
  readonly lost: readonly NotKept[];
  private readonly listeners = new Set<() => void>();
  private edited = false;

  /** `firstSheet` is the name of a new workbook's only sheet; one from a file (`content`) has the file's. */
  constructor(
    readonly name: string,
    firstSheet: string,
    content: ReadFile | null,
  ) {
    this.workbook = new MemoryWorkbook(firstSheet);
    this.host = new OfficeHost(this.workbook, { observe: () => this.tell() });
    this.lost = content === null ? [] : openInHost(this.host, this.workbook, content);
    this.workbook.clearUndo();
    this.host.model.fileName = this.fileName;
    this.host.model.onAnnounced(() => this.tell());
    this.workbook.onChange(({ changes }) => {
      this.edited ||= changes.some(({ kind }) => !OF_VIEW.includes(kind));
    });
  }

  /** Whether cells, formats or sheets changed since it was opened or saved last. */
  get isUnsaved(): boolean {
    return this.edited;
  }

  /** Its file's own name: that of a folder where all files of one are open, a new workbook's as shown. */
  get fileName(): string {
    const isFolder = this.name.endsWith('/');
    const path = isFolder ? this.name.slice(0, -1) : this.name;
    const own = path.slice(path.lastIndexOf('/') + 1);
    return isFolder ? `${own}.xlsx` : own;
  }

  /** Hears of every batch of the add-in and of every announcement of the host; returns what ends it. */
  onBatch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The workbook as the bytes of an .xlsx, with everything that the add-in keeps in it. */
  async save(): Promise<Uint8Array> {
    const bytes = await saveAsXlsx(this.host, this.workbook);
    this.edited = false;
    return bytes;
  }

  /** What `save` leaves out: the passwords of protections. */
  notSaved(): readonly NotKept[] {
    return notSaved(this.host, this.workbook);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
