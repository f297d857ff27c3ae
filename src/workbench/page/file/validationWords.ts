import type { WholeValidation } from '../../../files/xlsx/whole/wholeExtras';
import type { ValidationState } from '../../host/model/extras';
import { isRecord } from '../../host/protocol/messages';
import { areaOf, fileArea } from './areas';
import { OPERATORS, toFile, toOffice, type Words } from './words';

type Given = Readonly<Record<string, unknown>>;

/** Types of rules by the key that Office.js has for them. */
const TYPES: Words = [
  ['none', ''],
  ['whole', 'wholeNumber'],
  ['decimal', 'decimal'],
  ['list', 'list'],
  ['date', 'date'],
  ['time', 'time'],
  ['textLength', 'textLength'],
  ['custom', 'custom'],
];
const STYLES: Words = [
  ['stop', 'Stop'],
  ['warning', 'Warning'],
  ['information', 'Information'],
];
const QUOTED = /^"((?:[^"]|"")*)"$/;

/** A file's validation as the host has it. Never throws. */
export function validationStateOf(file: WholeValidation, sheet: string): ValidationState {
  const { error, errorTitle, errorStyle, showsError, prompt, promptTitle, showsPrompt } = file;
  const saysError = error !== '' || errorTitle !== '' || errorStyle !== 'stop' || !showsError;
  const saysPrompt = prompt !== '' || promptTitle !== '' || !showsPrompt;
  const errorAlert = {
    message: error,
    showAlert: showsError,
    style: toOffice(STYLES, errorStyle),
    title: errorTitle,
  };
  return {
    sheet,
    areas: file.areas.map(areaOf),
    rule: ruleOf(file),
    ignoreBlanks: file.allowBlank,
    errorAlert: saysError ? errorAlert : null,
    prompt: saysPrompt ? { message: prompt, showPrompt: showsPrompt, title: promptTitle } : null,
  };
}

function ruleOf({ type, operator, formulas, showsList }: WholeValidation): Given {
  const [one, two] = formulas;
  const kind = toOffice(TYPES, type);
  switch (kind) {
    case '':
      return {};
    case 'custom':
      return { custom: { formula: `=${one ?? ''}` } };
    case 'list': {
      const words = QUOTED.exec(one ?? '')?.[1]?.replaceAll('""', '"');
      return { list: { inCellDropDown: showsList, source: words ?? `=${one ?? ''}` } };
    }
    default: {
      const formula2 = two === undefined ? {} : { formula2: `=${two}` };
      const word = validationOperator(toOffice(OPERATORS, operator));
      return { [kind]: { formula1: `=${one ?? ''}`, ...formula2, operator: word } };
    }
  }
}

/** Validations say `GreaterThanOrEqualTo` where conditional formats say `GreaterThanOrEqual`. */
function validationOperator(word: string): string {
  return word.replace(/OrEqual$/, 'OrEqualTo');
}

/** The host's validation as a file has it. Never throws. */
export function savedValidation(state: ValidationState): WholeValidation {
  const { errorAlert: alert, prompt } = state;
  const text = (given: Given | null, key: string): string => String(given?.[key] ?? '');
  const [kind = ''] = Object.keys(state.rule);
  const inner = state.rule[kind];
  const rule = isRecord(inner) ? inner : {};
  return {
    areas: state.areas.map(fileArea),
    type: toFile(TYPES, kind),
    operator: toFile(OPERATORS, String(rule['operator'] ?? '').replace(/OrEqualTo$/, 'OrEqual')),
    formulas: formulasOf(kind, rule),
    allowBlank: state.ignoreBlanks,
    showsList: rule['inCellDropDown'] !== false,
    showsError: alert === null || alert['showAlert'] !== false,
    showsPrompt: prompt === null || prompt['showPrompt'] !== false,
    errorStyle: toFile(STYLES, text(alert, 'style')),
    errorTitle: text(alert, 'title'),
    error: text(alert, 'message'),
    promptTitle: text(prompt, 'title'),
    prompt: text(prompt, 'message'),
  };
}

function formulasOf(kind: string, rule: Given): readonly string[] {
  if (kind === 'list') {
    const source = String(rule['source'] ?? '');
    return [source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`];
  }
  const given = kind === 'custom' ? [rule['formula']] : [rule['formula1'], rule['formula2']];
  return given.flatMap((each) =>
    each === undefined || each === null || each === '' ? [] : [plainFormula(kind, String(each))],
  );
}

const DAY = 86_400_000;
/** Day 0 of dates in cells. */
const EPOCH = Date.UTC(1899, 11, 30);

/** Dates may be given as ISO 8601, which files hold as days since 1900. */
function plainFormula(kind: string, text: string): string {
  const isMoment = (kind === 'date' || kind === 'time') && /^\d{4}-\d\d-\d\d/.test(text);
  if (!isMoment) return text.replace(/^=/, '');
  const moment = Date.parse(/T.*(?:Z|[+-]\d\d:?\d\d)$|^[^T]*$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(moment) ? text : String((moment - EPOCH) / DAY);
}
