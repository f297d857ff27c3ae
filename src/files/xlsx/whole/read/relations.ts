import type { ZipPackage } from '../../../zip/package';
import { partFrom, relationshipsOf } from '../../write/workbook/partNames';
import { nodesAt, readTree } from '../tree';

/** A relationship of a part, external ones too. */
export interface Relation {
  readonly id: string;
  /** The last word of its type. */
  readonly type: string;
  /** The part's full name; for external ones the target as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relationships of `part` (`''`: of the package) whose parts are there. Throws as `readTree`. */
export async function relationsOf(archive: ZipPackage, part: string): Promise<readonly Relation[]> {
  const name = relationshipsOf(part);
  if (!archive.has(name)) return [];
  return nodesAt(await readTree(archive, name), 'Relationship').flatMap(({ attributes }) => {
    const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((each) =>
      attributes.get(each),
    );
    const isExternal = attributes.get('TargetMode') === 'External';
    const word = type.slice(type.lastIndexOf('/') + 1);
    const found = {
      id,
      type: word,
      target: isExternal ? target : partFrom(part, target),
      isExternal,
    };
    return isExternal || archive.has(found.target) ? [found] : [];
  });
}
