import type { PickedFile } from '../ports/checker';
import type { RememberedReference } from '../ports/workbookMemory';

/** A picked file as the workbook remembers it: its name, its role and the sheets that are meant. Never throws. */
export function rememberedFile({
  name,
  role,
  sheets,
}: Pick<PickedFile, 'name' | 'role' | 'sheets'>): RememberedReference {
  return { from: 'disk', file: name, role, ...(sheets === undefined ? {} : { sheets }) };
}
