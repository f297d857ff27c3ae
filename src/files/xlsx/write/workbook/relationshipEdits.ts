import type { EditedPackage } from '../package';
import { appendChild, applyEdits, removeElement } from '../xml/edits';
import { elementPlaces, valueOf, type ElementPlace } from '../xml/elementPlaces';
import { escapeAttribute } from '../xml/escape';
import { asUtf8 } from '../xml/wholePart';
import { freeName, partFrom, relationshipsOf, targetFrom } from './partNames';
import { OFFICE, PACKAGE, XML_HEAD } from '../../xml/namespaces';

const RELATIONSHIPS = `${PACKAGE}/relationships`;
/** Where the types of relationships lie: Excel's usual files, and those it saves as "Strict". */
const OFFICES = `${OFFICE}/relationships`;

/** A relationship of a part, with its full type. */
export interface WrittenRelationship {
  readonly id: string;
  readonly type: string;
  /** The part's full name, without a leading slash. */
  readonly part: string;
  readonly element: ElementPlace;
}

/** The relationships of `part` (`''`: of the package) as they stand now, external ones left out. Throws as `XmlScanner`. */
export async function relationshipsIn(
  file: EditedPackage,
  part: string,
): Promise<readonly WrittenRelationship[]> {
  const name = relationshipsOf(part);
  if (!file.has(name)) return [];
  const places = elementPlaces(asUtf8(await file.read(name)), name);
  return places.flatMap((element) => {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((each) => valueOf(element, each));
    const isExternal = valueOf(element, 'TargetMode') === 'External';
    if (element.path !== 'Relationships/Relationship' || isExternal) return [];
    if (id === undefined || type === undefined || target === undefined) return [];
    return [{ id, type, part: partFrom(part, target), element }];
  });
}

/** The last word of a relationship's type (`worksheet`). Never throws. */
export function lastWord(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

/** Lets `part` point to `other` and returns the relationship's id. `type`: its last word, or all of it where it is none of Office's own. */
export async function relate(
  file: EditedPackage,
  part: string,
  other: string,
  type: string,
): Promise<string> {
  return addRelationship(file, part, type, `Target="${escapeAttribute(targetFrom(part, other))}"`);
}

/** Lets `part` point to an address outside of the package; see `relate`. */
export async function relateOutside(
  file: EditedPackage,
  part: string,
  address: string,
  type: string,
): Promise<string> {
  const target = `Target="${escapeAttribute(address)}" TargetMode="External"`;
  return addRelationship(file, part, type, target);
}

async function addRelationship(
  file: EditedPackage,
  part: string,
  type: string,
  target: string,
): Promise<string> {
  const name = relationshipsOf(part);
  const bytes = file.has(name)
    ? asUtf8(await file.read(name))
    : new TextEncoder().encode(
        `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`,
      );
  const places = elementPlaces(bytes, name);
  const ids = new Set(places.map((place) => valueOf(place, 'Id')));
  const id = freeName('rId', '', (each) => ids.has(each));
  // A package speaks one dialect: what is added has the types of what is there.
  const base = dialectOf(places.map((place) => valueOf(place, 'Type') ?? ''));
  const full = type.includes('://') ? type : `${base}/${type}`;
  const root = places[0] as ElementPlace;
  const xml = `<${root.prefix}Relationship Id="${id}" Type="${full}" ${target}/>`;
  file.write(name, [applyEdits(bytes, [appendChild(bytes, root, xml)])]);
  return id;
}

function dialectOf(types: readonly string[]): string {
  const own = types.find((type) => /purl\.oclc\.org.*\/relationships\//.test(type));
  return own === undefined ? OFFICES : own.slice(0, own.lastIndexOf('/'));
}

/** Takes the relationships of `part` away that point to `other`. */
export async function unrelate(file: EditedPackage, part: string, other: string): Promise<void> {
  const gone = (await relationshipsIn(file, part)).filter((each) => each.part === other);
  if (gone.length === 0) return;
  const name = relationshipsOf(part);
  const bytes = asUtf8(await file.read(name));
  const edits = gone.map(({ element }) => removeElement(element));
  file.write(name, [applyEdits(bytes, edits)]);
}
