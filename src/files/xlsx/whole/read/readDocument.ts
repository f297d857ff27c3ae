import type { ZipPackage } from '../../../zip/package';
import { isTrue } from '../../xml/isTrue';
import { nodeAt, nodesAt, plainText, readTree, type XmlNode } from '../tree';
import type { AddInSettings, PropertyValue, WholeDocument } from '../wholeExtras';
import { relationsOf } from './relations';

/** Properties by the words of their parts: the core ones (ECMA-376-2 8.3), and two of the extended (ECMA-376-1 22.2). */
export const CORE_PROPERTIES = [
  'title',
  'subject',
  'creator',
  'keywords',
  'description',
  'lastModifiedBy',
  'revision',
  'category',
] as const;
export const EXTENDED_PROPERTIES = ['Manager', 'Company'] as const;

/** What a file says of itself. `main` is the workbook's part. Throws as `readTree`. */
export async function readDocument(archive: ZipPackage, main: string): Promise<WholeDocument> {
  const workbook = await readTree(archive, main);
  const protection = nodeAt(workbook, 'workbookProtection')?.attributes;
  const digests = ['workbookPassword', 'workbookHashValue'];
  const tab = Number(
    nodeAt(workbook, 'bookViews', 'workbookView')?.attributes.get('activeTab') ?? 0,
  );
  const front = nodesAt(workbook, 'sheets', 'sheet')[tab]?.attributes.get('name') ?? null;
  const calculation = nodeAt(workbook, 'calcPr')?.attributes.get('calcMode');
  return {
    properties: await propertiesOf(archive),
    customProperties: await customOf(archive),
    settings: await settingsOf(archive),
    isStructureProtected: isTrue(protection?.get('lockStructure')),
    hasStructurePassword: digests.some((name) => (protection?.get(name) ?? '') !== ''),
    calculation: calculation ?? 'auto',
    front,
  };
}

/** The parts of a type that the package or a part points to, as trees. */
async function treesOf(
  archive: ZipPackage,
  owner: string,
  wanted: string,
): Promise<readonly (readonly [part: string, tree: XmlNode])[]> {
  const found: (readonly [string, XmlNode])[] = [];
  for (const { type, target, isExternal } of await relationsOf(archive, owner)) {
    if (type !== wanted || isExternal) continue;
    found.push([target, await readTree(archive, target)]);
  }
  return found;
}

async function propertiesOf(archive: ZipPackage): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const take = (tree: XmlNode, names: readonly string[]): void => {
    for (const name of names) {
      const node = nodeAt(tree, name);
      if (node !== undefined && node.text !== '') found.set(name, plainText(node));
    }
  };
  for (const [, tree] of await treesOf(archive, '', 'core-properties')) take(tree, CORE_PROPERTIES);
  for (const [, tree] of await treesOf(archive, '', 'extended-properties')) {
    take(tree, EXTENDED_PROPERTIES);
  }
  return found;
}

async function customOf(archive: ZipPackage): Promise<ReadonlyMap<string, PropertyValue>> {
  const found = new Map<string, PropertyValue>();
  for (const [, tree] of await treesOf(archive, '', 'custom-properties')) {
    for (const property of nodesAt(tree, 'property')) {
      const [value] = property.children;
      if (value !== undefined) found.set(property.attributes.get('name') ?? '', valueOf(value));
    }
  }
  return found;
}

/** By the types of ECMA-376-1 22.4; what is neither truth nor number is a text. */
function valueOf(node: XmlNode): PropertyValue {
  const text = plainText(node);
  if (node.name === 'bool') return isTrue(text);
  const isNumber = /^(?:u?i(?:nt|[1248])|r[48]|decimal)$/.test(node.name);
  return isNumber && text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** What add-ins keep in the file (MS-OWEXML 2.2.7). */
async function settingsOf(archive: ZipPackage): Promise<readonly AddInSettings[]> {
  const found: AddInSettings[] = [];
  for (const [part] of await treesOf(archive, '', 'webextensiontaskpanes')) {
    for (const [, tree] of await treesOf(archive, part, 'webextension')) {
      const values = nodesAt(tree, 'properties', 'property').map(({ attributes }) => {
        return [attributes.get('name') ?? '', attributes.get('value') ?? ''] as const;
      });
      const addIn = nodeAt(tree, 'reference')?.attributes.get('id') ?? '';
      found.push({ addIn: addIn.replace(/[{}]/g, '').toLowerCase(), values: new Map(values) });
    }
  }
  return found;
}
