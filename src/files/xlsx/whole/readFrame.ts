import type { ZipPackage } from '../../zip/package';
import { columnOfReference } from '../cellReference';
import { wholeNumber } from '../numbers';
import { attributeText } from '../xml/elements';
import { isTrue } from '../xml/isTrue';
import { nameNumber } from '../xml/names';
import { readXmlPart } from '../xml/part';
import type { TextForm, XmlHandler, XmlScanner } from '../xml/scanner';
import { TreeBuilder, type XmlNode } from './tree';
import type { LookRun, SharedCell, Stretch } from './wholeWorkbook';

/** What a worksheet's part says beside its cells' contents. */
export interface SheetFrame {
  readonly looks: readonly LookRun[];
  readonly rows: readonly Stretch[];
  readonly shared: readonly SharedCell[];
  readonly hasOutline: boolean;
  readonly hasArrays: boolean;
  /** Everything that stands before and behind the rows. */
  readonly sections: XmlNode;
}

/** Reads it; throws as `readXmlPart` does. */
export async function readFrame(archive: ZipPackage, part: string): Promise<SheetFrame> {
  const reader = new FrameReader(part);
  await readXmlPart(archive, part, reader);
  return reader.finish();
}

const SHEET_DATA = nameNumber('sheetData');
const C = nameNumber('c');
const F = nameNumber('f');
const ROW = nameNumber('row');
const R = nameNumber('r');
const S = nameNumber('s');

class FrameReader implements XmlHandler {
  private readonly looks: { column: number; first: number; count: number; look: number }[] = [];
  private readonly rows: Stretch[] = [];
  private readonly shared: SharedCell[] = [];
  private readonly lastRuns = new Map<number, { first: number; count: number; look: number }>();
  private readonly sharedFrom = new Map<string, { row: number; column: number }>();
  private readonly tree: TreeBuilder;
  private hasOutline = false;
  private hasArrays = false;
  private inRows = false;
  private row = -1;
  private column = -1;

  constructor(private readonly part: string) {
    this.tree = new TreeBuilder(part);
  }

  finish(): SheetFrame {
    const { looks, rows, shared, hasOutline, hasArrays } = this;
    const children = this.tree.roots;
    const sections = {
      name: 'worksheet',
      attributes: new Map<string, string>(),
      children,
      text: '',
    };
    return { looks, rows, shared, hasOutline, hasArrays, sections };
  }

  open(scanner: XmlScanner, name: number): void {
    if (this.inRows) {
      if (name === C && scanner.depth === 4) this.openCell(scanner);
      else if (name === ROW && scanner.depth === 3) this.openRow(scanner);
      else if (name === F && scanner.depth === 5) this.openFormula(scanner);
    } else if (name === SHEET_DATA && scanner.depth === 2) this.inRows = true;
    else if (scanner.depth > 1) this.tree.open(scanner);
  }

  close(scanner: XmlScanner, name: number): void {
    if (this.inRows) this.inRows = name !== SHEET_DATA || scanner.depth !== 2;
    else if (this.tree.isOpen) this.tree.close(scanner);
  }

  text(buffer: Uint8Array, start: number, end: number, form: TextForm): void {
    this.tree.text(buffer, start, end, form);
  }

  private openRow(scanner: XmlScanner): void {
    const attribute = (wanted: string): string | undefined => attributeText(scanner, wanted);
    this.row = Number(attribute('r') ?? this.row + 2) - 1;
    this.column = -1;
    this.hasOutline ||= Number(attribute('outlineLevel') ?? 0) > 0;
    const [height, style] = [attribute('ht'), attribute('s')];
    const isCustom = isTrue(attribute('customHeight'));
    const stretch: Stretch = {
      first: this.row,
      count: 1,
      size: height === undefined || !isCustom ? null : Number(height),
      hidden: isTrue(attribute('hidden')),
      look: style === undefined || !isTrue(attribute('customFormat')) ? null : Number(style),
    };
    if (stretch.size !== null || stretch.hidden || stretch.look !== null) this.rows.push(stretch);
  }

  private openCell({ attributes, buffer }: XmlScanner): void {
    const at = attributes.find(R);
    this.column =
      at < 0
        ? this.column + 1
        : columnOfReference(
            buffer,
            attributes.starts[at] as number,
            attributes.ends[at] as number,
            this.row,
            this.part,
          );
    const style = attributes.find(S);
    if (style < 0) return;
    const [start, end] = [attributes.starts[style] as number, attributes.ends[style] as number];
    this.addLook(this.column, wholeNumber(buffer, start, end));
  }

  private addLook(column: number, look: number): void {
    if (look < 0) return;
    const last = this.lastRuns.get(column);
    if (last !== undefined && last.look === look && last.first + last.count === this.row) {
      last.count++;
      return;
    }
    const run = { column, first: this.row, count: 1, look };
    this.looks.push(run);
    this.lastRuns.set(column, run);
  }

  /** Only a shared formula's first cell holds its text; the others follow from there. */
  private openFormula(scanner: XmlScanner): void {
    const attribute = (wanted: string): string | undefined => attributeText(scanner, wanted);
    const type = attribute('t');
    this.hasArrays ||= type === 'array' || type === 'dataTable';
    if (type !== 'shared') return;
    const index = attribute('si') ?? '';
    const { row, column } = this;
    const first = this.sharedFrom.get(index);
    if (attribute('ref') !== undefined || first === undefined) {
      this.sharedFrom.set(index, { row, column });
    } else this.shared.push({ row, column, from: first });
  }
}
