import type { ZipPackage } from '../../../zip/package';
import { nameNumber } from '../../xml/names';
import { readXmlPart } from '../../xml/part';

const F = nameNumber('f');
const CELL_CHILD = 5;

/** Whether any cell of a worksheet has a formula. Throws as `readXmlPart` does. */
export async function holdsFormulas(archive: ZipPackage, part: string): Promise<boolean> {
  let found = false;
  const nothing = (): void => undefined;
  await readXmlPart(archive, part, {
    open: ({ depth }, name) => {
      found ||= depth === CELL_CHILD && name === F;
    },
    close: nothing,
    text: nothing,
  });
  return found;
}
