import type { Area } from '../../../../core/table/column';
import { parseArea } from '../../references';
import { readProtection, type SheetProtection } from '../../write/sheet/protectionXml';
import { isTrue } from '../../xml/isTrue';
import type { ColourReader } from '../colours';
import { nodeAt, nodesAt, nodesNamed, type XmlNode } from '../tree';
import type { PageSection, SheetView } from '../wholeExtras';
import type { Stretch, WholeSheet } from '../wholeWorkbook';

/** The rectangles that a `sqref` names; those it names wrongly are left out. Never throws. */
export function areasOf(reference: string | undefined): readonly Area[] {
  return (reference ?? '').split(/\s+/).flatMap((one) => parseArea(one) ?? []);
}

/** The columns of a worksheet that are not as usual. Never throws. */
export function columnsIn(sheet: XmlNode): readonly Stretch[] {
  return nodesAt(sheet, 'cols', 'col').map(({ attributes }) => {
    const [min, max] = [Number(attributes.get('min') ?? 1), Number(attributes.get('max') ?? 1)];
    const [width, style] = [attributes.get('width'), attributes.get('style')];
    return {
      first: min - 1,
      count: max - min + 1,
      size: width === undefined ? null : Number(width),
      hidden: isTrue(attributes.get('hidden')),
      look: style === undefined ? null : Number(style),
    };
  });
}

/** Its protection; null where it is open. Never throws. */
export function protectionIn(sheet: XmlNode): SheetProtection | null {
  const own = nodeAt(sheet, 'sheetProtection');
  return own === undefined ? null : readProtection((name) => own.attributes.get(name));
}

/** Its frozen rows and columns; null without. Never throws. */
export function frozenIn(sheet: XmlNode): WholeSheet['frozen'] {
  const pane = nodeAt(sheet, 'sheetViews', 'sheetView', 'pane');
  if (!['frozen', 'frozenSplit'].includes(pane?.attributes.get('state') ?? '')) return null;
  const [rows = 0, columns = 0] = ['ySplit', 'xSplit'].map((name) =>
    Number(pane?.attributes.get(name) ?? 0),
  );
  return { rows, columns };
}

/** How it and its tab are shown. Never throws. */
export function viewIn(sheet: XmlNode, colour: ColourReader): SheetView {
  const view = nodeAt(sheet, 'sheetViews', 'sheetView');
  const tab = nodeAt(sheet, 'sheetPr', 'tabColor');
  const isShown = (name: string): boolean => {
    const said = view?.attributes.get(name);
    return said === undefined || isTrue(said);
  };
  return {
    tabColour: tab === undefined ? null : colour((name) => tab.attributes.get(name)),
    gridlines: isShown('showGridLines'),
    headings: isShown('showRowColHeaders'),
  };
}

const PRINTED = ['printOptions', 'pageMargins', 'pageSetup', 'headerFooter'];
/** Attributes that point to other parts, or speak to one program alone. */
const TIED = new Set(['id', 'uid', 'space']);

/** How it is printed, without what belongs to one printer. Never throws. */
export function pageIn(sheet: XmlNode): readonly PageSection[] {
  const fit = nodeAt(sheet, 'sheetPr', 'pageSetUpPr');
  const own = sheet.children.filter(({ name }) => PRINTED.includes(name));
  return [...(fit === undefined ? [] : [fit]), ...own].map(({ name, attributes, children }) => ({
    name,
    attributes: Object.fromEntries([...attributes].filter(([key]) => !TIED.has(key))),
    children: children.map((child) => ({ name: child.name, text: child.text })),
  }));
}

/** Whether rows or columns are grouped. Never throws. */
export function hasOutlineColumns(sheet: XmlNode): boolean {
  return nodesAt(sheet, 'cols', 'col').some(
    ({ attributes }) => Number(attributes.get('outlineLevel') ?? 0) > 0,
  );
}

/** The children of the extension elements of one name (`x14:dataValidations`, `x14:conditionalFormattings`). Never throws. */
export function extended(sheet: XmlNode, list: string, each: string): readonly XmlNode[] {
  return nodesAt(sheet, 'extLst', 'ext', list).flatMap((found) => nodesNamed(found, each));
}
