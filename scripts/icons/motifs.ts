import type { Grid } from './grids';
import type { Colour, Painted, Picture } from './picture';
import type { Point, Shape, Step } from './shapes';

// Blue and grey stand out at least 3 : 1 against light ribbons (#FFFFFF, #F3F3F3) and dark ones
// (#262626, #0A0A0A); the dark blue is only ever beside the blue.
const BLUE: Colour = [0x1f, 0x7f, 0xd1];
const DARK_BLUE: Colour = [0x15, 0x62, 0xa6];
const GREY: Colour = [0x7a, 0x7a, 0x7a];
const PAPER: Colour = [0xfa, 0xfa, 0xfa];

/** What a picture shows: checking, or pair protection. */
export type Motif = 'check' | 'shield';

/** The motif as shapes: cells joined in pairs, and what the button does to them. Never throws. */
export function pictureOf(motif: Motif, grid: Grid): Picture {
  switch (motif) {
    case 'check':
      return checkedPairs(grid);
    case 'shield':
      return shieldedPairs(grid);
  }
}

function checkedPairs(grid: Grid): Picture {
  const { size, gap, check } = grid;
  const shape: Shape = { kind: 'line', ...check };
  const base = [...pairs(grid, 2), ...cellAt(grid, 0, 2)];
  return { size, base, cut: { shape, gap }, mark: [{ shape, colour: BLUE }] };
}

function shieldedPairs(grid: Grid): Picture {
  const { size, gap } = grid;
  const { whole, right } = shield(grid);
  const base = [...pairs(grid, 1), ...cellAt(grid, 0, 1), ...cellAt(grid, 0, 2)];
  const mark = [
    { shape: whole, colour: BLUE },
    { shape: right, colour: DARK_BLUE },
  ];
  return { size, base, cut: { shape: whole, gap }, mark };
}

function pairs(grid: Grid, count: number): Painted[] {
  const { rows, columns, cell, link } = grid;
  const start = columns[0] + cell[0];
  return rows
    .slice(0, count)
    .flatMap((top, row) => [
      ...cellAt(grid, 0, row),
      ...cellAt(grid, 1, row),
      box([start, top + (cell[1] - link) / 2], [columns[1] - start, link], 0, BLUE),
    ]);
}

function cellAt(
  { columns, rows, cell, line, radius }: Grid,
  column: 0 | 1,
  row: number,
): Painted[] {
  const [width, height] = cell;
  const [x, y] = [columns[column], rows[row] ?? 0];
  const outer = radius === 0 ? 0 : radius + line / 2;
  return [
    box([x, y], cell, outer, GREY),
    box([x + line, y + line], [width - 2 * line, height - 2 * line], radius, PAPER),
  ];
}

function box(at: Point, size: Point, radius: number, colour: Colour): Painted {
  return { shape: { kind: 'box', at, size, radius }, colour };
}

/** The shield and its right half. */
function shield({ size, shield: [left, top] }: Grid): {
  readonly whole: Shape;
  readonly right: Shape;
} {
  const middle = (left + size) / 2;
  const height = size - top;
  const [shoulder, waist, hip] = [top + height / 7, top + height / 2, size - height / 6];
  const side = (edge: number): Step[] => [
    { to: [edge, shoulder], by: [(middle + edge) / 2, shoulder] },
    { to: [edge, waist] },
    { to: [middle, size], by: [edge, hip] },
  ];
  const back: Step[] = [
    { to: [left, waist], by: [left, hip] },
    { to: [left, shoulder] },
    { to: [middle, top], by: [(middle + left) / 2, shoulder] },
  ];
  return {
    whole: { kind: 'area', steps: [...side(size), ...back] },
    right: { kind: 'area', steps: [...side(size), { to: [middle, top] }] },
  };
}
