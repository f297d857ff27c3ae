import type { ZipPackage } from '../zip/package';
import { readElements } from './xml/elements';
import { damaged } from './xml/refusals';

/** A part that another one points to. */
export interface Relationship {
  /** The last word of its type (`worksheet`, `sharedStrings`): the same in transitional and strict files. */
  readonly type: string;
  /** The part's full name, without a leading slash. */
  readonly part: string;
}

/**
 * The relationships of `part` by their ids, external ones left out; `''` for those of the package. None if
 * the part has no relationships. Throws `file-damaged` where two share an id, and as `readElements` does.
 */
export async function readRelationships(
  archive: ZipPackage,
  part: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const found = new Map<string, Relationship>();
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (!archive.has(name)) return found;
  await readElements(archive, name, (path, attribute) => {
    if (path !== 'Relationships/Relationship' || attribute('TargetMode') === 'External') return;
    const [id, type, target] = [attribute('Id'), attribute('Type'), attribute('Target')];
    if (id === undefined || type === undefined || target === undefined) throw damaged(name);
    if (found.has(id)) throw damaged(name);
    const word = type.slice(type.lastIndexOf('/') + 1);
    found.set(id, { type: word, part: resolved(part.slice(0, slash), target) });
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const forward = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (forward.startsWith('/') ? forward : folder + forward).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The first part of that type, null if there is none. Never throws. */
export function partOfType(
  relationships: ReadonlyMap<string, Relationship>,
  type: string,
): string | null {
  for (const found of relationships.values()) if (found.type === type) return found.part;
  return null;
}
