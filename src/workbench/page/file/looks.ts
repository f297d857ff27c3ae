import type { BorderLine } from '../../../files/xlsx/whole/borderLine';
import { NORMAL_LOOK, type CellLook } from '../../../files/xlsx/whole/wholeWorkbook';
import type { CellBorder, CellFormat } from '../../host/cell';
import { toFile, toOffice, type Words } from './words';

/** Office.js' words for a border's style and weight, by the format's word. */
const LINES: readonly (readonly [string, string, string])[] = [
  ['hair', 'Continuous', 'Hairline'],
  ['thin', 'Continuous', 'Thin'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dotted', 'Dot', 'Thin'],
  ['double', 'Double', 'Thick'],
  ['dashDot', 'DashDot', 'Thin'],
  ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['mediumDashDotDot', 'DashDotDot', 'Medium'],
  ['slantDashDot', 'SlantDashDot', 'Medium'],
];
/** Underlines. */
export const UNDERLINES: Words = [
  ['none', 'None'],
  ['single', 'Single'],
  ['double', 'Double'],
  ['singleAccounting', 'SingleAccountant'],
  ['doubleAccounting', 'DoubleAccountant'],
];
const HORIZONTAL: Words = [
  ['general', 'General'],
  ['left', 'Left'],
  ['center', 'Center'],
  ['right', 'Right'],
  ['fill', 'Fill'],
  ['justify', 'Justify'],
  ['centerContinuous', 'CenterAcrossSelection'],
  ['distributed', 'Distributed'],
];
const VERTICAL: Words = [
  ['top', 'Top'],
  ['center', 'Center'],
  ['bottom', 'Bottom'],
  ['justify', 'Justify'],
  ['distributed', 'Distributed'],
];
const READING: readonly string[] = ['Context', 'LeftToRight', 'RightToLeft'];
const STACKED = { file: 255, office: 180 };

/** A file's look as the host's format. Never throws. */
export function formatOf(look: CellLook): CellFormat {
  return {
    numberFormat: look.numberFormat,
    locked: look.locked,
    formulaHidden: look.formulaHidden,
    fillColor: look.fill,
    fontName: look.fontName,
    fontSize: look.fontSize,
    fontColor: look.fontColour,
    bold: look.bold,
    italic: look.italic,
    underline: toOffice(UNDERLINES, look.underline),
    strikethrough: look.strike,
    horizontalAlignment: toOffice(HORIZONTAL, look.horizontal),
    verticalAlignment: toOffice(VERTICAL, look.vertical),
    wrapText: look.wrap,
    indentLevel: look.indent,
    textOrientation: orientationOf(look.rotation),
    shrinkToFit: look.shrink,
    readingOrder: READING[look.readingOrder] ?? 'Context',
    borderTop: borderOf(look.borders.top),
    borderBottom: borderOf(look.borders.bottom),
    borderLeft: borderOf(look.borders.left),
    borderRight: borderOf(look.borders.right),
  };
}

/** The host's format as a file's look. Never throws. */
export function lookOf(format: CellFormat): CellLook {
  return {
    ...NORMAL_LOOK,
    numberFormat: format.numberFormat,
    locked: format.locked,
    formulaHidden: format.formulaHidden,
    fill: format.fillColor,
    fontName: format.fontName,
    fontSize: format.fontSize,
    fontColour: format.fontColor,
    bold: format.bold,
    italic: format.italic,
    underline: toFile(UNDERLINES, format.underline),
    strike: format.strikethrough,
    horizontal: toFile(HORIZONTAL, format.horizontalAlignment),
    vertical: toFile(VERTICAL, format.verticalAlignment),
    wrap: format.wrapText,
    indent: format.indentLevel,
    rotation: rotationOf(format.textOrientation),
    shrink: format.shrinkToFit,
    readingOrder: Math.max(0, READING.indexOf(format.readingOrder)),
    borders: {
      top: lineOf(format.borderTop),
      bottom: lineOf(format.borderBottom),
      left: lineOf(format.borderLeft),
      right: lineOf(format.borderRight),
    },
  };
}

/** Files count 91 to 180 where Office.js counts -1 to -90. */
function orientationOf(rotation: number): number {
  if (rotation === STACKED.file) return STACKED.office;
  return rotation > 90 ? 90 - rotation : rotation;
}

function rotationOf(orientation: number): number {
  if (orientation === STACKED.office) return STACKED.file;
  return orientation < 0 ? 90 - orientation : orientation;
}

/** A file's line as the host's border, null as none. Never throws. */
export function borderOf(line: BorderLine | null): CellBorder {
  if (line === null) return { style: 'None', color: '#000000', weight: 'Thin' };
  const [, style, weight] = LINES.find(([word]) => word === line.line) ?? [
    '',
    'Continuous',
    'Thin',
  ];
  return { style, color: line.colour, weight };
}

/** The host's border as a file's line; null for none. Never throws. */
export function lineOf({ style, color, weight }: CellBorder): BorderLine | null {
  if (style === 'None') return null;
  const exact = LINES.find(([, own, heavy]) => own === style && heavy === weight);
  const line = exact ?? LINES.find(([, own]) => own === style);
  return { line: line?.[0] ?? 'thin', colour: color };
}
