import type { Colour, Painted, Picture } from './picture';
import { distanceTo, type Distance, type Point } from './shapes';

/** Places looked at in each direction of a pixel. */
const FINE = 8;
/** No place of a pixel is further from its middle: half of its diagonal, rounded up. */
const REACH = 0.75;
const NOTHING = [0, 0, 0, 0] as const;

interface Layer {
  readonly distance: Distance;
  readonly colour: Colour;
}

interface Layers {
  readonly base: readonly Layer[];
  readonly mark: readonly Layer[];
  /** Where the base is cut away; its colour is never seen. */
  readonly cut: readonly Layer[];
}

/**
 * Draws the picture on nothing: RGBA, four bytes a pixel, row by row from the top; a pixel that shapes
 * cover in part is as opaque as that part is large. Never throws.
 */
export function drawPicture({ size, base, cut, mark }: Picture): Uint8Array {
  const toCut = distanceTo(cut.shape);
  const layers = {
    base: base.map(toLayer),
    mark: mark.map(toLayer),
    cut: [{ distance: (place: Point) => toCut(place) - cut.gap, colour: [0, 0, 0] as const }],
  };
  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      pixels.set(pixelAt(layers, x, y), (y * size + x) * 4);
    }
  }
  return pixels;
}

function toLayer({ shape, colour }: Painted): Layer {
  return { distance: distanceTo(shape), colour };
}

function pixelAt(layers: Layers, x: number, y: number): readonly number[] {
  const middle: Point = [x + 0.5, y + 0.5];
  const near = layersAround(layers, middle);
  if (hasEdge(near)) return mixedColour(near, x, y);
  const colour = colourAt(near, middle);
  return colour === null ? NOTHING : [...colour, 255];
}

function hasEdge({ base, mark, cut }: Layers): boolean {
  return [...base, ...mark, ...cut].some(({ distance }) => distance !== covering);
}

const covering: Distance = () => -REACH;

function layersAround({ base, mark, cut }: Layers, middle: Point): Layers {
  const around = (layers: readonly Layer[]): Layer[] =>
    layers.flatMap((layer) => {
      const away = layer.distance(middle);
      if (away > REACH) return [];
      return away < -REACH ? [{ ...layer, distance: covering }] : [layer];
    });
  return { base: around(base), mark: around(mark), cut: around(cut) };
}

function mixedColour(layers: Layers, x: number, y: number): readonly number[] {
  let [red, green, blue, hits] = [0, 0, 0, 0];
  for (let i = 0; i < FINE * FINE; i++) {
    const colour = colourAt(layers, [
      x + ((i % FINE) + 0.5) / FINE,
      y + (Math.floor(i / FINE) + 0.5) / FINE,
    ]);
    if (colour === null) continue;
    hits++;
    red += colour[0];
    green += colour[1];
    blue += colour[2];
  }
  if (hits === 0) return NOTHING;
  const opacity = (hits * 255) / (FINE * FINE);
  return [red / hits, green / hits, blue / hits, opacity].map(Math.round);
}

function colourAt({ base, mark, cut }: Layers, place: Point): Colour | null {
  const onMark = topmost(mark, place);
  if (onMark !== null) return onMark;
  const onBase = topmost(base, place);
  return onBase === null || topmost(cut, place) !== null ? null : onBase;
}

function topmost(layers: readonly Layer[], place: Point): Colour | null {
  for (let i = layers.length - 1; i >= 0; i--) {
    const layer = layers[i];
    if (layer !== undefined && layer.distance(place) <= 0) return layer.colour;
  }
  return null;
}
