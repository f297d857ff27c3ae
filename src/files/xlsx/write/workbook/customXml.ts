import { decodeUtf8 } from '../../../../core/table/utf8';
import type { EditedPackage } from '../package';
import { elementPlaces, valueOf, type ElementPlace } from '../xml/elementPlaces';
import { escapeAttribute } from '../xml/escape';
import { asUtf8 } from '../xml/wholePart';
import { CONTENT_TYPES, contentTypes, declareType, forgetType } from './contentTypes';
import { freeName, relationshipsOf } from './partNames';
import { lastWord, relate, relationshipsIn, unrelate } from './relationshipEdits';
import { OFFICE } from '../../xml/namespaces';

/** A custom XML part of a workbook (ECMA-376-1 15.2.5). */
export interface CustomXmlPart {
  /** Where it lies in the package. */
  readonly part: string;
  /** The id of its item properties, as written (`{…}`); null where it has none. */
  readonly id: string | null;
  /** Of the root element; `''` for none. */
  readonly namespace: string;
  readonly xml: string;
}

const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const DATA_STORE = `${OFFICE}/customXml`;
/** What a custom part is by its content type; the parts of the format have types of their own. */
const PLAIN_XML = /^(?:application|text)\/xml$/i;
/** Parts of this size and more are no notes of a program: they are left unread. */
const LARGEST = 1 << 26;

/**
 * The custom XML parts of a workbook's file, wherever in the package they lie (LibreOffice moves them),
 * in the package's order, with what was changed since it was read. Parts that are no XML are passed over.
 * Throws as `openXlsx` does.
 */
export async function readCustomXml(file: EditedPackage): Promise<readonly CustomXmlPart[]> {
  const typeOf = await contentTypes(file);
  const found: CustomXmlPart[] = [];
  for (const part of file.names()) {
    if (part === CONTENT_TYPES || !PLAIN_XML.test(typeOf(part))) continue;
    if (file.archive.sizeHint(part) > LARGEST) continue;
    const read = await readOne(file, part);
    if (read !== null) found.push(read);
  }
  return found;
}

async function readOne(file: EditedPackage, part: string): Promise<CustomXmlPart | null> {
  const root = rootOf(await file.read(part), part);
  if (root === null) return null;
  const { bytes, element } = root;
  const id = await itemId(file, part);
  return { part, id, namespace: namespaceOf(element), xml: decodeUtf8(bytes) };
}

/** Null for what is no XML: nobody's notes, and no reason not to open the workbook. */
function rootOf(
  read: Uint8Array,
  part: string,
): { readonly bytes: Uint8Array; readonly element: ElementPlace } | null {
  try {
    const bytes = asUtf8(read);
    const [element] = elementPlaces(bytes, part);
    return element === undefined ? null : { bytes, element };
  } catch {
    return null;
  }
}

function namespaceOf(root: ElementPlace): string {
  const declared = root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`;
  return root.attributes.find(({ name }) => name === declared)?.value ?? '';
}

async function itemId(file: EditedPackage, part: string): Promise<string | null> {
  const related = await relationshipsIn(file, part);
  const properties = related.find(({ type }) => lastWord(type) === 'customXmlProps');
  if (properties === undefined || !file.has(properties.part)) return null;
  const [root] = elementPlaces(asUtf8(await file.read(properties.part)), properties.part);
  return root === undefined ? null : (valueOf(root, 'itemID') ?? null);
}

/**
 * Adds a custom XML part with its item properties, tied to the workbook's main part, and returns where
 * it lies. `id` in braces; equal ids are the caller's fault. Throws as `XmlScanner`.
 */
export async function addCustomXml(
  file: EditedPackage,
  workbookPart: string,
  xml: string,
  id: string,
): Promise<string> {
  const isTaken = (name: string): boolean => file.has(name);
  const part = freeName('customXml/item', '.xml', isTaken);
  const properties = freeName('customXml/itemProps', '.xml', isTaken);
  const encoder = new TextEncoder();
  file.write(part, [encoder.encode(xml)]);
  const item = `<ds:datastoreItem ds:itemID="${escapeAttribute(id)}" xmlns:ds="${DATA_STORE}"/>`;
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';
  file.write(properties, [encoder.encode(head + item)]);
  await declareType(file, properties, PROPERTIES);
  await declareType(file, part, 'application/xml');
  await relate(file, part, properties, 'customXmlProps');
  await relate(file, workbookPart, part, 'customXml');
  return part;
}

/** Takes a custom XML part out with its properties and all that points to it. Throws as `XmlScanner`. */
export async function removeCustomXml(file: EditedPackage, part: string): Promise<void> {
  for (const { part: properties, type } of await relationshipsIn(file, part)) {
    if (lastWord(type) !== 'customXmlProps') continue;
    file.remove(properties);
    await forgetType(file, properties);
  }
  file.remove(relationshipsOf(part));
  file.remove(part);
  await forgetType(file, part);
  for (const name of file.names()) {
    const [, folder, owner] = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name) ?? [];
    if (folder !== undefined && owner !== undefined) await unrelate(file, folder + owner, part);
  }
}
