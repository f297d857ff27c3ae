import { readdirSync, readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { allIcons } from '../../../scripts/icons/allIcons';
import { drawPicture } from '../../../scripts/icons/drawPicture';
import { GRIDS } from '../../../scripts/icons/grids';
import type { Picture } from '../../../scripts/icons/picture';
import { distanceTo, type Point, type Shape } from '../../../scripts/icons/shapes';

const icons = allIcons();

test('drawing the icons anew gives the files of assets/, byte for byte', () => {
  expect(readdirSync('assets').sort()).toEqual([...icons.keys()].sort());
  for (const [name, bytes] of icons) {
    expect([name, Buffer.compare(readFileSync(`assets/${name}`), bytes)]).toEqual([name, 0]);
  }
});

test('every size that Office asks for is there', () => {
  expect(GRIDS.map(({ size }) => size)).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
});

/** Undoes what the encoder did, chunk by chunk, as PNG's specification has it. */
function decode(png: Uint8Array): { size: number; pixels: number[][] } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const size = view.getUint32(16);
  const length = view.getUint32(33);
  const rows = inflateSync(png.subarray(41, 41 + length));
  const bytes: number[][] = [];
  for (let y = 0; y < size; y++) {
    const start = y * (size * 4 + 1);
    expect(rows[start]).toBe(2);
    const row = [...rows.subarray(start + 1, start + 1 + size * 4)];
    bytes.push(row.map((value, x) => (value + (bytes[y - 1]?.[x] ?? 0)) & 0xff));
  }
  return {
    size,
    pixels: bytes.flatMap((row) =>
      row.flatMap((_, x) => (x % 4 === 0 ? [row.slice(x, x + 4)] : [])),
    ),
  };
}

const pngs = [...icons].filter(([name]) => name.endsWith('.png'));

test.each(pngs)(
  '%s is as large as its name says, with nothing at its corners and colour in it',
  (name, bytes) => {
    const { size, pixels } = decode(bytes);
    expect(name).toContain(`-${size}.png`);
    expect(pixels).toHaveLength(size * size);
    const corners = [0, size - 1, size * (size - 1)].map((i) => pixels[i]?.[3]);
    expect(corners).toEqual([0, 0, 0]);
    expect(pixels.filter((pixel) => String(pixel) === '31,127,209,255').length).toBeGreaterThan(
      size / 2,
    );
  },
);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const ribbons = {
  white: [255, 255, 255],
  light: [0xf3, 0xf3, 0xf3],
  dark: [0x26, 0x26, 0x26],
  black: [0x0a, 0x0a, 0x0a],
};

test.each(Object.entries(ribbons))(
  'outlines and marks stand out 3 : 1 against a %s ribbon',
  (_, ribbon) => {
    for (const [, bytes] of pngs) {
      const solid = decode(bytes).pixels.filter((pixel) => pixel[3] === 255);
      const clear = solid.filter((pixel) => contrast(pixel, ribbon) >= 3);
      expect(clear.length / solid.length).toBeGreaterThan(0.4);
      const colours = new Set(clear.map(String));
      expect(colours).toContain('31,127,209,255');
      expect(colours).toContain('122,122,122,255');
    }
  },
);

test.each(GRIDS.map((grid) => [grid.size, grid] as const))(
  'at %i pixels straight edges lie on pixel edges',
  (_, grid) => {
    const { cell, columns, rows, link, line } = grid;
    for (const value of [...cell, ...columns, ...rows, link, line, (cell[1] - link) / 2]) {
      expect(Number.isInteger(value)).toBe(true);
    }
  },
);

const square: Shape = { kind: 'box', at: [2, 2], size: [4, 4], radius: 0 };
const round: Shape = { kind: 'box', at: [2, 2], size: [4, 4], radius: 2 };
const line: Shape = {
  kind: 'line',
  points: [
    [1, 4],
    [7, 4],
  ],
  width: 2,
};
const triangle: Shape = { kind: 'area', steps: [{ to: [0, 0] }, { to: [8, 0] }, { to: [0, 8] }] };
const bow: Shape = {
  kind: 'area',
  steps: [{ to: [0, 0] }, { to: [8, 0] }, { to: [0, 0], by: [4, 8] }],
};

test.each<[string, Shape, Point, number]>([
  ['inside a box', square, [4, 4], -2],
  ['beside a box', square, [9, 4], 3],
  ['off a corner', square, [9, 10], 5],
  ['off a round corner', round, [4, 10], 4],
  ['in the corner that rounding takes', round, [2, 2], Math.SQRT2 * 2 - 2],
  ['on a line', line, [4, 4], -1],
  ['behind the end of a line', line, [9, 4], 1],
  ['inside an area', triangle, [1, 1], -1],
  ['outside of an area', triangle, [3, -2], 2],
  ['under the top of a bow', bow, [4, 4.5], 0.5],
])('distance %s', (_, shape, place, expected) => {
  expect(distanceTo(shape)(place)).toBeCloseTo(expected, 1);
});

const red = [255, 0, 0] as const;
const green = [0, 255, 0] as const;
const boxAt = (x: number, y: number, width: number, height: number): Shape => ({
  kind: 'box',
  at: [x, y],
  size: [width, height],
  radius: 0,
});
const far: Shape = boxAt(50, 50, 1, 1);

test.each<[string, Omit<Picture, 'size'>, readonly (readonly number[])[]]>([
  [
    'half a pixel is half opaque',
    { base: [{ shape: boxAt(0, 0, 0.5, 1), colour: red }], cut: { shape: far, gap: 0 }, mark: [] },
    [
      [255, 0, 0, 128],
      [0, 0, 0, 0],
    ],
  ],
  [
    'two halves mix',
    {
      base: [
        { shape: boxAt(0, 0, 0.5, 1), colour: red },
        { shape: boxAt(0.5, 0, 0.5, 1), colour: green },
      ],
      cut: { shape: far, gap: 0 },
      mark: [],
    },
    [
      [128, 128, 0, 255],
      [0, 0, 0, 0],
    ],
  ],
  [
    'the later lies above',
    {
      base: [
        { shape: boxAt(0, 0, 2, 1), colour: red },
        { shape: boxAt(0, 0, 1, 1), colour: green },
      ],
      cut: { shape: far, gap: 0 },
      mark: [],
    },
    [
      [0, 255, 0, 255],
      [255, 0, 0, 255],
    ],
  ],
  [
    'the cut takes the base',
    {
      base: [{ shape: boxAt(0, 0, 2, 1), colour: red }],
      cut: { shape: boxAt(2, 0, 1, 1), gap: 1 },
      mark: [],
    },
    [
      [255, 0, 0, 255],
      [0, 0, 0, 0],
    ],
  ],
  [
    'but not the mark',
    {
      base: [],
      cut: { shape: boxAt(0, 0, 2, 1), gap: 1 },
      mark: [{ shape: boxAt(1, 0, 1, 1), colour: green }],
    },
    [
      [0, 0, 0, 0],
      [0, 255, 0, 255],
    ],
  ],
])('%s', (_, picture, [first, second]) => {
  const pixels = drawPicture({ size: 2, ...picture });
  expect([...pixels.subarray(0, 4)]).toEqual(first);
  expect([...pixels.subarray(4, 8)]).toEqual(second);
});
