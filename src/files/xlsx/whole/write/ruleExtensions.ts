import { toFileFormula } from '../../formulaNames';
import { escapeMarks } from '../../write/xml/escape';
import { argb } from '../../xml/argb';
import type { DataBar, IconSet, ScalePlace } from '../wholeRules';
import { element, type Attributes } from './xmlText';

/** Sets of icons that came with the extension (MS-XLSX 2.7.3). */
const EXTENDED_SETS: readonly string[] = ['3Stars', '3Triangles', '5Boxes', 'NoIcons'];

/** Whether the format itself does not know a set of icons. Never throws. */
export function isExtendedSet(set: string): boolean {
  return EXTENDED_SETS.includes(set);
}

function formatting(reference: string, rule: string): string {
  const name = 'http://schemas.microsoft.com/office/excel/2006/main';
  return `<x14:conditionalFormatting xmlns:xm="${name}">${rule}<xm:sqref>${reference}</xm:sqref></x14:conditionalFormatting>`;
}

function placeXml({ kind, value, orEqual }: ScalePlace): string {
  const inner = value === null ? '' : `<xm:f>${escapeMarks(toFileFormula(value))}</xm:f>`;
  return element('x14:cfvo', { type: kind, gte: orEqual ? undefined : false }, inner);
}

/** All of a rule's bars, tied to the plain rule by its id (MS-XLSX 2.6.30). Never throws. */
export function barExtension(bar: DataBar, id: string, reference: string): string {
  const colour = (name: string, value: string | null): string =>
    value === null ? '' : element(`x14:${name}`, { rgb: argb(value) });
  const inner = [
    placeXml(bar.lower),
    placeXml(bar.upper),
    colour('fillColor', bar.fill),
    colour('borderColor', bar.border),
    colour('negativeFillColor', bar.negativeFill),
    colour('negativeBorderColor', bar.negativeBorder),
    bar.axis === 'none' ? '' : colour('axisColor', bar.axisColour),
  ];
  const own = element(
    'x14:dataBar',
    {
      minLength: 0,
      maxLength: 100,
      border: bar.border !== null,
      gradient: bar.gradient,
      direction: bar.direction,
      negativeBarColorSameAsPositive: bar.isFilledAlike,
      negativeBarBorderColorSameAsPositive: bar.isBorderedAlike,
      axisPosition: bar.axis,
    },
    inner.join(''),
  );
  return formatting(reference, element('x14:cfRule', { type: 'dataBar', id }, own));
}

/** A rule by icons that the format itself does not know (MS-XLSX 2.6.33). Never throws. */
export function iconExtension(icons: IconSet, rule: Attributes, reference: string): string {
  const { set, custom, places, reverse, onlyIcon } = icons;
  const inner = [
    ...places.map(placeXml),
    ...(custom ?? []).map(({ set: iconSet, index }) =>
      element('x14:cfIcon', { iconSet, iconId: index }),
    ),
  ];
  const own = element(
    'x14:iconSet',
    { iconSet: set, reverse: reverse || undefined, showValue: !onlyIcon, custom: custom !== null },
    inner.join(''),
  );
  return formatting(reference, element('x14:cfRule', { type: 'iconSet', ...rule }, own));
}
