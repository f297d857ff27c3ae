/** A place in pixels from the icon's top left corner, x to the right, y down; 0.5 is a pixel's middle. */
export type Point = readonly [x: number, y: number];

/** A step of a closed path: straight, or a quadratic curve bent towards `by`. */
export type Step = { readonly to: Point } | { readonly to: Point; readonly by: Point };

/** What icons are made of; all lengths in pixels. */
export type Shape =
  | { readonly kind: 'box'; readonly at: Point; readonly size: Point; readonly radius: number }
  /** A line through all points, its ends and corners round. */
  | { readonly kind: 'line'; readonly points: readonly Point[]; readonly width: number }
  /** A closed area: from the last step's end back to where the first step starts. */
  | { readonly kind: 'area'; readonly steps: readonly Step[] };

/** How far a place lies outside of a shape, in pixels; negative inside. */
export type Distance = (place: Point) => number;

/**
 * Measures the distance to a shape. Uses only arithmetic that every machine does alike, so that icons are
 * the same bytes everywhere. Never throws.
 */
export function distanceTo(shape: Shape): Distance {
  switch (shape.kind) {
    case 'box':
      return (place) => distanceToBox(shape.at, shape.size, shape.radius, place);
    case 'line':
      return (place) => distanceToLine(shape.points, place) - shape.width / 2;
    case 'area':
      return distanceToArea(flatten(shape.steps));
  }
}

function distanceToArea(corners: readonly Point[]): Distance {
  const outline = [...corners, ...corners.slice(0, 1)];
  return (place) => {
    const toOutline = distanceToLine(outline, place);
    return isInside(corners, place) ? -toOutline : toOutline;
  };
}

function distanceToBox(
  [left, top]: Point,
  [width, height]: Point,
  radius: number,
  [x, y]: Point,
): number {
  const dx = away(x, left, left + width) + radius;
  const dy = away(y, top, top + height) + radius;
  if (dx <= 0 || dy <= 0) return (dx > dy ? dx : dy) - radius;
  // Not Math.hypot, which engines may round differently.
  return Math.sqrt(dx * dx + dy * dy) - radius;
}

/** How far the value lies outside of `from` to `to`, negative inside. */
function away(value: number, from: number, to: number): number {
  return value < (from + to) / 2 ? from - value : value - to;
}

function distanceToLine(points: readonly Point[], place: Point): number {
  let nearest = Infinity;
  let from: Point | null = null;
  for (const to of points) {
    if (from !== null) {
      const squared = squaredDistanceToPiece(from, to, place);
      if (squared < nearest) nearest = squared;
    }
    from = to;
  }
  return Math.sqrt(nearest);
}

function squaredDistanceToPiece([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / squared;
  const t = along < 0 ? 0 : along > 1 ? 1 : along;
  const [toX, toY] = [x - ax - t * dx, y - ay - t * dy];
  return toX * toX + toY * toY;
}

/** Whether a ray to the right crosses the outline an odd number of times. */
function isInside(corners: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  corners.forEach(([bx, by], i) => {
    const [ax, ay] = corners.at(i - 1) ?? [bx, by];
    if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
  });
  return inside;
}

const PIECES = 12;

function flatten(steps: readonly Step[]): Point[] {
  const corners: Point[] = [];
  let from = steps.at(-1)?.to ?? [0, 0];
  for (const step of steps) {
    if ('by' in step) {
      for (let i = 1; i <= PIECES; i++) corners.push(onCurve(from, step.by, step.to, i / PIECES));
    } else corners.push(step.to);
    from = step.to;
  }
  return corners;
}

function onCurve([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point, t: number): Point {
  const [start, middle, end] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  return [start * ax + middle * bx + end * cx, start * ay + middle * by + end * cy];
}
