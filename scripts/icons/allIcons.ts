import { drawPicture } from './drawPicture';
import { encodePng } from './encodePng';
import { GRIDS } from './grids';
import { type Motif, pictureOf } from './motifs';
import { toSvg } from './toSvg';

const MOTIFS: readonly Motif[] = ['check', 'shield'];

/**
 * Every file of `assets/` by its name: each motif as PNG in each size, and as SVG made of the largest.
 * The same bytes on every machine. Never throws.
 */
export function allIcons(): ReadonlyMap<string, Uint8Array> {
  return new Map(MOTIFS.flatMap((motif) => [...pngFiles(motif), ...svgFile(motif)]));
}

function pngFiles(motif: Motif): [string, Uint8Array][] {
  return GRIDS.map((grid) => [
    `${motif}-${grid.size}.png`,
    encodePng(grid.size, drawPicture(pictureOf(motif, grid))),
  ]);
}

function svgFile(motif: Motif): [string, Uint8Array][] {
  return GRIDS.slice(-1).map((grid) => [
    `${motif}.svg`,
    new TextEncoder().encode(toSvg(pictureOf(motif, grid))),
  ]);
}
