import type { Colour, Painted, Picture } from './picture';
import type { Point, Shape, Step } from './shapes';

/** The picture as an SVG document with true curves, to be enlarged or edited. Never throws. */
export function toSvg({ size, base, cut, mark }: Picture): string {
  const around = `stroke="#000" stroke-width="${2 * cut.gap}" stroke-linejoin="round"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">
  <mask id="gap" maskUnits="userSpaceOnUse" x="0" y="0" width="${size}" height="${size}">
    <rect width="${size}" height="${size}" fill="#fff" />
    ${element(widened(cut.shape, cut.gap), cut.shape.kind === 'line' ? 'stroke="#000"' : `fill="#000" ${around}`)}
  </mask>
  <g mask="url(#gap)">
${lines(base, '    ')}
  </g>
${lines(mark, '  ')}
</svg>
`;
}

/** A line is widened by its width, other shapes by a stroke around them. */
function widened(shape: Shape, gap: number): Shape {
  return shape.kind === 'line' ? { ...shape, width: shape.width + 2 * gap } : shape;
}

function lines(painted: readonly Painted[], indent: string): string {
  return painted
    .map(({ shape, colour }) => {
      const paint = shape.kind === 'line' ? 'stroke' : 'fill';
      return `${indent}${element(shape, `${paint}="${hex(colour)}"`)}`;
    })
    .join('\n');
}

function element(shape: Shape, paint: string): string {
  switch (shape.kind) {
    case 'box': {
      const [[x, y], [width, height]] = [shape.at, shape.size];
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${shape.radius}" ${paint} />`;
    }
    case 'line': {
      const form = 'fill="none" stroke-linecap="round" stroke-linejoin="round"';
      return `<path d="M${shape.points.map(pair).join(' L')}" ${paint} stroke-width="${shape.width}" ${form} />`;
    }
    case 'area':
      return `<path d="M${pair(shape.steps.at(-1)?.to ?? [0, 0])} ${shape.steps.map(step).join(' ')} Z" ${paint} />`;
  }
}

function step(one: Step): string {
  return 'by' in one ? `Q${pair(one.by)} ${pair(one.to)}` : `L${pair(one.to)}`;
}

function pair([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function hex(colour: Colour): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
