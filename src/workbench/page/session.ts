import type { PlainTable } from '../../files/plainTables';
import { UniverGrid } from '../grid/univerGrid';
import type { Area } from '../host/area';
import { MemoryWorkbook } from '../host/memory/memoryWorkbook';
import { OfficeHost } from '../host/officeHost';
import { askAboutSort, tell } from './dialogs';
import { openInHost, saveAsXlsx, type ReadFile } from './file/openFile';
import { fillWorkbook } from './fill';
import { joinPane } from './frame';
import { Hand } from './hand';
import type { PageLanguage, PageTexts } from './pageTexts';
import { fillRibbon, type RibbonActions } from './ribbon';
import { fillTabs } from './tabs';

/** How the page looks and speaks. */
export interface PageManner {
  readonly language: PageLanguage;
  readonly theme: string;
  readonly texts: PageTexts;
  /** Paths below /samples, and folders that end in a slash. */
  readonly samples: readonly string[];
}

/** What a session begins with: a whole file, or tables from several. */
export type Content = { readonly file: ReadFile } | { readonly tables: readonly PlainTable[] };

/** What the page does that is no business of one workbook. */
export type PageActions = Pick<RibbonActions, 'open' | 'save' | 'sample'>;

/** One workbook on the page: its host, its grid, and the pane over it. */
export class Session {
  readonly workbook = new MemoryWorkbook();
  /** Conditional formats come and go without a change of cells: every batch is drawn. */
  readonly host = new OfficeHost(this.workbook, { observe: () => this.schedule() });
  readonly hand: Hand;
  readonly grid: UniverGrid;
  private readonly frame = document.createElement('iframe');
  private readonly pane: ReturnType<typeof joinPane>;
  private waiting = false;
  private frameShown = '';
  private fromGrid = false;

  constructor(
    content: Content,
    private readonly manner: PageManner,
    private readonly actions: PageActions,
  ) {
    const { texts, language } = manner;
    if ('file' in content) openInHost(this.host, this.workbook, content.file);
    else fillWorkbook(this.workbook, content.tables);
    this.workbook.clearUndo();
    this.hand = new Hand(
      this.host,
      (key) => tell(texts.refusals[key], texts),
      () => language,
    );
    this.grid = this.openGrid();
    this.pane = this.openPane();
    this.workbook.onChange(({ changes }) => {
      if (!changes.every(({ kind }) => kind === 'selected')) this.schedule();
      else if (!this.fromGrid) this.grid.select(this.hand.area);
    });
    this.host.model.onAnnounced(() => this.schedule());
    this.draw();
  }

  /** The workbook as the bytes of an .xlsx, with everything that the add-in keeps in it. */
  save(): Promise<Uint8Array> {
    return saveAsXlsx(this.host, this.workbook);
  }

  /** Takes everything off the page again. */
  close(): void {
    this.pane.close();
    this.frame.remove();
    this.grid.close();
  }

  private openGrid(): UniverGrid {
    const { hand, workbook, host } = this;
    return new UniverGrid(host, 'grid', this.manner.language, {
      typed: (row, column, text) => hand.typed(row, column, text),
      erase: () => hand.erase(),
      undo: () => void workbook.undo(),
      redo: () => void workbook.redo(),
      copy: () => this.copy(false),
      cut: () => this.copy(true),
      paste: () => void this.paste(),
      editing: (open) => (open ? host.beginCellEdit() : host.endCellEdit()),
      selected: (areas) => this.selected(areas),
    });
  }

  /** The pane comes from this machine's other name: another site, so a process of its own. */
  private openPane(): ReturnType<typeof joinPane> {
    const { language, theme, texts } = this.manner;
    const origin = `${location.protocol}//127.0.0.1:${location.port}`;
    const aside = place('aside');
    const pane = joinPane(this.frame, origin, this.host, (shown) => (aside.hidden = !shown));
    const words = new URLSearchParams({ page: location.origin, language, theme });
    this.frame.title = texts.pane;
    this.frame.src = `${origin}/taskpane.html?${words}`;
    aside.append(this.frame);
    return pane;
  }

  private schedule(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.draw();
    });
  }

  private draw(): void {
    const { texts, samples } = this.manner;
    const { workbook, hand } = this;
    this.grid.refresh();
    // Menus must not be made anew under the mouse.
    const shown = JSON.stringify([workbook.sheets(), workbook.activeSheet(), hand.isProtected()]);
    if (shown === this.frameShown) return;
    this.frameShown = shown;
    fillTabs(place('tabs'), workbook, texts.newSheet, () => hand.addSheet(this.freeName()));
    fillRibbon(place('ribbon'), texts, samples, hand, {
      ...this.actions,
      undo: () => void workbook.undo(),
      redo: () => void workbook.redo(),
      copy: () => this.copy(false),
      cut: () => this.copy(true),
      paste: () => void this.paste(),
      sort: (ascending) => void this.sort(ascending),
      checkList: () => (place('aside').hidden = false),
      protection: () => this.pane.act('showProtection'),
    });
  }

  private selected(areas: readonly Area[]): void {
    this.fromGrid = true;
    const sheet = this.workbook.activeSheet();
    this.workbook.change('user', () => this.workbook.select({ sheet, areas }));
    this.fromGrid = false;
  }

  private async sort(ascending: boolean): Promise<void> {
    const { texts } = this.manner;
    const answer = this.hand.standsBeside() ? await askAboutSort(texts) : 'alone';
    if (answer !== 'cancel') this.hand.sort(ascending, answer === 'expand');
  }

  private copy(cut: boolean): void {
    const text = this.hand.copy(cut);
    // Without leave to use the clipboard the page's own memory has to do.
    void navigator.clipboard?.writeText(text).catch(() => undefined);
  }

  private async paste(): Promise<void> {
    const text = await navigator.clipboard?.readText().catch(() => null);
    this.hand.paste(text ?? null);
  }

  private freeName(): string {
    const names = new Set(this.workbook.sheets().map(({ name }) => name));
    let at = names.size + 1;
    while (names.has(`Tabelle${at}`)) at++;
    return `Tabelle${at}`;
  }
}

/** An element of the page by its id. Throws where the page has none. */
export function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}.`);
  return found;
}
