import type { TypedElement } from './checkStructure';
import type { ManifestAttribute, ManifestElement } from './document';
import type { Fault, Problem } from './fault';
import { attributeOf, elementsOf, valueOf } from './lookUp';
import { readPngSize } from './pngSize';
import { ICON_SIZES } from './structure';

/** The bytes of the file at that path, relative to the manifest's folder, with `/`; null if there is none. */
export type ReadIcon = (file: string) => Uint8Array | null;

/** Sizes of the icons that are no button's (Microsoft, IconUrl and HighResolutionIconUrl elements). */
const ICON_URL_SIZE = 32;
const HIGH_RESOLUTION_SIZE = 64;

/**
 * Whether each icon has all sizes and each image is a PNG of the size it is used for. The files are looked
 * for as their addresses have it: below the manifest's folder as below `folder`, the address of the folder of
 * the pane's page. Throws only what `readIcon` throws.
 */
export function checkIcons(
  elements: readonly TypedElement[],
  folder: string,
  readIcon: ReadIcon,
): Fault[] {
  return [
    ...elementsOf(elements, 'Icon').flatMap(sizeFaults),
    ...usedImages(elements).flatMap((image) => {
      const file = fileOf(image.address.value, folder);
      if (file === null) return [];
      const { place } = image.address;
      return problemsOf(file, image.sizes, readIcon(file)).map((problem) => ({ place, problem }));
    }),
  ];
}

function sizeFaults(icon: ManifestElement): Fault[] {
  const sizes = icon.children.flatMap((image) => attributeOf(image, 'size') ?? []);
  const values = sizes.map(({ value }) => value);
  const missing = ICON_SIZES.filter((size) => !values.includes(String(size)));
  const repeated = sizes.filter(({ value }, i) => values.indexOf(value) < i);
  return [
    ...missing.map((size) => ({
      place: icon.place,
      problem: { kind: 'icon-size-missing', size } as const,
    })),
    ...repeated.map(({ place, value }) => ({
      place,
      problem: { kind: 'value-repeated', value } as const,
    })),
  ];
}

interface UsedImage {
  readonly address: ManifestAttribute;
  /** In pixels, each once. */
  readonly sizes: readonly number[];
}

function usedImages(elements: readonly TypedElement[]): UsedImage[] {
  const uses = elementsOf(elements, 'IconImage');
  const resources = elementsOf(elements, 'Image').map((image) => {
    const id = valueOf(image, 'id');
    const own = uses.filter((use) => valueOf(use, 'resid') === id);
    return { image, sizes: own.map((use) => Number(valueOf(use, 'size'))) };
  });
  const single = (type: 'IconUrl' | 'HighResolutionIconUrl', size: number) =>
    elementsOf(elements, type).map((image) => ({ image, sizes: [size] }));
  return [
    ...single('IconUrl', ICON_URL_SIZE),
    ...single('HighResolutionIconUrl', HIGH_RESOLUTION_SIZE),
    ...resources,
  ].flatMap(({ image, sizes }) => {
    const address = attributeOf(image, 'DefaultValue');
    return address === undefined ? [] : [{ address, sizes: [...new Set(sizes)] }];
  });
}

/** Null for what lies outside of the folder. */
function fileOf(address: string, folder: string): string | null {
  if (folder === '' || !URL.canParse(address)) return null;
  const { href } = new URL(address);
  return href.startsWith(folder) ? href.slice(folder.length) : null;
}

function problemsOf(file: string, sizes: readonly number[], bytes: Uint8Array | null): Problem[] {
  if (bytes === null) return [{ kind: 'icon-missing', file }];
  const size = readPngSize(bytes);
  if (size === null) return [{ kind: 'icon-not-png', file }];
  return sizes
    .filter((expected) => size.width !== expected || size.height !== expected)
    .map((expected) => ({ kind: 'icon-of-other-size', file, expected, ...size }));
}
