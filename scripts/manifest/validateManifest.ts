import { checkAddresses, folderOf } from './checkAddresses';
import { checkIcons, type ReadIcon } from './checkIcons';
import { checkLanguages } from './checkLanguages';
import { checkReferences } from './checkReferences';
import { checkRequirements } from './checkRequirements';
import { checkRuntime } from './checkRuntime';
import { checkStructure } from './checkStructure';
import { checkValues } from './checkValues';
import { readDocument } from './document';
import type { Fault } from './fault';
import { elementsOf, valueOf } from './lookUp';

/** What a manifest is looked at for, and how its pictures are read. */
export interface ValidationWishes {
  /** Whether the manifest is to be given to people: addresses of the own machine are faults then. */
  readonly production: boolean;
  readonly readIcon: ReadIcon;
}

/**
 * Everything that is wrong with a manifest (its bytes, in UTF-8), in the document's order; empty if nothing
 * is. Asks nobody and no network. Throws only what `readIcon` throws.
 */
export function validateManifest(bytes: Uint8Array, wishes: ValidationWishes): readonly Fault[] {
  const read = readDocument(bytes);
  if ('fault' in read) return [read.fault];
  const { faults, elements, values } = checkStructure(read.root);
  const [page] = elementsOf(elements, 'PageAddress');
  const folder = page === undefined ? '' : folderOf(valueOf(page, 'DefaultValue'));
  return [
    ...faults,
    ...checkValues(values),
    ...checkReferences(values),
    ...checkAddresses(values, { folder, production: wishes.production }),
    ...checkIcons(elements, folder, wishes.readIcon),
    ...checkRuntime(elements),
    ...checkRequirements(elements),
    ...checkLanguages(elements),
  ].sort((a, b) => a.place.line - b.place.line);
}
