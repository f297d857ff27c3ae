import type { ColumnWishes } from '../core/columns/chooseColumns';
import type { ListKind } from '../core/facts/facts';
import type { ReferenceRole } from '../core/pairing/reference';
import type { Language } from '../texts/texts';
import { INCIDENT_OPTIONS, incidentWishes, type IncidentWishes } from './incidentArguments';
import {
  combineArguments,
  splitArguments,
  type CombineArguments,
  type SplitArguments,
} from './listArguments';
import { LIST_OPTIONS } from './listOptions';
import {
  collect,
  isOption,
  wrong,
  type Given,
  type OptionName,
  type WrongArguments,
} from './options';

/** What the user asked of `check`. */
export interface CheckArguments {
  readonly command: 'check';
  readonly list: string;
  readonly sheet: string | null;
  readonly wishes: ColumnWishes;
  /** As given: the `#` may be a sheet's or the file's own. */
  readonly references: readonly RawReference[];
  readonly kind: ListKind | null;
  readonly profile: string | null;
  readonly json: boolean;
  readonly report: string | null;
  /** A table of pairs that the list need not hold; null: none. */
  readonly exclude: string | null;
}

/** A reference before it is known whether `#` separates a sheet. */
export interface RawReference {
  readonly given: string;
  readonly role: ReferenceRole;
}

/** What the user asked of `repair`: a check, and where the repaired list goes. */
export interface RepairArguments extends Omit<CheckArguments, 'command'> {
  readonly command: 'repair';
  readonly output: string;
}

/** What the user asked of `seal`. */
export interface SealArguments {
  readonly command: 'seal';
  readonly list: string;
  readonly output: string;
  readonly sheet: string | null;
  readonly wishes: ColumnWishes;
  readonly profile: string | null;
  readonly json: boolean;
  /** Take check digits away instead of making them. */
  readonly remove: boolean;
}

/** What the user asked of `report --incident`: a check of a list that ran, and what is known of the run. */
export interface IncidentArguments extends Omit<CheckArguments, 'command'> {
  readonly command: 'incident';
  readonly folder: string;
  readonly run: IncidentWishes;
}

export type Arguments =
  | CheckArguments
  | CombineArguments
  | SplitArguments
  | IncidentArguments
  | RepairArguments
  | SealArguments
  | { readonly command: 'help' }
  | { readonly command: 'version' }
  | WrongArguments;

type Command = 'check' | 'repair' | 'seal' | 'report' | 'combine' | 'split';

const OF_INCIDENT = Object.keys(INCIDENT_OPTIONS).filter(isOption);
const OF_LISTS = Object.keys(LIST_OPTIONS).filter(isOption);
const OF_NEW_LISTS = OF_LISTS.filter((name) => name !== 'exclude');
const NOT_OF_LISTS = ['reference', 'bind', 'kind', 'report', 'remove'] as const;

/** Options that a command does not have. */
const FOREIGN: Readonly<Record<Command, readonly OptionName[]>> = {
  check: ['output', 'remove', ...OF_INCIDENT, ...OF_NEW_LISTS],
  repair: ['remove', ...OF_INCIDENT, ...OF_NEW_LISTS],
  seal: ['reference', 'directory', 'kind', 'report', ...OF_INCIDENT, ...OF_LISTS],
  report: ['remove', 'report', 'json', ...OF_NEW_LISTS],
  combine: [...NOT_OF_LISTS, 'sheet', 'size', 'order', 'format', ...OF_INCIDENT],
  split: [...NOT_OF_LISTS, 'by-agency', ...OF_INCIDENT],
};

/** The language asked for; German unless `--language en` is given. Never throws. */
export function languageOf(words: readonly string[]): Language {
  const end = words.indexOf('--');
  const options = end < 0 ? words : words.slice(0, end);
  const given = options.flatMap((word, at) => {
    if (word === '--language') return [options[at + 1]];
    return word.startsWith('--language=') ? [word.slice('--language='.length)] : [];
  });
  return given.at(-1) === 'en' ? 'en' : 'de';
}

/** Reads the words behind the program's name. What is wrong comes back as one sentence. Never throws. */
export function readArguments(words: readonly string[]): Arguments {
  const given = collect(words);
  if ('command' in given) return given;
  const { positionals, values } = given;
  if (values.has('version')) return { command: 'version' };
  if (values.has('help') || positionals[0] === 'help') return { command: 'help' };
  const [command, ...lists] = positionals;
  if (command === undefined) return wrong((texts) => texts.noCommand);
  if (!isCommand(command)) return wrong((texts) => texts.unknownCommand(command));
  const [list] = lists;
  if (list === undefined) return wrong((texts) => texts.noList);
  if (lists.length > 1 && command !== 'combine') return wrong((texts) => texts.severalLists);
  const language = values.get('language')?.at(-1) ?? 'de';
  if (language !== 'de' && language !== 'en') return wrong((texts) => texts.badLanguage(language));
  const foreign = FOREIGN[command].find((name) => values.has(name));
  if (foreign !== undefined) return wrong((texts) => texts.unknownOption(`--${foreign}`));
  return command === 'combine'
    ? combineArguments(lists, values)
    : argumentsOf(command, list, values);
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(FOREIGN, word);
}

function argumentsOf(
  command: Exclude<Command, 'combine'>,
  list: string,
  values: Given['values'],
): Arguments {
  const output = values.get('output')?.at(-1) ?? null;
  switch (command) {
    case 'check':
      return checkArguments(list, values);
    case 'repair': {
      const check = checkArguments(list, values);
      if (check.command !== 'check') return check;
      return output === null ? noOutput() : { ...check, command, output };
    }
    case 'seal':
      return output === null ? noOutput() : sealArguments(list, output, values);
    case 'report':
      return incidentArguments(list, output, values);
    case 'split':
      return splitArguments(list, values);
  }
}

function incidentArguments(
  list: string,
  folder: string | null,
  values: Given['values'],
): Arguments {
  const run = incidentWishes(values);
  if ('wrong' in run) return wrong(run.wrong);
  const check = checkArguments(list, values);
  if (check.command !== 'check') return check;
  if (folder === null) return wrong((texts) => texts.incident.noFolder);
  return { ...check, command: 'incident', folder, run };
}

function noOutput(): Arguments {
  return wrong((texts) => texts.noOutput);
}

function sealArguments(list: string, output: string, values: Given['values']): SealArguments {
  return {
    command: 'seal',
    list,
    output,
    sheet: values.get('sheet')?.at(-1) ?? null,
    wishes: wishesOf(values),
    profile: values.get('profile')?.at(-1) ?? null,
    json: values.has('json'),
    remove: values.has('remove'),
  };
}

function checkArguments(list: string, values: Given['values']): CheckArguments | WrongArguments {
  const one = (name: OptionName): string | null => values.get(name)?.at(-1) ?? null;
  const kind = one('kind');
  if (kind !== null && kind !== 'first' && kind !== 'second') {
    return wrong((texts) => texts.badKind(kind));
  }
  const as = (name: OptionName, role: RawReference['role']): readonly RawReference[] =>
    (values.get(name) ?? []).map((given) => ({ given, role }));
  const references = [...as('reference', 'first-migration'), ...as('directory', 'directory')];
  if (references.length === 0) return wrong((texts) => texts.noReference);
  return {
    command: 'check',
    list,
    sheet: one('sheet'),
    wishes: wishesOf(values),
    references,
    kind,
    profile: one('profile'),
    json: values.has('json'),
    report: one('report'),
    exclude: one('exclude'),
  };
}

function wishesOf(values: Given['values']): ColumnWishes {
  const named = (['account', 'id', 'agency'] as const).flatMap((name) => {
    const wish = values.get(name)?.at(-1);
    return wish === undefined ? [] : [[name, wish] as const];
  });
  const bind = values.get('bind');
  return { ...Object.fromEntries(named), ...(bind === undefined ? {} : { bind }) };
}
