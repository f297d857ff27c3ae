import { escapeAttribute } from '../write/xml/escape';
import type { StyleEdits } from '../write/workbook/styleEdits';
import type { BorderLine, CellLook, RuleLook } from './wholeWorkbook';

const FIRST_OWN_FORMAT = 164;

/** Adds looks to a workbook's styles and says under which index each lies. */
export class LookWriter {
  private readonly formats = new Map<string, number>([
    ['General', 0],
    ['@', 49],
  ]);

  constructor(private readonly styles: StyleEdits) {}

  /** The index in `cellXfs`. */
  cell(look: CellLook): number {
    const { styles } = this;
    const format = this.format(look.numberFormat);
    const font = styles.add('fonts', (prefix) => fontXml(look, prefix));
    const fill =
      look.fill === null ? 0 : styles.add('fills', (prefix) => fillXml(look.fill, prefix));
    const border = styles.add('borders', (prefix) => borderXml(look, prefix));
    const ids = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
    const applies = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"';
    return styles.add('cellXfs', (prefix) => {
      const inner = alignmentXml(look, prefix) + protectionXml(look, prefix);
      return `<${prefix}xf ${ids} ${applies} applyAlignment="1" applyProtection="1">${inner}</${prefix}xf>`;
    });
  }

  /** The index in `dxfs`. */
  rule({ fill, fontColour, bold, italic }: RuleLook): number {
    return this.styles.add('dxfs', (prefix) => {
      const tag = (name: string, attributes: string): string => `<${prefix}${name} ${attributes}/>`;
      const font = [
        bold === null ? '' : tag('b', `val="${bold ? 1 : 0}"`),
        italic === null ? '' : tag('i', `val="${italic ? 1 : 0}"`),
        fontColour === null ? '' : tag('color', rgb(fontColour)),
      ].join('');
      const pattern = fill === null ? '' : tag('bgColor', rgb(fill));
      const fontPart = font === '' ? '' : `<${prefix}font>${font}</${prefix}font>`;
      const fillPart =
        pattern === ''
          ? ''
          : `<${prefix}fill><${prefix}patternFill>${pattern}</${prefix}patternFill></${prefix}fill>`;
      return `<${prefix}dxf>${fontPart}${fillPart}</${prefix}dxf>`;
    });
  }

  private format(code: string): number {
    const known = this.formats.get(code);
    if (known !== undefined) return known;
    const id = FIRST_OWN_FORMAT + this.formats.size;
    const text = escapeAttribute(code);
    this.styles.add(
      'numFmts',
      (prefix) => `<${prefix}numFmt numFmtId="${id}" formatCode="${text}"/>`,
    );
    this.formats.set(code, id);
    return id;
  }
}

function rgb(colour: string): string {
  return `rgb="FF${colour.slice(1)}"`;
}

function fontXml(look: CellLook, prefix: string): string {
  const flag = (name: string, is: boolean): string => (is ? `<${prefix}${name}/>` : '');
  const flags = flag('b', look.bold) + flag('i', look.italic) + flag('strike', look.strike);
  const underline = look.underline === 'none' ? '' : `<${prefix}u val="${look.underline}"/>`;
  const size = `<${prefix}sz val="${look.fontSize}"/>`;
  const colour = `<${prefix}color ${rgb(look.fontColour)}/>`;
  const name = `<${prefix}name val="${escapeAttribute(look.fontName)}"/>`;
  return `<${prefix}font>${flags}${underline}${size}${colour}${name}</${prefix}font>`;
}

function fillXml(fill: string | null, prefix: string): string {
  const colour = `<${prefix}fgColor ${rgb(fill ?? '#FFFFFF')}/>`;
  return `<${prefix}fill><${prefix}patternFill patternType="solid">${colour}</${prefix}patternFill></${prefix}fill>`;
}

function borderXml({ borders }: CellLook, prefix: string): string {
  const side = (name: string, line: BorderLine | null): string =>
    line === null
      ? `<${prefix}${name}/>`
      : `<${prefix}${name} style="${line.line}"><${prefix}color ${rgb(line.colour)}/></${prefix}${name}>`;
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((name) =>
    side(name, borders[name]),
  );
  return `<${prefix}border>${sides.join('')}<${prefix}diagonal/></${prefix}border>`;
}

function alignmentXml(look: CellLook, prefix: string): string {
  const attributes = [
    `horizontal="${look.horizontal}"`,
    `vertical="${look.vertical}"`,
    look.wrap ? 'wrapText="1"' : '',
    look.indent === 0 ? '' : `indent="${look.indent}"`,
    look.rotation === 0 ? '' : `textRotation="${look.rotation}"`,
    look.shrink ? 'shrinkToFit="1"' : '',
    look.readingOrder === 0 ? '' : `readingOrder="${look.readingOrder}"`,
  ];
  return `<${prefix}alignment ${attributes.filter((one) => one !== '').join(' ')}/>`;
}

function protectionXml({ locked, formulaHidden }: CellLook, prefix: string): string {
  return `<${prefix}protection locked="${locked ? 1 : 0}" hidden="${formulaHidden ? 1 : 0}"/>`;
}
