import { entryKey } from '../../../zip/directory';
import { damaged } from '../../xml/refusals';
import type { EditedPackage } from '../package';
import { appendChild, applyEdits, removeElement } from '../xml/edits';
import { elementPlaces, valueOf, type ElementPlace } from '../xml/elementPlaces';
import { escapeAttribute } from '../xml/escape';
import { asUtf8 } from '../xml/wholePart';

/** The part that holds the list. */
export const CONTENT_TYPES = '[Content_Types].xml';

/** The package's list of what its parts are (ECMA-376-2 6.2.3). */
interface Listed {
  readonly bytes: Uint8Array;
  readonly root: ElementPlace;
  readonly places: readonly ElementPlace[];
}

async function readList(file: EditedPackage): Promise<Listed> {
  const bytes = asUtf8(await file.read(CONTENT_TYPES));
  const places = elementPlaces(bytes, CONTENT_TYPES);
  const [root] = places;
  if (root === undefined) throw damaged(CONTENT_TYPES);
  return { bytes, root, places };
}

/** Looks content types up: what a part is by its name, `''` where nothing is said. Throws as `XmlScanner`. */
export async function contentTypes(file: EditedPackage): Promise<(part: string) => string> {
  const { places } = await readList(file);
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (const place of places) {
    const type = valueOf(place, 'ContentType') ?? '';
    if (place.path === 'Types/Default') {
      defaults.set((valueOf(place, 'Extension') ?? '').toLowerCase(), type);
    } else if (place.path === 'Types/Override') {
      overrides.set(entryKey(valueOf(place, 'PartName') ?? ''), type);
    }
  }
  return (part) => {
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    return overrides.get(entryKey(part)) ?? defaults.get(extension) ?? '';
  };
}

/** Says what a part is, unless the list says so already. Throws `file-damaged` where there is no list. */
export async function declareType(file: EditedPackage, part: string, type: string): Promise<void> {
  if ((await contentTypes(file))(part) === type) return;
  const { bytes, root } = await readList(file);
  const name = escapeAttribute(`/${part}`);
  const xml = `<${root.prefix}Override PartName="${name}" ContentType="${escapeAttribute(type)}"/>`;
  file.write(CONTENT_TYPES, [applyEdits(bytes, [appendChild(bytes, root, xml)])]);
}

/** Takes what is said of one part alone out of the list. Throws as `XmlScanner`. */
export async function forgetType(file: EditedPackage, part: string): Promise<void> {
  const { bytes, places } = await readList(file);
  const gone = places.filter(
    (place) =>
      place.path === 'Types/Override' &&
      entryKey(valueOf(place, 'PartName') ?? '') === entryKey(part),
  );
  if (gone.length > 0) file.write(CONTENT_TYPES, [applyEdits(bytes, gone.map(removeElement))]);
}
