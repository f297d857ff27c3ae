import type { IncidentDocument, IncidentForm } from '../../core/incident/document';
import { reportTitleCell } from '../../core/report/ownReport';
import {
  REPORT_SYMBOLS,
  type ReportBlock,
  type ReportMark,
  type ReportRow,
  type ReportTable,
} from '../../core/report/document';
import { columnOf, sheetOf } from '../../core/table/columnBuilder';
import type { CellLook, NewSheet } from '../ports/sheetWriter';

/** A report (a `ReportDocument` is one, too) as a worksheet that is still to be written. */
export type ReportSheet = Omit<NewSheet, 'filled' | 'unfinished'>;

/** What only the sheet says. */
export interface ReportSheetWords {
  /** The name that the sheet is to have. */
  readonly name: string;
  /** Stands below what fits into a sheet. */
  readonly cut: string;
}

/** Excel has 1,048,576 rows; what follows the longest table must have room, too. */
const MOST_ROWS = 1_000_000;
/** Sentences that run across the cells beside them are broken into lines of so many characters. */
const LINE = 100;
const WIDEST = 60;
const NARROWEST = 8;
/** Rows of tables that decide how wide a column is. */
const MEASURED_ROWS = 2000;

type Block = ReportBlock | IncidentForm;

/**
 * The report as rows of texts: marks with symbol and word, names beside their values, tables under their
 * headings. Every cell is a text, so that nothing in it is ever calculated. Rows of tables are walked
 * once. Throws only what walking them throws.
 */
export function reportSheet(
  { title, subtitle, sections }: IncidentDocument,
  words: ReportSheetWords,
): ReportSheet {
  const blocks = sections.flatMap((section) => section.blocks);
  const layout = new Layout(Math.max(2, ...blocks.map(widthOf)));
  layout.look('title', layout.row([reportTitleCell(title)]));
  layout.lines(subtitle);
  for (const { heading, blocks: own } of sections) {
    layout.row([]);
    if (heading !== null) layout.look('heading', layout.row([heading]));
    for (const block of own) layout.block(block, words.cut);
  }
  return layout.finish(words.name);
}

function widthOf(block: Block): number {
  if (block.kind !== 'table') return 2;
  return block.columns.length + (block.markHeading === null ? 0 : 1);
}

class Layout {
  readonly #columns: string[][];
  readonly #looks: CellLook[] = [];
  readonly #widths: number[];

  constructor(private readonly width: number) {
    this.#columns = Array.from({ length: width }, () => []);
    this.#widths = Array.from({ length: width }, () => NARROWEST);
  }

  /** Index of the row to come. */
  get next(): number {
    return this.#columns[0]?.length ?? 0;
  }

  /** Adds a row; gives its index. */
  row(cells: readonly string[]): number {
    this.#columns.forEach((column, at) => column.push(cells[at] ?? ''));
    return this.next - 1;
  }

  /** A text in the first column, running across the others. */
  lines(text: string): void {
    for (const line of brokenInto(text, LINE)) this.row([line]);
  }

  look(look: CellLook['look'], firstRow: number, lastRow = firstRow, column?: number): void {
    const [firstColumn, lastColumn] = column === undefined ? [0, this.width - 1] : [column, column];
    this.#looks.push({ look, area: { firstRow, lastRow, firstColumn, lastColumn } });
  }

  block(block: Block, cut: string): void {
    switch (block.kind) {
      case 'verdict':
        return this.#verdict(block.mark, block.text);
      case 'paragraph':
        return this.lines(block.text);
      case 'facts':
        for (const { name, values } of block.facts) this.#named(name, values);
        return;
      case 'table':
        return this.#table(block, cut);
      case 'form':
        return this.#form(block);
    }
  }

  finish(name: string): ReportSheet {
    const columns = this.#columns.map((cells) => columnOf(cells));
    const sheet = sheetOf(columns, { form: 'workbook' });
    return { name, sheet, looks: this.#looks, widths: this.#widths, frozenRows: 0 };
  }

  #verdict(mark: ReportMark, text: string): void {
    const from = this.next;
    this.lines(`${marked(mark)}: ${text}`);
    this.look('heading', from, this.next - 1);
  }

  /** A name beside its values, one below the other. */
  #named(name: string, values: readonly string[]): void {
    this.#measure(0, name);
    const lines = values.flatMap((value) => brokenInto(value, LINE));
    (lines.length === 0 ? [''] : lines).forEach((line, at) =>
      this.row([at === 0 ? name : '', line]),
    );
  }

  #form({ fields }: IncidentForm): void {
    for (const { name, source, said, blanks } of fields) {
      this.#named(source === null ? name : `${name} (${source})`, said);
      for (const blank of blanks) {
        const open =
          blank.kind === 'choices' ? blank.choices.map((choice) => `☐ ${choice}`).join('   ') : '…';
        this.#named('', [`${blank.label}: ${open}`]);
      }
    }
  }

  #table({ markHeading, columns, rows }: ReportTable, cut: string): void {
    const headings = columns.map(({ heading }) => heading);
    const cells = ({ mark, cells: own }: ReportRow): readonly string[] =>
      markHeading === null ? own : [mark === null ? '' : marked(mark), ...own];
    const head = markHeading === null ? headings : [markHeading, ...headings];
    this.look('columns', this.row(head));
    head.forEach((heading, at) => this.#measure(at, heading));
    const first = this.next;
    for (const row of rows) {
      if (this.next >= MOST_ROWS) {
        this.row([cut]);
        break;
      }
      const own = cells(row);
      if (this.row(own) - first < MEASURED_ROWS) own.forEach((cell, at) => this.#measure(at, cell));
    }
    const last = this.next - 1;
    columns.forEach(({ form }, at) => {
      const column = at + (markHeading === null ? 0 : 1);
      if (form === 'sentence' && last >= first) this.look('wrapped', first, last, column);
    });
  }

  #measure(column: number, text: string): void {
    const known = this.#widths[column] ?? NARROWEST;
    this.#widths[column] = Math.min(WIDEST, Math.max(known, text.length));
  }
}

function marked({ state, word }: ReportMark): string {
  return `${REPORT_SYMBOLS[state]} ${word}`;
}

/** The text in lines of at most so many characters, broken between words where that can be. */
function brokenInto(text: string, most: number): readonly string[] {
  if (text.length <= most) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
