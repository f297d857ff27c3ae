import type { Fault, Place } from './fault';
import { readTree, type TreeElement } from './readTree';

/** Namespaces by the short name that this folder gives them. */
export const NAMESPACES = {
  app: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  overrides: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
  bt: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

/** An attribute of the manifest, and where it stands. */
export interface ManifestAttribute {
  /** Its local name; with a prefix `xsi:` where it has that namespace, with its namespace where another. */
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

/** An element of the manifest with what is in it, and where it stands. */
export interface ManifestElement {
  /** Its local name, without a prefix. */
  readonly name: string;
  /** Empty where none is declared for its prefix. */
  readonly namespace: string;
  /** Without declarations of namespaces. */
  readonly attributes: readonly ManifestAttribute[];
  readonly children: readonly ManifestElement[];
  /** Its own text without white space at both ends. */
  readonly text: string;
  readonly place: Place;
}

/** Reads a manifest in UTF-8; a fault where it is no well-formed XML. Never throws. */
export function readDocument(bytes: Uint8Array): { root: ManifestElement } | { fault: Fault } {
  const read = readTree(bytes);
  return 'fault' in read ? read : { root: resolve(read.root, new Map(), read.root.name) };
}

type Prefixes = ReadonlyMap<string, string>;

function resolve(element: TreeElement, outer: Prefixes, path: string): ManifestElement {
  const prefixes = new Map([...outer, ...declarations(element)]);
  const { prefix, local } = split(element.name);
  const namespace = prefixes.get(prefix) ?? '';
  const place = { path, line: element.line };
  return {
    name: local,
    namespace,
    attributes: attributesOf(element, prefixes, place),
    children: element.children.map((child, i) =>
      resolve(child, prefixes, `${path}/${step(element.children, i)}`),
    ),
    text: element.text.trim(),
    place,
  };
}

/** The prefixes an element declares; the empty one for names without a prefix. */
function declarations({ attributes }: TreeElement): [string, string][] {
  return [...attributes].flatMap(([name, value]): [string, string][] => {
    if (name === 'xmlns') return [['', value]];
    return name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), value]] : [];
  });
}

function attributesOf(
  { attributes }: TreeElement,
  prefixes: Prefixes,
  place: Place,
): ManifestAttribute[] {
  return [...attributes].flatMap(([written, value]) => {
    const { prefix, local } = split(written);
    if (prefix === 'xmlns' || written === 'xmlns') return [];
    const namespace = prefixes.get(prefix) ?? '';
    const name = namespace === NAMESPACES.xsi ? `xsi:${local}` : `{${namespace}}${local}`;
    return [
      {
        name: prefix === '' ? local : name,
        value,
        place: { ...place, path: `${place.path}@${written}` },
      },
    ];
  });
}

function split(name: string): { readonly prefix: string; readonly local: string } {
  const colon = name.indexOf(':');
  return { prefix: name.slice(0, Math.max(colon, 0)), local: name.slice(colon + 1) };
}

/** The child's name as a step of a path, counted where several have it. */
function step(children: readonly TreeElement[], index: number): string {
  const name = children[index]?.name ?? '';
  const same = children.filter((child) => child.name === name);
  const before = children.slice(0, index).filter((child) => child.name === name);
  return same.length > 1 ? `${name}[${before.length + 1}]` : name;
}
