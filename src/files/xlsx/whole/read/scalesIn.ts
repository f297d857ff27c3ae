import { isTrue } from '../../xml/isTrue';
import type { ColourReader } from '../colours';
import { nodeAt, nodesAt, type XmlNode } from '../tree';
import type { DataBar, IconSet } from '../wholeRules';
import { placeOf } from './placeOf';

const USUAL_FILL = '#638EC6';

/** A rule's bars; `more` is what the extension says of them (MS-XLSX 2.6.30). Never throws. */
export function barIn(rule: XmlNode, more: XmlNode | undefined, colour: ColourReader): DataBar {
  const plain = nodeAt(rule, 'dataBar');
  const own = more === undefined ? undefined : nodeAt(more, 'dataBar');
  const best = own ?? plain;
  const said = (name: string): string | undefined => own?.attributes.get(name);
  const isOn = (name: string, otherwise: boolean): boolean =>
    said(name) === undefined ? otherwise : isTrue(said(name));
  const drawn = (name: string, of = own): string | null => {
    const node = of === undefined ? undefined : nodeAt(of, name);
    return node === undefined ? null : colour((each) => node.attributes.get(each));
  };
  const [lower, upper] = best === undefined ? [] : nodesAt(best, 'cfvo');
  const shows = (plain ?? own)?.attributes.get('showValue');
  const border = isOn('border', false) ? drawn('borderColor') : null;
  return {
    lower: placeOf(lower),
    upper: placeOf(upper),
    onlyBar: shows !== undefined && !isTrue(shows),
    fill: drawn('fillColor') ?? drawn('color', plain) ?? USUAL_FILL,
    border,
    gradient: isOn('gradient', true),
    direction: said('direction') ?? 'context',
    negativeFill: drawn('negativeFillColor'),
    negativeBorder: drawn('negativeBorderColor'),
    isFilledAlike: isOn('negativeBarColorSameAsPositive', own === undefined),
    isBorderedAlike: isOn('negativeBarBorderColorSameAsPositive', true),
    axis: said('axisPosition') ?? 'automatic',
    axisColour: drawn('axisColor'),
  };
}

/** A rule's icons. Never throws. */
export function iconsIn(rule: XmlNode): IconSet {
  const own = nodeAt(rule, 'iconSet');
  const said = (name: string): string | undefined => own?.attributes.get(name);
  const custom = (own === undefined ? [] : nodesAt(own, 'cfIcon')).map(({ attributes }) => ({
    set: attributes.get('iconSet') ?? '',
    index: Number(attributes.get('iconId') ?? 0),
  }));
  const shows = said('showValue');
  return {
    set: said('iconSet') ?? '3TrafficLights1',
    places: (own === undefined ? [] : nodesAt(own, 'cfvo')).map(placeOf),
    custom: custom.length === 0 ? null : custom,
    reverse: isTrue(said('reverse')),
    onlyIcon: shows !== undefined && !isTrue(shows),
  };
}
