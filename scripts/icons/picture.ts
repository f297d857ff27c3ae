import type { Shape } from './shapes';

/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A shape in one flat colour. */
export interface Painted {
  readonly shape: Shape;
  readonly colour: Colour;
}

/** An icon as shapes: the base, from which the mark's outline widened by `gap` is cut, and the mark. */
export interface Picture {
  /** Width and height in pixels. */
  readonly size: number;
  /** Painted in this order. */
  readonly base: readonly Painted[];
  readonly cut: { readonly shape: Shape; readonly gap: number };
  readonly mark: readonly Painted[];
}
