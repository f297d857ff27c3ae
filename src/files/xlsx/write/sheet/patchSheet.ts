import { decodeUtf8 } from '../../../../core/table/utf8';
import { parseArea } from '../../references';
import { nameNumber } from '../../xml/names';
import { damaged } from '../../xml/refusals';
import type { XmlHandler, XmlScanner } from '../../xml/scanner';
import type { RowChange } from '../changes';
import { PieceWriter } from '../xml/pieceWriter';
import { endTagPlace, startTagPlace } from '../xml/tagPlaces';
import { asUtf8, scanWhole } from '../xml/wholePart';
import type { Pieces } from '../zip/deflate';
import { ColumnStyles } from './columnStyles';
import { Copier } from './copier';
import { RowPatcher } from './rowPatcher';
import { sectionRank, type SectionChanges, type SectionName } from './sections';

/** A patched worksheet part. */
export interface PatchedSheet {
  readonly content: Pieces;
  /** Whether the sheet held formulas before, and whether one came or went. */
  readonly hadFormulas: boolean;
  readonly formulasChanged: boolean;
}

/**
 * A worksheet's part with these cells and sections changed and everything else byte for byte as it was,
 * but for `dimension`, which grows with the cells. Rows ascending. Throws `cells-tied` where only some
 * cells of a formula they have in common are changed, and as `XmlScanner` does.
 */
export function patchSheet(
  bytes: Uint8Array,
  part: string,
  rows: Iterable<RowChange>,
  sections: SectionChanges,
): PatchedSheet {
  const source = asUtf8(bytes);
  const copier = new Copier(source, new PieceWriter());
  const patcher = new SheetPatcher(copier, rows, sections, part);
  scanWhole(source, part, patcher);
  return patcher.finish();
}

const SHEET_DATA = nameNumber('sheetData');
const COL = nameNumber('col');
const ROW = nameNumber('row');
const C = nameNumber('c');

class SheetPatcher implements XmlHandler {
  private readonly rows: RowPatcher;
  private readonly columnStyles = new ColumnStyles();
  private readonly pending: SectionName[];
  private readonly seen = new Map<string, number>();
  private prefix = '';
  private section = '';
  private inData = false;
  private inRow = false;
  private inCell = false;
  private sectionStart = 0;
  private dimension: { readonly place: number; readonly text: string } | null = null;

  constructor(
    private readonly copier: Copier,
    rows: Iterable<RowChange>,
    private readonly sections: SectionChanges,
    private readonly part: string,
  ) {
    this.rows = new RowPatcher(copier, rows, this.columnStyles, part);
    this.pending = [...sections.keys()].sort((a, b) => sectionRank(a) - sectionRank(b));
  }

  open(scanner: XmlScanner, name: number): void {
    if (this.inCell) {
      if (scanner.depth === 5) this.rows.openChild(scanner, name);
    } else if (scanner.depth === 4) {
      if (!this.inRow || name !== C) return;
      this.inCell = true;
      this.rows.openCell(scanner);
    } else if (scanner.depth === 3) this.openPart(scanner, name);
    else if (scanner.depth === 2) this.openSection(scanner, name);
    else if (scanner.depth === 1) this.prefix = this.rows.prefix = prefixOf(scanner);
  }

  close(scanner: XmlScanner, name: number): void {
    if (this.inCell && scanner.depth === 5) this.rows.closeChild(scanner, name);
    else if (this.inCell && scanner.depth === 4) {
      this.inCell = false;
      this.rows.closeCell(scanner);
    } else if (this.inRow && scanner.depth === 3) {
      this.inRow = false;
      this.rows.closeRow(scanner);
    } else if (scanner.depth === 2) this.closeSection(scanner);
    else if (scanner.depth === 1) this.addBefore(Infinity, endTagPlace(scanner).start);
  }

  text(): void {}

  finish(): PatchedSheet {
    const { copier, dimension } = this;
    const { ties, bounds } = this.rows;
    if (this.rows.hasMore()) throw damaged(this.part);
    ties.check();
    copier.copyTo(copier.source.length);
    if (dimension !== null) {
      const old = parseArea(dimension.text);
      if (old !== null && bounds.reference() !== null) bounds.join(old);
      copier.out.fill(dimension.place, bounds.reference() ?? dimension.text);
    }
    const content = copier.out.finish();
    return { content, hadFormulas: ties.seen, formulasChanged: ties.changed };
  }

  private openPart(scanner: XmlScanner, name: number): void {
    if (this.section === 'cols' && name === COL) this.columnStyles.see(scanner);
    if (!this.inData || name !== ROW) return;
    this.inRow = true;
    this.rows.openRow(scanner);
  }

  private openSection(scanner: XmlScanner, name: number): void {
    const tag = startTagPlace(scanner);
    const { nameStart, nameEnd, buffer } = scanner;
    this.section = decodeUtf8(buffer, nameStart, nameEnd).slice(this.prefix.length);
    this.addBefore(sectionRank(this.section), tag.start);
    this.sectionStart = tag.start;
    this.inData = name === SHEET_DATA;
    if (this.section === 'dimension') this.openDimension(scanner);
    if (!this.inData || !scanner.attributes.selfClosing || !this.rows.hasMore()) return;
    this.copier.putAt(tag.end - 2, '>');
    this.copier.skipTo(tag.end);
    this.rows.finish(tag.end);
    this.copier.putAt(tag.end, `</${this.prefix}sheetData>`);
  }

  private closeSection(scanner: XmlScanner): void {
    const end = endTagPlace(scanner);
    if (this.inData) this.rows.finish(end.start);
    this.inData = false;
    const change = this.sections.get(this.section as SectionName);
    if (change === undefined) return;
    this.seen.set(this.section, (this.seen.get(this.section) ?? 0) + 1);
    const old = this.copier.text(this.sectionStart, end.end);
    const put = change.each(old);
    if (put === old) return;
    this.copier.putAt(this.sectionStart, put ?? '');
    this.copier.skipTo(end.end);
  }

  /** Puts what is still to be added in front of a section of this rank. */
  private addBefore(rank: number, place: number): void {
    for (let name = this.pending[0]; name !== undefined; name = this.pending[0]) {
      if (rank <= sectionRank(name)) return;
      this.pending.shift();
      const further = this.sections.get(name)?.further(this.prefix, this.seen.get(name) ?? 0);
      if (further !== null && further !== undefined) this.copier.putAt(place, further);
    }
  }

  private openDimension({ attributes }: XmlScanner): void {
    const at = attributes.find(nameNumber('ref'));
    if (at < 0) return;
    const [start, end] = [attributes.starts[at] as number, attributes.ends[at] as number];
    this.copier.copyTo(start);
    this.dimension = { place: this.copier.out.leave(), text: this.copier.text(start, end) };
    this.copier.skipTo(end);
  }
}

function prefixOf({ buffer, nameStart, nameEnd }: XmlScanner): string {
  const name = decodeUtf8(buffer, nameStart, nameEnd);
  return name.slice(0, name.indexOf(':') + 1);
}
