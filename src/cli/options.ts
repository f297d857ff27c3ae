import { parseArgs } from 'node:util';
import type { UsageTexts } from '../texts/commandTexts';
import { CHECK_OPTIONS } from './checkOptions';
import { INCIDENT_OPTIONS } from './incidentArguments';
import { LIST_OPTIONS } from './listOptions';

/** Words that ask for nothing that there is. */
export interface WrongArguments {
  readonly command: 'wrong';
  readonly sentence: (texts: UsageTexts) => string;
}

const OPTIONS = {
  reference: { type: 'string', multiple: true },
  directory: { type: 'string', multiple: true },
  'directory-date': { type: 'string', multiple: true },
  sheet: { type: 'string', multiple: true },
  account: { type: 'string' },
  id: { type: 'string' },
  agency: { type: 'string' },
  bind: { type: 'string', multiple: true },
  kind: { type: 'string' },
  answer: { type: 'string', multiple: true },
  profile: { type: 'string' },
  report: { type: 'string' },
  output: { type: 'string' },
  remove: { type: 'boolean' },
  ...CHECK_OPTIONS,
  ...INCIDENT_OPTIONS,
  ...LIST_OPTIONS,
  language: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** The name of an option, without dashes. */
export type OptionName = keyof typeof OPTIONS;
/** Words as read: options by name with their values in order, and all others. */
export interface Given {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<OptionName, readonly string[]>;
}

/** A sentence of usage for words that ask for nothing that there is. Never throws. */
export const wrong = (sentence: (texts: UsageTexts) => string): WrongArguments => ({
  command: 'wrong',
  sentence,
});

/**
 * Reads options and all other words. Node's reader without its own sentences: those are English and
 * long. What is wrong comes back as one sentence. Never throws.
 */
export function collect(words: readonly string[]): Given | WrongArguments {
  const { tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const positionals: string[] = [];
  const values = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { rawName, name, value, inlineValue } = token;
    if (!isOption(name)) return wrong((texts) => texts.unknownOption(rawName));
    if (OPTIONS[name].type === 'boolean') {
      if (value !== undefined) return wrong((texts) => texts.unexpectedValue(rawName));
    } else if (value === undefined || value === '' || (!inlineValue && value.startsWith('--'))) {
      return wrong((texts) => texts.missingValue(rawName));
    }
    values.set(name, [...(values.get(name) ?? []), value ?? '']);
  }
  return { positionals, values };
}

/** Whether an option's values all count; of others one does. Never throws. */
export function isRepeatable(name: OptionName): boolean {
  return 'multiple' in OPTIONS[name];
}

/** Whether there is such an option. Never throws. */
export function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}
