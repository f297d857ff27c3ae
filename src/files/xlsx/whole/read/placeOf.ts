import { fromFileFormula } from '../../formulaNames';
import { isTrue } from '../../xml/isTrue';
import { nodeAt, plainText, type XmlNode } from '../tree';
import type { ScalePlace } from '../wholeRules';

/** A place on a scale, from its `cfvo`. Never throws. */
export function placeOf(node: XmlNode | undefined): ScalePlace {
  const kind = node?.attributes.get('type') ?? 'min';
  const inner = node === undefined ? undefined : nodeAt(node, 'f');
  const value = inner === undefined ? node?.attributes.get('val') : plainText(inner);
  const gte = node?.attributes.get('gte');
  const isFree = ['min', 'max', 'autoMin', 'autoMax'].includes(kind);
  return {
    kind,
    value: isFree || value === undefined ? null : fromFileFormula(value),
    orEqual: gte === undefined || isTrue(gte),
  };
}
