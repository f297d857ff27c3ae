import type { ZipPackage } from '../../zip/package';
import { builtInCode } from '../../../core/numberFormat/builtInFormats';
import { readElements, type AttributeReader } from '../xml/elements';
import { isTrue } from '../xml/isTrue';
import type { ColourReader } from './colours';
import { ruleLookOf } from './read/ruleLooks';
import { nodesAt, readTree } from './tree';
import type { RuleLook } from './wholeRules';
import type { BorderLine } from './borderLine';
import { NORMAL_LOOK, type CellLook } from './wholeWorkbook';

/** The looks of a workbook's cell styles (`cellXfs`) and of its conditional formats (`dxfs`). */
export interface Looks {
  readonly cells: readonly CellLook[];
  readonly rules: readonly RuleLook[];
  /** Whether cells are filled by patterns or shades, which are no colour. */
  readonly hasPatterns: boolean;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Font = Mutable<
  Pick<
    CellLook,
    'fontName' | 'fontSize' | 'fontColour' | 'bold' | 'italic' | 'underline' | 'strike'
  >
>;
type Borders = Record<'left' | 'right' | 'top' | 'bottom', BorderLine | null>;
type Alignment = Mutable<
  Pick<
    CellLook,
    'horizontal' | 'vertical' | 'wrap' | 'indent' | 'rotation' | 'shrink' | 'readingOrder'
  >
>;

/** Reads a styles part (ECMA-376-1 18.8); throws as `readElements` does. */
export async function readLooks(
  archive: ZipPackage,
  part: string,
  colour: ColourReader,
): Promise<Looks> {
  const reader = new LooksReader(colour);
  await readElements(archive, part, (path, attribute) =>
    reader.see(path.slice('styleSheet/'.length), attribute),
  );
  const dxfs = nodesAt(await readTree(archive, part), 'dxfs', 'dxf');
  return { ...reader.finish(), rules: dxfs.map((dxf) => ruleLookOf(dxf, colour)) };
}

const PLAIN_FILLS = ['none', 'solid'];

class LooksReader {
  private readonly codes = new Map<number, string>();
  private readonly fonts: Font[] = [];
  private readonly fills: (string | null)[] = [];
  private readonly borders: Borders[] = [];
  private readonly styles: { ids: number[]; look: Partial<Mutable<CellLook>> }[] = [];
  private side: 'left' | 'right' | 'top' | 'bottom' | null = null;
  private line = 'none';
  private hasPatterns = false;

  constructor(private readonly colour: ColourReader) {}

  see(path: string, attribute: AttributeReader): void {
    const [list = '', ...inner] = path.split('/');
    const name = inner.slice(1).join('/');
    if (path === 'numFmts/numFmt') {
      this.codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? 'General');
    } else if (list === 'fonts') this.seeFont(path, name, attribute);
    else if (list === 'fills') this.seeFill(path, name, attribute);
    else if (list === 'borders') this.seeBorder(path, name, attribute);
    else if (list === 'cellXfs') this.seeStyle(path, name, attribute);
  }

  finish(): Omit<Looks, 'rules'> {
    const cells = this.styles.map(
      ({ ids: [format = 0, font = 0, fill = 0, border = 0], look }) => ({
        ...NORMAL_LOOK,
        ...this.fonts[font],
        numberFormat: this.codes.get(format) ?? builtInCode(format) ?? 'General',
        fill: this.fills[fill] ?? null,
        borders: this.borders[border] ?? NORMAL_LOOK.borders,
        ...look,
      }),
    );
    return { cells, hasPatterns: this.hasPatterns };
  }

  private seeFont(path: string, name: string, attribute: AttributeReader): void {
    if (path === 'fonts/font') {
      const { fontName, fontSize, fontColour, bold, italic, underline, strike } = NORMAL_LOOK;
      this.fonts.push({ fontName, fontSize, fontColour, bold, italic, underline, strike });
    }
    const font = this.fonts.at(-1);
    if (font === undefined) return;
    if (name === 'b') font.bold = isOn(attribute);
    else if (name === 'i') font.italic = isOn(attribute);
    else if (name === 'strike') font.strike = isOn(attribute);
    else if (name === 'u') font.underline = attribute('val') ?? 'single';
    else if (name === 'sz') font.fontSize = Number(attribute('val') ?? NORMAL_LOOK.fontSize);
    else if (name === 'name') font.fontName = attribute('val') ?? NORMAL_LOOK.fontName;
    else if (name === 'color') font.fontColour = this.colour(attribute) ?? NORMAL_LOOK.fontColour;
  }

  private seeFill(path: string, name: string, attribute: AttributeReader): void {
    if (path === 'fills/fill') this.fills.push(null);
    const at = this.fills.length - 1;
    if (name === 'patternFill/fgColor') this.fills[at] = this.colour(attribute);
    // Only a solid fill has a colour that a cell shows as such.
    const pattern = name === 'patternFill' ? (attribute('patternType') ?? 'none') : 'none';
    if (name === 'patternFill' && pattern !== 'solid') this.fills[at] = null;
    // The first two entries belong to the format, used or not.
    this.hasPatterns ||= at > 1 && (name === 'gradientFill' || !PLAIN_FILLS.includes(pattern));
  }

  private seeBorder(path: string, name: string, attribute: AttributeReader): void {
    if (path === 'borders/border') {
      this.borders.push({ left: null, right: null, top: null, bottom: null });
    }
    const own = this.borders.at(-1);
    const side = (['left', 'right', 'top', 'bottom'] as const).find((each) => each === name);
    if (own === undefined) return;
    if (side !== undefined) {
      this.side = side;
      this.line = attribute('style') ?? 'none';
      own[side] = this.line === 'none' ? null : { line: this.line, colour: '#000000' };
    } else if (name.endsWith('/color') && this.side !== null && own[this.side] !== null) {
      own[this.side] = { line: this.line, colour: this.colour(attribute) ?? '#000000' };
    } else this.side = null;
  }

  private seeStyle(path: string, name: string, attribute: AttributeReader): void {
    if (path === 'cellXfs/xf') {
      const ids = ['numFmtId', 'fontId', 'fillId', 'borderId'].map((id) =>
        Number(attribute(id) ?? 0),
      );
      this.styles.push({ ids, look: {} });
    }
    const look = this.styles.at(-1)?.look;
    if (look === undefined) return;
    if (name === 'protection') {
      look.locked = attribute('locked') === undefined || isTrue(attribute('locked'));
      look.formulaHidden = isTrue(attribute('hidden'));
    } else if (name === 'alignment') Object.assign(look, alignmentOf(attribute));
  }
}

function alignmentOf(attribute: AttributeReader): Alignment {
  return {
    horizontal: attribute('horizontal') ?? NORMAL_LOOK.horizontal,
    vertical: attribute('vertical') ?? NORMAL_LOOK.vertical,
    wrap: isTrue(attribute('wrapText')),
    indent: Number(attribute('indent') ?? 0),
    rotation: Number(attribute('textRotation') ?? 0),
    shrink: isTrue(attribute('shrinkToFit')),
    readingOrder: Number(attribute('readingOrder') ?? 0),
  };
}

function isOn(attribute: AttributeReader): boolean {
  const value = attribute('val');
  return value === undefined || isTrue(value);
}
