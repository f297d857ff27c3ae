import type { Point } from './shapes';

/** Where everything stands at one size, in pixels: whole ones for what has straight edges, so that they are sharp. */
export interface Grid {
  /** Width and height of the icon. */
  readonly size: number;
  /** Width of the cells' outlines, as Office's own icons have it at this size. */
  readonly line: number;
  readonly cell: Point;
  /** Radius of the cells' inner corners. */
  readonly radius: number;
  /** Left edges of the two columns. */
  readonly columns: Point;
  /** Top edges of the three rows. */
  readonly rows: readonly [number, number, number];
  /** Height of the line that joins a pair; even as the cell's height or odd as it, to lie in its middle. */
  readonly link: number;
  readonly check: { readonly points: readonly [Point, Point, Point]; readonly width: number };
  /** Left and top edge; right and bottom are the icon's. */
  readonly shield: Point;
  /** Free space around the mark. */
  readonly gap: number;
}

/** Each size that Office asks for, drawn for itself: a picture made smaller would have blurred lines. */
export const GRIDS: readonly Grid[] = [
  {
    size: 16,
    line: 1,
    cell: [5, 3],
    radius: 0,
    columns: [1, 10],
    rows: [1, 6, 11],
    link: 1,
    check: {
      points: [
        [8.5, 12],
        [11, 14.5],
        [15, 9.5],
      ],
      width: 2,
    },
    shield: [8, 6],
    gap: 1,
  },
  {
    size: 20,
    line: 1,
    cell: [7, 4],
    radius: 0,
    columns: [1, 12],
    rows: [1, 8, 15],
    link: 2,
    check: {
      points: [
        [10.5, 15],
        [13.5, 18],
        [18.5, 12],
      ],
      width: 2.5,
    },
    shield: [10, 8],
    gap: 1,
  },
  {
    size: 24,
    line: 1,
    cell: [8, 6],
    radius: 0,
    columns: [1, 15],
    rows: [1, 9, 17],
    link: 2,
    check: {
      points: [
        [12.5, 18.5],
        [16, 22],
        [22.5, 14.5],
      ],
      width: 3,
    },
    shield: [12, 9],
    gap: 1,
  },
  {
    size: 32,
    line: 1,
    cell: [11, 8],
    radius: 0,
    columns: [1, 20],
    rows: [1, 12, 23],
    link: 2,
    check: {
      points: [
        [16.5, 24.5],
        [21.5, 29.5],
        [30.5, 19],
      ],
      width: 3,
    },
    shield: [16, 12],
    gap: 1.5,
  },
  {
    size: 40,
    line: 2,
    cell: [14, 10],
    radius: 0.5,
    columns: [1, 25],
    rows: [2, 15, 28],
    link: 2,
    check: {
      points: [
        [21, 31],
        [27, 37],
        [38, 24],
      ],
      width: 4,
    },
    shield: [20, 15],
    gap: 2,
  },
  {
    size: 48,
    line: 2,
    cell: [17, 12],
    radius: 0.5,
    columns: [1, 30],
    rows: [2, 18, 34],
    link: 2,
    check: {
      points: [
        [25, 37],
        [32.5, 44.5],
        [45.5, 29],
      ],
      width: 4.5,
    },
    shield: [24, 18],
    gap: 2,
  },
  {
    size: 64,
    line: 2,
    cell: [22, 16],
    radius: 1,
    columns: [2, 40],
    rows: [3, 24, 45],
    link: 4,
    check: {
      points: [
        [34, 50],
        [43.5, 59.5],
        [60.5, 39],
      ],
      width: 6,
    },
    shield: [32, 23],
    gap: 3,
  },
  {
    size: 80,
    line: 2,
    cell: [28, 20],
    radius: 1,
    columns: [2, 50],
    rows: [4, 30, 56],
    link: 4,
    check: {
      points: [
        [42, 62],
        [54, 74],
        [76, 48],
      ],
      width: 7,
    },
    shield: [40, 30],
    gap: 3,
  },
];
