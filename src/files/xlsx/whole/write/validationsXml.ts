import { toFileFormula } from '../../formulaNames';
import { areaName } from '../../write/sheet/bounds';
import { escapeMarks } from '../../write/xml/escape';
import type { WholeValidation } from '../wholeExtras';
import { element } from './xmlText';

/** A sheet's validations; `prefix` is that of the sheet's names. Never throws. */
export function validationsXml(all: readonly WholeValidation[], prefix: string): string {
  const inner = all.map((each) => validationXml(each, prefix)).join('');
  return element(`${prefix}dataValidations`, { count: all.length }, inner);
}

function validationXml(one: WholeValidation, prefix: string): string {
  const said = (text: string): string | undefined => (text === '' ? undefined : text);
  const formulas = one.formulas.map((text, at) => {
    const name = `${prefix}formula${at + 1}`;
    return `<${name}>${escapeMarks(toFileFormula(text))}</${name}>`;
  });
  return element(
    `${prefix}dataValidation`,
    {
      type: one.type === 'none' ? undefined : one.type,
      errorStyle: one.errorStyle === 'stop' ? undefined : one.errorStyle,
      operator: one.operator === 'between' ? undefined : one.operator,
      allowBlank: one.allowBlank || undefined,
      // The attribute says the opposite of its name (ECMA-376-1 18.3.1.32).
      showDropDown: one.showsList ? undefined : true,
      showInputMessage: one.showsPrompt || undefined,
      showErrorMessage: one.showsError || undefined,
      errorTitle: said(one.errorTitle),
      error: said(one.error),
      promptTitle: said(one.promptTitle),
      prompt: said(one.prompt),
      sqref: one.areas.map(areaName).join(' '),
    },
    formulas.join(''),
  );
}
