import { fromFileFormula } from '../../formulaNames';
import { isTrue } from '../../xml/isTrue';
import type { ColourReader } from '../colours';
import { nodeAt, nodesAt, type XmlNode } from '../tree';
import {
  NO_RULE_LOOK,
  PRESETS,
  type RuleLook,
  type RuleTest,
  type ScalePlace,
  type WholeRule,
} from '../wholeRules';
import { placeOf } from './placeOf';
import { barIn, iconsIn } from './scalesIn';
import { areasOf, extended } from './sections';

/** Reads the entry of an extension rule's own format (`x14:dxf`). */
export type LookReader = (dxf: XmlNode) => RuleLook;

/**
 * The conditional formats of a worksheet, by priority: those of the format itself (ECMA-376-1 18.3.1.18) and
 * of its extension (MS-XLSX 2.6.10), in which Excel keeps rules that speak of other sheets. Never throws.
 */
export function rulesIn(
  sheet: XmlNode,
  looks: readonly RuleLook[],
  colour: ColourReader,
  lookOf: LookReader,
): readonly WholeRule[] {
  const extensions = extended(sheet, 'conditionalFormattings', 'conditionalFormatting');
  const bars = new Map<string, XmlNode>();
  for (const rule of extensions.flatMap((each) => nodesAt(each, 'cfRule'))) {
    bars.set(rule.attributes.get('id') ?? '', rule);
  }
  const used = new Set<XmlNode>();
  const plain = nodesAt(sheet, 'conditionalFormatting').flatMap((each) => {
    const areas = areasOf(each.attributes.get('sqref'));
    return nodesAt(each, 'cfRule').map((rule) => {
      const id = nodeAt(rule, 'extLst', 'ext', 'id')?.text.trim() ?? '';
      const more = bars.get(id);
      if (more !== undefined) used.add(more);
      const look = looks[Number(rule.attributes.get('dxfId') ?? -1)] ?? NO_RULE_LOOK;
      return { ...shared(rule), areas, look, test: testOf(rule, more, colour) };
    });
  });
  const extended14 = extensions.flatMap((each) => {
    const areas = areasOf(nodeAt(each, 'sqref')?.text);
    const own = nodesAt(each, 'cfRule').filter((rule) => !used.has(rule));
    return own.map((rule) => {
      const dxf = nodeAt(rule, 'dxf');
      const look = dxf === undefined ? NO_RULE_LOOK : lookOf(dxf);
      return { ...shared(rule), areas, look, test: testOf(rule, rule, colour) };
    });
  });
  return [...plain, ...extended14]
    .filter(({ areas }) => areas.length > 0)
    .sort((a, b) => a.priority - b.priority);
}

function shared({ attributes }: XmlNode): Pick<WholeRule, 'priority' | 'stopIfTrue'> {
  return {
    priority: Number(attributes.get('priority') ?? 0),
    stopIfTrue: isTrue(attributes.get('stopIfTrue')),
  };
}

function testOf(rule: XmlNode, more: XmlNode | undefined, colour: ColourReader): RuleTest {
  const type = rule.attributes.get('type') ?? '';
  const said = (name: string): string | undefined => rule.attributes.get(name);
  const formulas = [...nodesAt(rule, 'formula'), ...nodesAt(rule, 'f')].map((each) =>
    fromFileFormula(each.text),
  );
  const [formula] = formulas;
  switch (type) {
    case 'expression':
      return formula === undefined ? { type: 'unknown' } : { type, formula };
    case 'cellIs':
      return { type, operator: said('operator') ?? '', formulas };
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
      return { type, text: said('text') ?? '' };
    case 'top10':
    case 'aboveAverage':
      return rankIn(type, said);
    case 'timePeriod':
      return { type, period: said('timePeriod') ?? '' };
    case 'colorScale':
      return { type, stops: stopsIn(rule, colour) };
    case 'dataBar':
      return { type, bar: barIn(rule, more, colour) };
    case 'iconSet':
      return { type, icons: iconsIn(rule) };
    default:
      return PRESETS.includes(type) ? { type: 'preset', preset: type } : { type: 'unknown' };
  }
}

function rankIn(
  type: 'top10' | 'aboveAverage',
  said: (name: string) => string | undefined,
): RuleTest {
  if (type === 'top10') {
    const [bottom, percent] = [isTrue(said('bottom')), isTrue(said('percent'))];
    return { type, rank: Number(said('rank') ?? 10), bottom, percent };
  }
  const above = said('aboveAverage') === undefined || isTrue(said('aboveAverage'));
  const deviations = Number(said('stdDev') ?? 0);
  return { type, above, orEqual: isTrue(said('equalAverage')), deviations };
}

function stopsIn(
  rule: XmlNode,
  colour: ColourReader,
): readonly { place: ScalePlace; colour: string }[] {
  const colours = nodesAt(rule, 'colorScale', 'color');
  return nodesAt(rule, 'colorScale', 'cfvo').map((each, at) => ({
    place: placeOf(each),
    colour: colour((name) => colours[at]?.attributes.get(name)) ?? '#FFFFFF',
  }));
}
