import type { ColumnWishes } from '../core/columns/chooseColumns';
import type { Language } from '../texts/texts';
import {
  checkArguments,
  listComparison,
  protocolArguments,
  wishesOf,
  type CheckArguments,
  type ListComparison,
  type ProtocolArguments,
} from './checkArguments';
import { CHECK_OPTIONS } from './checkOptions';
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
  isRepeatable,
  wrong,
  type Given,
  type OptionName,
  type WrongArguments,
} from './options';

/** What the user asked of `repair`: a check, and where the repaired list goes. */
export interface RepairArguments extends ListComparison {
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
export interface IncidentArguments extends ListComparison {
  readonly command: 'incident';
  readonly folder: string;
  readonly run: IncidentWishes;
}

/** What the command line asks for, by command. */
export type Arguments =
  | CheckArguments
  | ProtocolArguments
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
const OF_CHECK = Object.keys(CHECK_OPTIONS).filter(isOption);
const NOT_OF_LISTS = [
  ...OF_CHECK,
  'directory-date',
  'reference',
  'bind',
  'kind',
  'answer',
  'report',
  'remove',
] as readonly OptionName[];

/** Options that a command does not have. */
const FOREIGN: Readonly<Record<Command, readonly OptionName[]>> = {
  check: ['output', 'remove', ...OF_INCIDENT, ...OF_NEW_LISTS],
  repair: ['remove', ...OF_CHECK, ...OF_INCIDENT, ...OF_NEW_LISTS],
  seal: [
    'reference',
    'directory',
    'directory-date',
    'kind',
    'answer',
    'report',
    ...OF_CHECK,
    ...OF_INCIDENT,
    ...OF_LISTS,
  ],
  report: ['remove', 'report', ...OF_NEW_LISTS],
  combine: [...NOT_OF_LISTS, 'sheet', 'size', 'order', 'format', ...OF_INCIDENT],
  split: [...NOT_OF_LISTS, 'by-agency', ...OF_INCIDENT],
};

const TAKES_SEVERAL: ReadonlySet<Command> = new Set(['check', 'combine', 'report']);

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
  if (lists.length > 1 && !TAKES_SEVERAL.has(command)) return wrong((texts) => texts.severalLists);
  const language = values.get('language')?.at(-1) ?? 'de';
  if (language !== 'de' && language !== 'en') return wrong((texts) => texts.badLanguage(language));
  const foreign = FOREIGN[command].find((name) => values.has(name));
  if (foreign !== undefined) return wrong((texts) => texts.foreignOption(`--${foreign}`, command));
  const several = severalOf(command, values);
  if (several !== undefined) return wrong((texts) => texts.severalValues(`--${several}`));
  return argumentsOf(command, list, lists, values);
}

/** Of two exclusions or two outputs one would be passed over in silence; a language harms nobody. */
function severalOf(command: Command, values: Given['values']): OptionName | undefined {
  const areSheets = command === 'check' || (command === 'report' && !values.has('incident'));
  const [name] =
    [...values].find(([name, given]) => {
      const takesOne = name === 'sheet' ? !areSheets : !isRepeatable(name) && name !== 'language';
      return takesOne && new Set(given).size > 1;
    }) ?? [];
  return name;
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(FOREIGN, word);
}

function argumentsOf(
  command: Command,
  list: string,
  lists: readonly string[],
  values: Given['values'],
): Arguments {
  const output = values.get('output')?.at(-1) ?? null;
  switch (command) {
    case 'check':
      return checkArguments(lists, values);
    case 'combine':
      return combineArguments(lists, values);
    case 'repair': {
      const check = listComparison(list, values);
      if ('sentence' in check) return check;
      return output === null ? noOutput() : { ...check, command, output };
    }
    case 'seal':
      return output === null ? noOutput() : sealArguments(list, output, values);
    case 'report':
      return values.has('incident')
        ? incidentArguments(lists, output, values)
        : reportArguments(lists, output, values);
    case 'split':
      return splitArguments(list, values);
  }
}

/** What only a report of an incident takes is asked for in vain without --incident. */
function reportArguments(
  lists: readonly string[],
  output: string | null,
  values: Given['values'],
): Arguments {
  if (OF_INCIDENT.some((name) => values.has(name)))
    return wrong((texts) => texts.incident.noIncident);
  return protocolArguments(lists, output, values);
}

function incidentArguments(
  lists: readonly string[],
  folder: string | null,
  values: Given['values'],
): Arguments {
  const run = incidentWishes(values);
  if ('wrong' in run) return wrong(run.wrong);
  const [list = '', ...more] = lists;
  if (more.length > 0) return wrong((texts) => texts.severalLists);
  const foreign = OF_CHECK.find((name) => values.has(name));
  if (foreign !== undefined)
    return wrong((texts) => texts.foreignOption(`--${foreign}`, 'report --incident'));
  const check = listComparison(list, values);
  if ('sentence' in check) return check;
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
