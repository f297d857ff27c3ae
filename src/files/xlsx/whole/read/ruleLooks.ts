import { builtInCode } from '../../../../core/numberFormat/builtInFormats';
import { isTrue } from '../../xml/isTrue';
import type { ColourReader } from '../colours';
import { nodeAt, type XmlNode } from '../tree';
import { NO_RULE_LOOK, type RuleLook } from '../wholeRules';

/** What a conditional format's `dxf` does to cells (ECMA-376-1 18.8.14). Never throws. */
export function ruleLookOf(dxf: XmlNode, colour: ColourReader): RuleLook {
  const coloured = (...path: readonly string[]): string | null => {
    const node = nodeAt(dxf, ...path);
    return node === undefined ? null : colour((name) => node.attributes.get(name));
  };
  const font = (name: string): XmlNode | undefined => nodeAt(dxf, 'font', name);
  const underline = font('u');
  return {
    // A conditional format's colour stands as the background, some writers give both.
    fill: coloured('fill', 'patternFill', 'bgColor') ?? coloured('fill', 'patternFill', 'fgColor'),
    fontColour: coloured('font', 'color'),
    bold: flag(font('b')),
    italic: flag(font('i')),
    underline: underline === undefined ? null : (underline.attributes.get('val') ?? 'single'),
    strike: flag(font('strike')),
    numberFormat: formatIn(dxf),
    borders: bordersIn(dxf, colour),
  };
}

function flag(node: XmlNode | undefined): boolean | null {
  if (node === undefined) return null;
  const value = node.attributes.get('val');
  return value === undefined || isTrue(value);
}

function formatIn(dxf: XmlNode): string | null {
  const own = nodeAt(dxf, 'numFmt')?.attributes;
  if (own === undefined) return null;
  return own.get('formatCode') ?? builtInCode(Number(own.get('numFmtId') ?? 0)) ?? null;
}

function bordersIn(dxf: XmlNode, colour: ColourReader): RuleLook['borders'] {
  const sides = { ...NO_RULE_LOOK.borders };
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    const node = nodeAt(dxf, 'border', side);
    const line = node?.attributes.get('style');
    const own = node && nodeAt(node, 'color');
    if (line === undefined) continue;
    const drawn = own === undefined ? null : colour((name) => own.attributes.get(name));
    sides[side] = { line, colour: drawn ?? '#000000' };
  }
  return sides;
}
