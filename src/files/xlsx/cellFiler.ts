import type { CellFormat } from '../../core/numberFormat/cellFormat';
import { builtInFormat } from '../../core/numberFormat/builtInFormats';
import type { NumberFormat } from '../../core/numberFormat/numberFormat';
import { momentText, serialOfIso } from '../../core/numberFormat/dates';
import { CellKind } from '../../core/table/column';
import { decodeUtf8, encodeUtf8Into } from '../../core/table/utf8';
import type { ByteStore } from './bytes';
import type { SheetColumns } from './columns';
import { replaceNumber, storeNumber, wholeNumber, type NumberForm } from './numbers';
import type { SheetContext } from './sheetContext';
import { damaged } from './xml/refusals';

/** What a cell's `t` says about its value (ST_CellType, ECMA-376-1 18.18.11). */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

const TRUE = 'true';
const FALSE = 'false';
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['0', false],
  [TRUE, true],
  [FALSE, false],
]);
/** Built-in formats of a date, and of one with its time. */
const DATE = 14;
const MOMENT = 22;
const WHOLE_MOMENT = { date: true, time: true, elapsed: false };

/** Turns a cell's written value, the last thing in the store, into what its column holds. */
export class CellFiler {
  private readonly store: ByteStore;
  private readonly formats: CellFormat[] = [];
  private readonly kept: (NumberFormat | null)[] = [];
  /** Of dates that a cell holds without a format. */
  private readonly ownFormats: Readonly<Record<'date' | 'moment', NumberFormat | null>>;
  /** Where `truefalse` lies in the store: all boolean cells point there. */
  private readonly booleans: number;

  constructor(
    private readonly context: SheetContext,
    private readonly columns: SheetColumns,
    private readonly part: string,
  ) {
    const { store, is1904 } = context;
    this.store = store;
    this.ownFormats = { date: builtInFormat(DATE, is1904), moment: builtInFormat(MOMENT, is1904) };
    this.booleans = store.used;
    store.reserve(TRUE.length + FALSE.length);
    store.used = encodeUtf8Into(TRUE + FALSE, store.bytes, store.used);
  }

  /**
   * Files the value stored from `start` on; row and column from 0. Nothing written is an empty cell. Throws `file-damaged`
   * where the value is not of its type.
   */
  file(row: number, column: number, type: CellType, style: number, start: number): void {
    if (this.store.used === start) return;
    switch (type) {
      case 's':
        this.fileShared(row, column, style, this.takeIndex(start));
        break;
      case 'n':
        this.fileNumber(row, column, style, start, storeNumber(this.store, start));
        break;
      case 'str':
      case 'inlineStr':
        this.fileText(row, column, style, start, this.store.used);
        break;
      case 'b':
        this.fileBoolean(row, column, start);
        break;
      case 'e':
        this.columns.set(row, column, CellKind.error, start, this.store.used);
        break;
      case 'd':
        this.fileDate(row, column, style, start);
        break;
    }
  }

  /** Files the shared text with this index; throws `file-damaged` where there is none. */
  fileShared(row: number, column: number, style: number, index: number): void {
    const { count, starts, ends } = this.context.strings;
    if (index < 0 || index >= count) throw damaged(this.part);
    this.fileText(row, column, style, starts[index] as number, ends[index] as number);
  }

  private takeIndex(start: number): number {
    const { store } = this;
    const index = wholeNumber(store.bytes, start, store.used);
    store.used = start;
    return index;
  }

  private fileText(row: number, column: number, style: number, start: number, end: number): void {
    if (start === end) return;
    this.columns.set(row, column, CellKind.text, start, end);
    const { textText } = this.formatOf(style);
    if (textText === null) return;
    const stored = decodeUtf8(this.store.bytes, start, end);
    this.show(row, column, stored, textText(stored));
  }

  private fileNumber(
    row: number,
    column: number,
    style: number,
    start: number,
    form: NumberForm,
  ): void {
    if (form === 'invalid') throw damaged(this.part);
    const { bytes, used } = this.store;
    this.columns.set(row, column, CellKind.number, start, used);
    const kept = this.keptFormatOf(style);
    if (kept !== null) this.columns.setFormat(row, column, kept);
    const format = this.formatOf(style);
    if (form === 'plain' && format.isGeneral) return;
    const stored = decodeUtf8(bytes, start, used);
    this.show(row, column, stored, format.numberText(Number(stored)));
  }

  private fileBoolean(row: number, column: number, start: number): void {
    const { store } = this;
    const written = decodeUtf8(store.bytes, start, store.used).trim();
    const value = BOOLEANS.get(written);
    if (value === undefined) throw damaged(this.part);
    store.used = start;
    const from = this.booleans + (value ? 0 : TRUE.length);
    const to = from + (value ? TRUE.length : FALSE.length);
    this.columns.set(row, column, CellKind.boolean, from, to);
  }

  /** A date is a number that shows a date; what is no ISO date stays the text it is. */
  private fileDate(row: number, column: number, style: number, start: number): void {
    const { store } = this;
    const { is1904 } = this.context;
    const serial = serialOfIso(decodeUtf8(store.bytes, start, store.used), is1904);
    if (serial === null) return this.fileText(row, column, style, start, store.used);
    this.fileNumber(row, column, style, start, replaceNumber(store, start, serial));
    const format = this.formatOf(style);
    const parts = { ...WHOLE_MOMENT, time: !Number.isInteger(serial) };
    if (!format.isGeneral) return;
    this.show(row, column, '', momentText(serial, parts, is1904));
    const own = this.ownFormats[parts.time ? 'moment' : 'date'];
    if (own !== null) this.columns.setFormat(row, column, own);
  }

  private show(row: number, column: number, stored: string, shown: string | null): void {
    if (shown !== null && shown !== stored) this.columns.setShown(row, column, shown);
  }

  private keptFormatOf(style: number): NumberFormat | null {
    let kept = this.kept[style];
    if (kept === undefined) this.kept[style] = kept = this.context.styles.numberFormatOf(style);
    return kept;
  }

  private formatOf(style: number): CellFormat {
    return (this.formats[style] ??= this.context.styles.formatOf(style));
  }
}
