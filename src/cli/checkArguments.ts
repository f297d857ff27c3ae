import type { SaidAnswers } from '../app/saidAnswers';
import type { ColumnWishes } from '../core/columns/chooseColumns';
import type { ListKind } from '../core/facts/facts';
import { readDay } from '../core/pairing/referenceAge';
import type { ReferenceRole } from '../core/pairing/reference';
import type { Acknowledgement } from '../core/report/basis';
import { RULES } from '../core/rules/catalog';
import { saidAnswersOf } from './saidAnswersOf';
import { wrong, type Given, type OptionName, type WrongArguments } from './options';

/** A reference before it is known whether `#` separates a sheet. */
export interface RawReference {
  readonly given: string;
  readonly role: ReferenceRole;
  /** The day it is of, `2025-08-01`; null: not said. */
  readonly day: string | null;
}

/** What is compared with what, whatever becomes of it. */
export interface ComparisonWishes {
  readonly wishes: ColumnWishes;
  /** As given: the `#` may be a sheet's or the file's own. */
  readonly references: readonly RawReference[];
  readonly kind: ListKind | null;
  readonly answers: SaidAnswers;
  readonly profile: string | null;
  readonly json: boolean;
  readonly report: string | null;
  /** A table of pairs that the list need not hold; null: none. */
  readonly exclude: string | null;
}

/** A comparison of one list. */
export interface ListComparison extends ComparisonWishes {
  readonly list: string;
  readonly sheet: string | null;
}

/** What the user asked of `check`: one list, or several of one run. */
export interface CheckArguments extends ComparisonWishes {
  readonly command: 'check';
  /** As given: LIST or LIST#SHEET. */
  readonly lists: readonly string[];
  /** Sheets of the one list; each of them is a list. */
  readonly sheets: readonly string[];
  readonly allSheets: boolean;
  readonly acknowledged: readonly Acknowledgement[];
}

/** What the user asked of `report` without --incident: a check, and where its report goes. */
export interface ProtocolArguments extends Omit<CheckArguments, 'command'> {
  readonly command: 'protocol';
  readonly output: string;
}

type Values = Given['values'];

/** Reads what `check` takes. Never throws. */
export function checkArguments(
  lists: readonly string[],
  values: Values,
): CheckArguments | WrongArguments {
  const several = lists.length > 1 || (values.get('sheet') ?? []).length > 1;
  const many = several || values.has('all-sheets') ? 'several' : 'one';
  const comparison = comparisonWishes(values, many);
  if ('sentence' in comparison) return comparison;
  const sheets = values.get('sheet') ?? [];
  const allSheets = values.has('all-sheets');
  if (sheets.length > 0 && lists.length > 1) return wrong((texts) => texts.checks.sheetOfWhich);
  if (sheets.length > 0 && allSheets) return wrong((texts) => texts.checks.sheetAndAll);
  const acknowledged: Acknowledgement[] = [];
  for (const given of values.get('acknowledge') ?? []) {
    const one = acknowledgementOf(given);
    if ('sentence' in one) return one;
    acknowledged.push(one);
  }
  return { command: 'check', ...comparison, lists, sheets, allSheets, acknowledged };
}

/** Reads what every comparison of one list takes. Never throws. */
export function listComparison(list: string, values: Values): ListComparison | WrongArguments {
  const comparison = comparisonWishes(values, 'one');
  if ('sentence' in comparison) return comparison;
  return { ...comparison, list, sheet: values.get('sheet')?.at(-1) ?? null };
}

/** Reads where `report` writes the report of a check. Never throws. */
export function protocolArguments(
  lists: readonly string[],
  output: string | null,
  values: Values,
): ProtocolArguments | WrongArguments {
  const check = checkArguments(lists, values);
  if (check.command !== 'check') return check;
  if (output === null) return wrong((texts) => texts.noOutput);
  return { ...check, command: 'protocol', output };
}

function comparisonWishes(
  values: Values,
  lists: 'one' | 'several',
): ComparisonWishes | WrongArguments {
  const one = (name: OptionName): string | null => values.get(name)?.at(-1) ?? null;
  const kind = one('kind');
  if (kind !== null && kind !== 'first' && kind !== 'second') {
    return wrong((texts) => texts.badKind(kind));
  }
  const answers = saidAnswersOf(values.get('answer') ?? [], lists);
  if ('sentence' in answers) return answers;
  const directories = directoriesOf(values);
  if ('sentence' in directories) return directories;
  const first = (values.get('reference') ?? []).map((given): RawReference => ({
    given,
    role: 'first-migration',
    day: null,
  }));
  const references = [...first, ...directories];
  if (references.length === 0) return wrong((texts) => texts.noReference);
  return {
    wishes: wishesOf(values),
    references,
    kind,
    answers,
    profile: one('profile'),
    json: values.has('json'),
    report: one('report'),
    exclude: one('exclude'),
  };
}

/** One day counts for all exports, several belong to one export each. */
function directoriesOf(values: Values): readonly RawReference[] | WrongArguments {
  const given = values.get('directory') ?? [];
  const dates = values.get('directory-date') ?? [];
  const bad = dates.find((date) => readDay(date) === null);
  if (bad !== undefined) return wrong((texts) => texts.checks.badDay(bad));
  if (dates.length > 1 && dates.length !== given.length)
    return wrong((texts) => texts.checks.daysDiffer);
  if (dates.length > 0 && given.length === 0)
    return wrong((texts) => texts.checks.dayWithoutDirectory);
  return given.map((file, at) => {
    const date = dates.length === 1 ? dates[0] : dates[at];
    const day = date === undefined ? null : readDay(date);
    return { given: file, role: 'directory', day };
  });
}

/** RULE=REASON: the rule by its id. */
function acknowledgementOf(given: string): Acknowledgement | WrongArguments {
  const [id = '', ...rest] = given.split('=');
  const reason = rest.join('=').trim();
  const rule = RULES.find((one) => one.id === id.trim());
  if (rule === undefined) return wrong((texts) => texts.checks.unknownRule(id));
  if (reason === '') return wrong((texts) => texts.checks.noReason(id));
  return { rule: rule.id, reason };
}

/** The columns that the user named. Never throws. */
export function wishesOf(values: Values): ColumnWishes {
  const named = (['account', 'id', 'agency'] as const).flatMap((name) => {
    const wish = values.get(name)?.at(-1);
    return wish === undefined ? [] : [[name, wish] as const];
  });
  const bind = values.get('bind');
  return { ...Object.fromEntries(named), ...(bind === undefined ? {} : { bind }) };
}
