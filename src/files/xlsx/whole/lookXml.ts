import { escapeAttribute } from '../write/xml/escape';
import type { StyleEdits } from '../write/workbook/styleEdits';
import { argb } from '../xml/argb';
import type { RuleLook } from './wholeRules';
import type { BorderLine } from './borderLine';
import type { CellLook } from './wholeWorkbook';

const FIRST_OWN_FORMAT = 164;
const SIDES = ['left', 'right', 'top', 'bottom'] as const;

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

  /** The index in `dxfs` of what a conditional format does. */
  rule(look: RuleLook): number {
    const { numberFormat } = look;
    const format = numberFormat === null ? null : this.format(numberFormat);
    return this.styles.add('dxfs', (prefix) => {
      const pattern = look.fill === null ? '' : `<${prefix}bgColor ${rgb(look.fill)}/>`;
      const code = escapeAttribute(numberFormat ?? '');
      const parts = [
        ruleFontXml(look, prefix),
        format === null ? '' : `<${prefix}numFmt numFmtId="${format}" formatCode="${code}"/>`,
        pattern === ''
          ? ''
          : `<${prefix}fill><${prefix}patternFill>${pattern}</${prefix}patternFill></${prefix}fill>`,
        ruleBorderXml(look, prefix),
      ];
      return `<${prefix}dxf>${parts.join('')}</${prefix}dxf>`;
    });
  }

  /** The index in `dxfs` of a colour that cells are filtered by: their fill's or their font's. */
  filter(colour: string | null, ofCell: boolean): number {
    return this.styles.add('dxfs', (prefix) => {
      if (colour === null) return `<${prefix}dxf/>`;
      const own = ofCell
        ? `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor ${rgb(colour)}/><${prefix}bgColor ${rgb(colour)}/></${prefix}patternFill></${prefix}fill>`
        : `<${prefix}font><${prefix}color ${rgb(colour)}/></${prefix}font>`;
      return `<${prefix}dxf>${own}</${prefix}dxf>`;
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
  return `rgb="${argb(colour)}"`;
}

function ruleFontXml(look: RuleLook, prefix: string): string {
  const { bold, italic, strike, fontColour, underline } = look;
  const flag = (name: string, is: boolean | null): string =>
    is === null ? '' : `<${prefix}${name} val="${is ? 1 : 0}"/>`;
  const parts = [
    flag('b', bold),
    flag('i', italic),
    flag('strike', strike),
    fontColour === null ? '' : `<${prefix}color ${rgb(fontColour)}/>`,
    underline === null ? '' : `<${prefix}u val="${underline}"/>`,
  ].join('');
  return parts === '' ? '' : `<${prefix}font>${parts}</${prefix}font>`;
}

function ruleBorderXml({ borders }: RuleLook, prefix: string): string {
  const sides = SIDES.flatMap((side) => {
    const line = borders[side];
    return line === null ? [] : [lineXml(side, line, prefix)];
  });
  return sides.length === 0 ? '' : `<${prefix}border>${sides.join('')}</${prefix}border>`;
}

function lineXml(side: string, { line, colour }: BorderLine, prefix: string): string {
  return `<${prefix}${side} style="${line}"><${prefix}color ${rgb(colour)}/></${prefix}${side}>`;
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
  const sides = SIDES.map((side) => {
    const line = borders[side];
    return line === null ? `<${prefix}${side}/>` : lineXml(side, line, prefix);
  });
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
