import { fromFileFormula } from '../../formulaNames';
import { isTrue } from '../../xml/isTrue';
import { nodeAt, nodesAt, plainText, type XmlNode } from '../tree';
import type { WholeValidation } from '../wholeExtras';
import { areasOf, extended } from './sections';

/**
 * What may be entered into a worksheet's cells, also what Excel keeps in its extension (MS-XLSX 2.6.37)
 * because it speaks of other sheets. Never throws.
 */
export function validationsIn(sheet: XmlNode): readonly WholeValidation[] {
  const plain = nodesAt(sheet, 'dataValidations', 'dataValidation').map((each) =>
    validationOf(each, each.attributes.get('sqref')),
  );
  const more = extended(sheet, 'dataValidations', 'dataValidation').map((each) =>
    validationOf(each, nodeAt(each, 'sqref')?.text),
  );
  return [...plain, ...more].filter(({ areas }) => areas.length > 0);
}

function validationOf(node: XmlNode, reference: string | undefined): WholeValidation {
  const said = (name: string): string => node.attributes.get(name) ?? '';
  const is = (name: string): boolean => isTrue(node.attributes.get(name));
  return {
    areas: areasOf(reference),
    type: said('type') || 'none',
    operator: said('operator') || 'between',
    formulas: ['formula1', 'formula2'].flatMap((name) => formulaIn(node, name)),
    allowBlank: is('allowBlank'),
    // The attribute says the opposite of its name (ECMA-376-1 18.3.1.32).
    showsList: !is('showDropDown'),
    showsError: is('showErrorMessage'),
    showsPrompt: is('showInputMessage'),
    errorStyle: said('errorStyle') || 'stop',
    errorTitle: said('errorTitle'),
    error: said('error'),
    promptTitle: said('promptTitle'),
    prompt: said('prompt'),
  };
}

function formulaIn(node: XmlNode, name: string): readonly string[] {
  const own = nodeAt(node, name);
  if (own === undefined) return [];
  return [fromFileFormula(plainText(nodeAt(own, 'f') ?? own))];
}
