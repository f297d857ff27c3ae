import type { ZipPackage } from '../../../zip/package';
import { nodesAt, type XmlNode } from '../tree';
import type { Relation } from './relations';

/** A worksheet's custom properties (ECMA-376-1 18.3.1.19): each has a part that holds its text as UTF-16. Throws as `ZipPackage.read`. */
export async function sheetProperties(
  archive: ZipPackage,
  sheet: XmlNode,
  relations: readonly Relation[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { attributes } of nodesAt(sheet, 'customProperties', 'customPr')) {
    const own = relations.find(
      ({ id, type }) => type === 'customProperty' && id === attributes.get('id'),
    );
    if (own === undefined) continue;
    const chunks: Uint8Array[] = [];
    await archive.read(own.target, { push: (chunk) => void chunks.push(chunk.slice()) });
    const decoder = new TextDecoder('utf-16le');
    const text = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
    found.set(attributes.get('name') ?? '', text + decoder.decode());
  }
  return found;
}
