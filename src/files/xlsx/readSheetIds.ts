import type { ZipPackage } from '../zip/package';
import type { SheetEntry } from './workbookPart';
import { attributeText } from './xml/elements';
import { readXmlPart } from './xml/part';

/** A worksheet and the id that Excel knows it by, in capitals; null where the file holds none. */
export interface SheetId {
  readonly name: string;
  readonly id: string | null;
}

const GUID = /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/;

/** Ends the reading of a part whose first tag was seen. */
class Seen extends Error {
  override readonly name = 'Seen';
}

/**
 * The ids of worksheets: `xr:uid` of the part's root, where Excel keeps what Office.js calls
 * `Worksheet.id` (documented nowhere; a program that writes another makes the sheet another one, never the
 * same). Of each part only the first tag is read. Never rejects: what cannot be read has none.
 */
export async function readSheetIds(
  archive: ZipPackage,
  sheets: readonly SheetEntry[],
): Promise<readonly SheetId[]> {
  const ids: SheetId[] = [];
  for (const { name, part } of sheets) ids.push({ name, id: await idIn(archive, part) });
  return ids;
}

async function idIn(archive: ZipPackage, part: string): Promise<string | null> {
  let id: string | undefined;
  const nothing = (): void => undefined;
  try {
    await readXmlPart(archive, part, {
      open: (scanner) => {
        id = attributeText(scanner, 'uid')?.toUpperCase();
        throw new Seen();
      },
      close: nothing,
      text: nothing,
    });
  } catch {
    // Whatever ended the reading: an id that was not seen whole is none.
  }
  return id !== undefined && GUID.test(id) ? id : null;
}
