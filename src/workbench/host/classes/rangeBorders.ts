import type { Area } from '../area';
import type { CellBorder, CellFormat } from '../cell';
import { formatArea } from '../model/editing';
import type { Model } from '../model/model';
import type { Place } from '../model/place';
import { invalid, wordOf } from '../protocol/arguments';
import type { ClassDefinition, PropertyDefinition } from '../protocol/classDefinition';
import { HostObject } from '../protocol/hostObject';
import { readColor } from './colors';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
type Side = (typeof SIDES)[number];
type BorderKey = 'borderTop' | 'borderBottom' | 'borderLeft' | 'borderRight';

const STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

interface Border {
  readonly place: Place;
  readonly side: string;
}

/** The cells that bear a side of a range, and which of their borders it is; undefined where it has no such cells. */
function bearers(area: Area, side: Side): readonly [Area, BorderKey] | undefined {
  switch (side) {
    case 'EdgeTop':
      return [{ ...area, rows: 1 }, 'borderTop'];
    case 'EdgeBottom':
      return [{ ...area, row: area.row + area.rows - 1, rows: 1 }, 'borderBottom'];
    case 'EdgeLeft':
      return [{ ...area, columns: 1 }, 'borderLeft'];
    case 'EdgeRight':
      return [{ ...area, column: area.column + area.columns - 1, columns: 1 }, 'borderRight'];
    case 'InsideVertical':
      return area.columns < 2 ? undefined : [{ ...area, columns: area.columns - 1 }, 'borderRight'];
    case 'InsideHorizontal':
      return area.rows < 2 ? undefined : [{ ...area, rows: area.rows - 1 }, 'borderBottom'];
  }
}

function current({ place, side }: Border, model: Model): CellBorder | undefined {
  const found = bearers(place.area, wordOf(side, SIDES));
  if (found === undefined) return { style: 'None', color: '#000000', weight: 'Thin' };
  return model.sheet(place.sheet).formatSummary(found[0])[found[1]];
}

function change({ place, side }: Border, patch: Partial<CellBorder>, model: Model): void {
  for (const area of place.areas) {
    const found = bearers(area, wordOf(side, SIDES));
    if (found === undefined) continue;
    const [cells, key] = found;
    const before = model.sheet(place.sheet).formatSummary(cells)[key];
    const border = { style: 'Continuous', color: '#000000', weight: 'Thin', ...before, ...patch };
    formatArea(model, place.sheet, cells, { [key]: border } as Partial<CellFormat>);
  }
}

function property<K extends keyof CellBorder>(
  key: K,
  read: (value: unknown) => CellBorder[K],
): PropertyDefinition<Border> {
  return {
    get: (border, model) => current(border, model)?.[key] ?? null,
    set: (border, value, model) => change(border, { [key]: read(value) }, model),
  };
}

/** One side of the cells of a range. */
export const rangeBorder: ClassDefinition<Border> = {
  properties: {
    SideIndex: { get: (border) => border.side },
    Style: property('style', (value) => wordOf(value, STYLES)),
    Weight: property('weight', (value) => wordOf(value, WEIGHTS)),
    Color: property('color', readColor),
  },
};

function border(place: Place, side: Side): HostObject<'RangeBorder'> {
  return new HostObject('RangeBorder', { place, side });
}

/** The borders of a range. */
export const rangeBorderCollection: ClassDefinition<Place> = {
  properties: { Count: { get: () => SIDES.length } },
  items: (place) => SIDES.map((side) => border(place, side)),
  item: (place, given) => border(place, wordOf(given.text(0), SIDES)),
  methods: {
    GetItemAt: (place, given) => border(place, SIDES[given.whole(0)] ?? invalid()),
  },
};
