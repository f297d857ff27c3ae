import { damaged } from '../../xml/refusals';
import { appendChild, applyEdits, removeElement, setAttribute, type Edit } from '../xml/edits';
import { elementPlaces, type ElementPlace } from '../xml/elementPlaces';

/** The lists of a styles part that grow, in the order in which the format demands them (ECMA-376-1 18.8.39). */
const LISTS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
] as const;

/** The lists of a styles part that entries are added to. */
export type StyleList = (typeof LISTS)[number];

/** A styles part while entries are added; what is there keeps its place. */
export class StyleEdits {
  /** `bytes` as `asUtf8` makes them. */
  constructor(
    private bytes: Uint8Array,
    private readonly part: string,
  ) {}

  /**
   * Adds an entry to one of the lists, which is made where it is missing, and returns its index. `make`
   * gets the prefix of the part's names. An equal entry is used again.
   */
  add(list: StyleList, make: (prefix: string) => string): number {
    const places = elementPlaces(this.bytes, this.part);
    const [root] = places;
    if (root === undefined) throw damaged(this.part);
    const { prefix } = root;
    const xml = make(prefix);
    const only = `<${prefix}${list} count="1">${xml}</${prefix}${list}>`;
    const own = places.find(({ path }) => path === `styleSheet/${list}`);
    if (own === undefined) return this.makeList(places, root, list, only);
    const entries = places.filter((place) => isChildOf(place, list));
    const known = entries.findIndex((entry) => this.text(entry) === xml);
    if (known >= 0) return known;
    this.bytes = applyEdits(
      this.bytes,
      entries.length === 0
        ? [removeElement(own), { ...own.startTag, end: own.startTag.start, text: only }]
        : [setAttribute(own, 'count', `${entries.length + 1}`), appendChild(this.bytes, own, xml)],
    );
    return entries.length;
  }

  /** The part as it stands now. */
  finish(): Uint8Array {
    return this.bytes;
  }

  private makeList(
    places: readonly ElementPlace[],
    root: ElementPlace,
    list: StyleList,
    text: string,
  ): number {
    const behind = LISTS.slice(LISTS.indexOf(list) + 1).map((name) => `styleSheet/${name}`);
    const later = [...behind, 'styleSheet/tableStyles', 'styleSheet/colors', 'styleSheet/extLst'];
    const next = places.find(({ path }) => later.includes(path));
    const edit: Edit =
      next === undefined
        ? appendChild(this.bytes, root, text)
        : { start: next.startTag.start, end: next.startTag.start, text };
    this.bytes = applyEdits(this.bytes, [edit]);
    return 0;
  }

  private text({ startTag, endTag }: ElementPlace): string {
    return new TextDecoder().decode(this.bytes.subarray(startTag.start, endTag.end));
  }
}

function isChildOf(place: ElementPlace, list: StyleList): boolean {
  const path = `styleSheet/${list}/`;
  return place.path.startsWith(path) && !place.path.slice(path.length).includes('/');
}
