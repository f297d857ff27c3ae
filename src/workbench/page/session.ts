import { UniverGrid } from '../grid/univerGrid';
import type { Area } from '../host/area';
import type { MemoryWorkbook } from '../host/memory/memoryWorkbook';
import type { OfficeHost } from '../host/officeHost';
import type { Book } from './book';
import type { Clipboard } from './clipboard';
import { askAboutSort, confirmed, tell } from './dialogs';
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

/** What the page does that is no business of one workbook. */
export type PageActions = Pick<RibbonActions, 'fresh' | 'open' | 'save' | 'sample'> & {
  readonly openFiles: (files: readonly File[]) => void;
};

/** How long cells that the add-in changed may wait to be drawn. */
const STEPS_DRAWN_AFTER_MS = 100;

/** The workbook in front: its grid, and the pane over it. */
export class Session {
  readonly workbook: MemoryWorkbook;
  readonly host: OfficeHost;
  readonly hand: Hand;
  readonly grid: UniverGrid;
  private readonly frame = document.createElement('iframe');
  private readonly pane: ReturnType<typeof joinPane>;
  private readonly drawRibbon: () => void;
  private readonly endings: readonly (() => void)[];
  private waiting = false;
  private closed = false;
  private later: ReturnType<typeof setTimeout> | undefined;
  private anchoredShown: unknown = null;
  private frameShown = '';
  private fromGrid = false;
  private isEditing = false;

  constructor(
    readonly book: Book,
    clipboard: Clipboard,
    private readonly manner: PageManner,
    private readonly actions: PageActions,
  ) {
    const { texts, language } = manner;
    this.workbook = book.workbook;
    this.host = book.host;
    this.hand = new Hand(
      this.host,
      clipboard,
      (key) => tell(texts.refusals[key], texts),
      () => language,
    );
    this.grid = this.openGrid();
    this.pane = this.openPane();
    this.drawRibbon = this.openRibbon();
    this.endings = [
      this.watchPresses(),
      book.onBatch(() => {
        if (this.isOutdated()) this.scheduleLater();
      }),
      this.workbook.onChange(({ origin, changes }) => {
        if (changes.every(({ kind }) => kind === 'selected')) {
          if (!this.fromGrid) this.grid.select();
        } else if (origin === 'addin') this.scheduleLater();
        else this.schedule();
      }),
    ];
    this.draw();
  }

  /** Takes everything off the page again; the workbook stays as it is. */
  close(): void {
    this.closed = true;
    for (const end of this.endings) end();
    this.host.endCellEdit();
    this.pane.close();
    this.frame.remove();
    this.grid.close();
  }

  private openGrid(): UniverGrid {
    const { hand, workbook, host } = this;
    return new UniverGrid(host, 'grid', this.manner.language, {
      typed: (...typed) => hand.typed(...typed),
      erase: () => hand.erase(),
      dragged: (from, to) => void this.drag(from, to),
      widened: (column, points) => hand.widen(column, points),
      unable: () => tell(this.manner.texts.unable, this.manner.texts),
      undo: () => void workbook.undo(),
      redo: () => void workbook.redo(),
      copy: () => hand.copy(),
      cut: () => hand.copy(true),
      paste: (text) => void hand.paste(text),
      editing: (open) => this.editing(open),
      selected: (areas) => this.selected(areas),
    });
  }

  private editing(open: boolean): void {
    this.isEditing = open;
    if (open) this.host.beginCellEdit();
    else this.host.endCellEdit();
  }

  /** Buttons and tabs are pressed with all that was typed entered, as in Excel. */
  private watchPresses(): () => void {
    const pressed = ({ target }: Event): void => {
      const isOfGrid = target instanceof Element && target.closest('#bar, #ribbon, #tabs') === null;
      if (this.isEditing && !isOfGrid) this.grid.endEditing();
    };
    document.addEventListener('pointerdown', pressed, true);
    return () => document.removeEventListener('pointerdown', pressed, true);
  }

  /** The pane comes from this machine's other name: another site, so a process of its own. */
  private openPane(): ReturnType<typeof joinPane> {
    const { language, theme, texts } = this.manner;
    const origin = `${location.protocol}//127.0.0.1:${location.port}`;
    const aside = place('aside');
    const pane = joinPane(this.frame, origin, this.host, {
      onPane: (shown) => (aside.hidden = !shown),
      onDropped: (files) => this.actions.openFiles(files),
    });
    const words = new URLSearchParams({ page: location.origin, language, theme });
    this.frame.title = texts.pane;
    this.frame.src = `${origin}/taskpane.html?${words}`;
    aside.append(this.frame);
    return pane;
  }

  /** What people do themselves is drawn with the next frame. */
  private schedule(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      if (!this.closed) this.draw();
    });
  }

  /** The add-in works in many small steps: drawing each would take longer than the work, and nobody sees them. */
  private scheduleLater(): void {
    this.later ??= setTimeout(() => this.schedule(), STEPS_DRAWN_AFTER_MS);
  }

  /** Most batches only read. Cells tell of themselves; rules and protection come and go without a word. */
  private isOutdated(): boolean {
    return this.host.model.anchored !== this.anchoredShown || this.frameNow() !== this.frameShown;
  }

  private frameNow(): string {
    const { workbook, hand } = this;
    return JSON.stringify([workbook.sheets(), workbook.activeSheet(), hand.isProtected()]);
  }

  private draw(): void {
    const { workbook, hand } = this;
    clearTimeout(this.later);
    this.later = undefined;
    this.anchoredShown = this.host.model.anchored;
    this.grid.refresh();
    const shown = this.frameNow();
    if (shown === this.frameShown) return;
    this.frameShown = shown;
    this.drawRibbon();
    const { newSheet } = this.manner.texts;
    fillTabs(place('tabs'), workbook, newSheet, () => hand.addSheet(this.freeName()));
  }

  private openRibbon(): () => void {
    const { texts, samples } = this.manner;
    const { workbook, hand } = this;
    return fillRibbon(place('ribbon'), texts, samples, hand, {
      ...this.actions,
      undo: () => void workbook.undo(),
      redo: () => void workbook.redo(),
      copy: () => hand.copy(),
      cut: () => hand.copy(true),
      paste: () => void hand.paste(),
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
    if (!this.hand.isOneArea()) return;
    const answer = this.hand.standsBeside() ? await askAboutSort(texts) : 'alone';
    if (answer !== 'cancel') this.hand.sort(ascending, answer === 'expand');
  }

  /** Excel asks before what stands at the new place is lost. */
  private async drag(from: Area, to: Area): Promise<void> {
    const { texts } = this.manner;
    const free = this.hand.isEmptyBut(from, to);
    if (free || (await confirmed(texts.replaceQuestion, texts))) this.hand.drag(from, to);
  }

  private freeName(): string {
    const { sheetName } = this.manner.texts;
    const names = new Set(this.workbook.sheets().map(({ name }) => name));
    let at = names.size + 1;
    while (names.has(sheetName(at))) at++;
    return sheetName(at);
  }
}

/** An element of the page by its id. Throws where the page has none. */
export function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}.`);
  return found;
}
