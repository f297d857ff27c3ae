import { decodeUtf8 } from '../../../core/table/utf8';
import type { Area } from '../../../core/table/column';
import type { ZipPackage } from '../../zip/package';
import { ByteStore } from '../bytes';
import { columnOfReference } from '../cellReference';
import { fromFileFormula } from '../formulaNames';
import { wholeNumber } from '../numbers';
import { parseArea } from '../references';
import { attributeText } from '../xml/elements';
import { nameNumber } from '../xml/names';
import { readXmlPart } from '../xml/part';
import type { TextForm, XmlHandler, XmlScanner } from '../xml/scanner';
import { appendText } from '../xml/text';
import { readProtection, type SheetProtection } from '../write/sheet/protectionXml';
import { isTrue } from './readLooks';
import type { LookRun, SharedCell, Stretch, WholeRule } from './wholeWorkbook';

/** What a worksheet's part says beside its cells' contents. */
export type SheetFrame = {
  readonly looks: readonly LookRun[];
  readonly rows: readonly Stretch[];
  readonly columns: readonly Stretch[];
  readonly protection: SheetProtection | null;
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly shared: readonly SharedCell[];
  /** `look` is the index of the rule's `dxf`, -1 for none. */
  readonly rules: readonly (Omit<WholeRule, 'look'> & { readonly look: number })[];
};

/** Reads it; throws as `readXmlPart` does. */
export async function readFrame(archive: ZipPackage, part: string): Promise<SheetFrame> {
  const reader = new FrameReader(part);
  await readXmlPart(archive, part, reader);
  return reader;
}

const C = nameNumber('c');
const R = nameNumber('r');
const S = nameNumber('s');
const HANDLED = [
  'f',
  'row',
  'col',
  'pane',
  'sheetProtection',
  'conditionalFormatting',
  'cfRule',
  'formula',
];
const NAMES = new Map(HANDLED.map((name) => [nameNumber(name), name]));

type OpenRule = Omit<SheetFrame['rules'][number], 'formulas'> & { readonly formulas: string[] };

class FrameReader implements XmlHandler, SheetFrame {
  readonly looks: { column: number; first: number; count: number; look: number }[] = [];
  readonly rows: Stretch[] = [];
  readonly columns: Stretch[] = [];
  readonly rules: OpenRule[] = [];
  readonly shared: SharedCell[] = [];
  protection: SheetProtection | null = null;
  frozen: SheetFrame['frozen'] = null;
  private readonly lastRuns = new Map<number, { first: number; count: number; look: number }>();
  private row = -1;
  private column = -1;
  private areas: readonly Area[] = [];
  private readonly sharedFrom = new Map<string, { row: number; column: number }>();
  private readonly formula = new ByteStore(256);

  constructor(private readonly part: string) {}

  open(scanner: XmlScanner, name: number): void {
    if (name === C && scanner.depth === 4) return this.openCell(scanner);
    const attribute = (wanted: string): string | undefined => attributeText(scanner, wanted);
    const known = NAMES.get(name);
    if (known === 'f') this.openFormula(attribute);
    else if (known === 'row') this.openRow(scanner, attribute);
    else if (known === 'col') this.columns.push(columnsOf(attribute));
    else if (known === 'pane') this.openPane(attribute);
    else if (known === 'sheetProtection') this.protection = readProtection(attribute);
    else if (known === 'cfRule') this.openRule(attribute);
    else if (known === 'conditionalFormatting') {
      this.areas = (attribute('sqref') ?? '').split(' ').flatMap((one) => parseArea(one) ?? []);
    } else if (known === 'formula') {
      this.formula.used = 0;
      scanner.capturing = true;
    }
  }

  close(scanner: XmlScanner, name: number): void {
    if (NAMES.get(name) !== 'formula') return;
    scanner.capturing = false;
    const text = decodeUtf8(this.formula.bytes, 0, this.formula.used);
    this.rules.at(-1)?.formulas.push(fromFileFormula(text));
  }

  text(buffer: Uint8Array, start: number, end: number, form: TextForm): void {
    appendText(this.formula, buffer, start, end, form, this.part);
  }

  private openRow(scanner: XmlScanner, attribute: (name: string) => string | undefined): void {
    if (scanner.depth !== 3) return;
    this.row = Number(attribute('r') ?? this.row + 2) - 1;
    this.column = -1;
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
  private openFormula(attribute: (name: string) => string | undefined): void {
    if (attribute('t') !== 'shared') return;
    const index = attribute('si') ?? '';
    const { row, column } = this;
    const first = this.sharedFrom.get(index);
    if (attribute('ref') !== undefined || first === undefined) {
      this.sharedFrom.set(index, { row, column });
    } else this.shared.push({ row, column, from: first });
  }

  private openPane(attribute: (name: string) => string | undefined): void {
    if (!['frozen', 'frozenSplit'].includes(attribute('state') ?? '')) return;
    const [rows, columns] = [attribute('ySplit'), attribute('xSplit')].map((one) =>
      Number(one ?? 0),
    );
    this.frozen = { rows: rows ?? 0, columns: columns ?? 0 };
  }

  private openRule(attribute: (name: string) => string | undefined): void {
    const type = attribute('type');
    this.rules.push({
      areas: type === 'expression' || type === 'cellIs' ? this.areas : [],
      type: type === 'cellIs' ? type : 'expression',
      operator: attribute('operator') ?? null,
      formulas: [],
      stopIfTrue: isTrue(attribute('stopIfTrue')),
      priority: Number(attribute('priority') ?? 0),
      look: Number(attribute('dxfId') ?? -1),
    });
  }
}

function columnsOf(attribute: (name: string) => string | undefined): Stretch {
  const [min, max] = [Number(attribute('min') ?? 1), Number(attribute('max') ?? 1)];
  const [width, style] = [attribute('width'), attribute('style')];
  return {
    first: min - 1,
    count: max - min + 1,
    size: width === undefined ? null : Number(width),
    hidden: isTrue(attribute('hidden')),
    look: style === undefined ? null : Number(style),
  };
}
