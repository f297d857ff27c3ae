import type { ZipPackage } from '../../zip/package';
import { readElements, type AttributeReader } from '../xml/elements';

/** Names of a theme's colours in the order in which files number them (ECMA-376-1 20.1.6.2; 0/1 and 2/3 change places). */
const THEME =
  'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');

/** Turns a colour element into `#RRGGBB`; null for automatic and unknown ones. Never throws. */
export type ColourReader = (attribute: AttributeReader) => string | null;

/** Reads the theme's colours, if there is a theme; throws as `readElements` does. */
export async function readColours(
  archive: ZipPackage,
  theme: string | null,
): Promise<ColourReader> {
  const named = new Map<string, string>();
  if (theme !== null) {
    await readElements(archive, theme, (path, attribute) => {
      const name = /clrScheme\/(\w+)\/\w+$/.exec(path)?.[1];
      const value = attribute('lastClr') ?? attribute('val');
      if (name !== undefined && value !== undefined) named.set(name, value);
    });
  }
  return (attribute) => {
    const rgb = attribute('rgb') ?? named.get(THEME[Number(attribute('theme') ?? -1)] ?? '');
    if (rgb === undefined || !/^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb)) return null;
    return tinted(rgb.slice(-6), Number(attribute('tint') ?? 0));
  };
}

/** Lighter for tints above 0, darker below (ECMA-376-1 18.8.19), channel by channel. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => {
    const value = parseInt(rgb.slice(at, at + 2), 16);
    const changed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(Math.min(255, Math.max(0, changed)))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('').toUpperCase()}`;
}
