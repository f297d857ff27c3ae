import { parseArea } from '../../references';
import { nodesAt, type XmlNode } from '../tree';
import type { WholeLink } from '../wholeExtras';
import type { Relation } from './relations';

/** The hyperlinks of a worksheet (ECMA-376-1 18.3.1.47). Never throws. */
export function linksIn(sheet: XmlNode, relations: readonly Relation[]): readonly WholeLink[] {
  return nodesAt(sheet, 'hyperlinks', 'hyperlink').flatMap(({ attributes }) => {
    const area = parseArea(attributes.get('ref') ?? '');
    const related = relations.find(({ id }) => id === attributes.get('id'));
    if (area === null) return [];
    return [
      {
        area,
        target: related?.target ?? null,
        location: attributes.get('location') ?? null,
        tip: attributes.get('tooltip') ?? null,
        display: attributes.get('display') ?? null,
      },
    ];
  });
}
