import type { Change } from '../host/change';
import type { Clip } from './clip';

/** After these, other cells may stand where cells were cut. */
const ENDING: readonly Change['kind'][] = [
  'edited',
  'sorted',
  'inserted',
  'deleted',
  'moved',
  'merged',
  'sheetDeleted',
];

/** What the page remembers between copying and pasting, over all its open workbooks. */
export class Clipboard {
  private clip: Clip | null = null;
  private handedOver = false;
  private ended = false;
  private unwatch: () => void = () => undefined;

  /** Remembers the cells and offers their text to other programs, where the browser lets it. */
  put(clip: Clip): void {
    this.unwatch();
    this.clip = clip;
    this.handedOver = false;
    this.ended = false;
    if (clip.cut) this.unwatch = this.watch(clip);
    const writing = navigator.clipboard?.writeText(clip.text);
    void writing?.then(
      () => (this.handedOver = this.clip === clip),
      () => undefined,
    );
  }

  /**
   * The cells that were copied last, or a text that another program copied since; null for neither.
   * `offered` is the text of the system's clipboard where it is known already.
   */
  async get(offered?: string): Promise<Clip | string | null> {
    const text = offered ?? (await navigator.clipboard?.readText().catch(() => null));
    const { clip, handedOver, ended } = this;
    if (clip === null) return text ?? null;
    const isOther = typeof text === 'string' && plainLines(text) !== plainLines(clip.text);
    if (ended) return isOther ? text : null;
    // Without leave to write, what stands in the system's clipboard is older than the clip.
    return isOther && handedOver ? text : clip;
  }

  /** Cells that were cut are pasted once; their text is not pasted in their place. */
  forget(): void {
    this.unwatch();
    this.ended = true;
  }

  /** As in Excel, cutting ends with the next edit of the sheet. */
  private watch({ model, sheet }: Clip): () => void {
    return model.workbook.onChange(({ changes }) => {
      const isEnd = (change: Change): boolean =>
        ENDING.includes(change.kind) && (change.sheet === sheet || change.kind === 'moved');
      if (changes.some(isEnd)) this.forget();
    });
  }
}

function plainLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
