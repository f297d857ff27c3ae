import type { ZipPackage } from '../../../zip/package';
import type { SheetFrame } from '../readFrame';
import { nodeAt, nodesNamed, readTree, type XmlNode } from '../tree';
import type { Unread, UnreadPart } from '../wholeExtras';
import { relationsOf, type Relation } from './relations';
import { hasOutlineColumns } from './sections';

/** What parts a worksheet points to by the last word of the relationship, and what that is. */
const OF_SHEET: Readonly<Record<string, Unread>> = {
  pivotTable: 'pivot-table',
  slicer: 'slicer',
  timeline: 'slicer',
  oleObject: 'object',
  package: 'object',
  ctrlProp: 'control',
  control: 'control',
  queryTable: 'query',
  image: 'picture',
  legacyDrawingHeaderFooter: 'picture',
};

/** The same of the workbook. */
const OF_WORKBOOK: Readonly<Record<string, Unread>> = {
  vbaProject: 'macro',
  xlMacrosheet: 'macro',
  xlIntlMacrosheet: 'macro',
  connections: 'query',
  externalLink: 'external-link',
  dialogsheet: 'special-sheet',
  chartsheet: 'special-sheet',
};

/** The same of the package. */
const OF_PACKAGE: Readonly<Record<string, Unread>> = { origin: 'signature' };

/** The same of a drawing; anything else of it is a shape. */
const OF_DRAWING: Readonly<Record<string, Unread>> = {
  chart: 'chart',
  chartEx: 'chart',
  image: 'picture',
};

function named(
  relations: readonly Relation[],
  kinds: Readonly<Record<string, Unread>>,
): readonly Unread[] {
  return relations.flatMap(({ type, isExternal }) => (isExternal ? [] : (kinds[type] ?? [])));
}

/** What of a worksheet is not read; one entry for each thing that can be counted. Throws as `readTree`. */
export async function unreadOfSheet(
  archive: ZipPackage,
  name: string,
  relations: readonly Relation[],
  frame: SheetFrame,
): Promise<readonly UnreadPart[]> {
  const { sections } = frame;
  const kinds: Unread[] = [...named(relations, OF_SHEET)];
  for (const { type, target, isExternal } of relations) {
    if (type === 'drawing' && !isExternal) kinds.push(...(await drawnIn(archive, target)));
  }
  if (nodesNamed(sections, 'sparkline').length > 0) kinds.push('sparkline');
  if (frame.hasOutline || hasOutlineColumns(sections)) kinds.push('outline');
  if (frame.hasArrays) kinds.push('array-formula');
  if (nodeAt(sections, 'protectedRanges') !== undefined) kinds.push('protected-range');
  if (nodeAt(sections, 'scenarios') !== undefined) kinds.push('scenario');
  const breaks = ['rowBreaks', 'colBreaks'].some((each) => nodeAt(sections, each) !== undefined);
  if (breaks) kinds.push('page-break');
  return kinds.map((kind) => ({ sheet: name, kind }));
}

async function drawnIn(archive: ZipPackage, part: string): Promise<readonly Unread[]> {
  const tree = await readTree(archive, part);
  const anchors = tree.children.filter(({ name }) => name.endsWith('Anchor'));
  const relations = await relationsOf(archive, part);
  return anchors.map((anchor) => {
    const ids = idsIn(anchor);
    const own = named(
      relations.filter(({ id }) => ids.has(id)),
      OF_DRAWING,
    );
    if (own.includes('chart')) return 'chart';
    if (nodesNamed(anchor, 'slicer').length > 0) return 'slicer';
    return own[0] ?? 'shape';
  });
}

function idsIn(node: XmlNode): ReadonlySet<string> {
  const ids = new Set<string>();
  const look = ({ attributes, children }: XmlNode): void => {
    for (const name of ['id', 'embed', 'link']) ids.add(attributes.get(name) ?? '');
    children.forEach(look);
  };
  look(node);
  return ids;
}

/** What of the file itself is not read. Throws as `readTree`. */
export async function unreadOfFile(
  archive: ZipPackage,
  main: string,
): Promise<readonly UnreadPart[]> {
  const kinds = [
    ...named(await relationsOf(archive, main), OF_WORKBOOK),
    ...named(await relationsOf(archive, ''), OF_PACKAGE),
  ];
  return kinds.map((kind) => ({ sheet: null, kind }));
}
