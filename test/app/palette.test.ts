import { PALETTE } from '../../src/app/palette';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** How eyes without one kind of cones see linear light (Machado, Oliveira and Fernandes 2009, table 1). */
const EYES: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

function linear(colour: string): Triple {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [red ?? 0, green ?? 0, blue ?? 0];
}

function times(rows: Matrix, [x, y, z]: Triple): Triple {
  const [a, b, c] = rows.map((row) => row[0] * x + row[1] * y + row[2] * z);
  return [a ?? 0, b ?? 0, c ?? 0];
}

function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [a, b]
    .map((colour) => {
      const [red, green, blue] = linear(colour);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    })
    .sort((x, y) => x - y);
  return bright / dark;
}

const TO_XYZ: Matrix = [
  [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339 / 1.08883, 0.119192 / 1.08883, 0.9503041 / 1.08883],
];

function lab(light: Triple): Triple {
  const curve = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [x, y, z] = times(TO_XYZ, light).map((t) => curve(Math.min(1, Math.max(0, t))));
  return [116 * (y ?? 0) - 16, 500 * ((x ?? 0) - (y ?? 0)), 200 * ((y ?? 0) - (z ?? 0))];
}

const states = Object.entries(PALETTE);

test.each(states)('text has 7:1 on the fill of %s', (_, { fill, text }) => {
  expect(contrast(fill, text)).toBeGreaterThanOrEqual(7);
});

test.each(Object.entries(EYES))('%s tells all fills apart', (_, eye) => {
  const seen = states.map(([name, { fill }]) => ({ name, at: lab(times(eye, linear(fill))) }));
  for (const one of seen) {
    for (const other of seen) {
      if (one === other) continue;
      const distance = Math.hypot(...one.at.map((part, at) => part - (other.at[at] ?? 0)));
      expect({ one: one.name, other: other.name, far: distance > 18 }).toMatchObject({ far: true });
    }
  }
});

test('on grey paper borders and letters tell the states that need doing something', () => {
  const marks = ['wrong', 'unknown', 'duplicate', 'damaged'] as const;
  const told = new Set(
    marks.map((state) => JSON.stringify({ ...PALETTE[state].mark, colour: '' })),
  );
  expect(told.size).toBe(marks.length);
  expect(PALETTE.wrong.mark.kind).toBe('border');
});
