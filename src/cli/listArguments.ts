import type { ColumnWishes } from '../core/columns/chooseColumns';
import type { Given, WrongArguments } from './options';
import { wrong } from './options';

/** What both commands are told; files as given, where `#` may separate a sheet. */
export interface RowArguments {
  readonly wishes: ColumnWishes;
  readonly exclude: string | null;
  readonly add: string | null;
  readonly directories: readonly string[];
  readonly profile: string | null;
  readonly dropRepeated: boolean;
  readonly overwrite: boolean;
  readonly json: boolean;
}

/** What the user asked of `combine`. */
export interface CombineArguments extends RowArguments {
  readonly command: 'combine';
  readonly lists: readonly string[];
  readonly output: string;
  /** The new sheet's name; null: the usual one. */
  readonly name: string | null;
  readonly byAgency: boolean;
}

/** What the user asked of `split`. */
export interface SplitArguments extends RowArguments {
  readonly command: 'split';
  readonly list: string;
  readonly sheet: string | null;
  readonly folder: string;
  /** Null: the profile's batch size. */
  readonly most: number | null;
  readonly order: string | null;
  readonly format: 'xlsx' | 'csv';
  /** The pattern of the batches' names; null: the usual one. */
  readonly name: string | null;
}

/** Reads what `combine` is told. What is wrong comes back as one sentence. Never throws. */
export function combineArguments(
  lists: readonly string[],
  values: Given['values'],
): CombineArguments | WrongArguments {
  const output = last(values, 'output');
  if (output === null) return wrong((texts) => texts.noOutput);
  const rows = rowArguments(values);
  if ('command' in rows) return rows;
  const name = last(values, 'name');
  return { ...rows, command: 'combine', lists, output, name, byAgency: values.has('by-agency') };
}

/** Reads what `split` is told. What is wrong comes back as one sentence. Never throws. */
export function splitArguments(
  list: string,
  values: Given['values'],
): SplitArguments | WrongArguments {
  const folder = last(values, 'output');
  if (folder === null) return wrong((texts) => texts.lists.noFolder);
  const rows = rowArguments(values);
  if ('command' in rows) return rows;
  const size = last(values, 'size');
  const most = size === null ? null : Number(size);
  if (size !== null && !/^[1-9][0-9]{0,8}$/.test(size)) {
    return wrong((texts) => texts.lists.badSize(size));
  }
  const format = last(values, 'format') ?? 'xlsx';
  if (format !== 'xlsx' && format !== 'csv') return wrong((texts) => texts.lists.badFormat(format));
  const order = last(values, 'order');
  const name = last(values, 'name');
  const sheet = last(values, 'sheet');
  return { ...rows, command: 'split', list, sheet, folder, most, order, format, name };
}

function rowArguments(values: Given['values']): RowArguments | WrongArguments {
  const directories = values.get('directory') ?? [];
  const add = last(values, 'add');
  if (add !== null && directories.length === 0) {
    return wrong((texts) => texts.lists.addNeedsDirectory);
  }
  const named = (['account', 'id', 'agency'] as const).flatMap((name) => {
    const wish = last(values, name);
    return wish === null ? [] : [[name, wish] as const];
  });
  return {
    wishes: Object.fromEntries(named),
    exclude: last(values, 'exclude'),
    add,
    directories,
    profile: last(values, 'profile'),
    dropRepeated: values.has('drop-repeated'),
    overwrite: values.has('overwrite'),
    json: values.has('json'),
  };
}

function last(values: Given['values'], name: Parameters<Given['values']['get']>[0]): string | null {
  return values.get(name)?.at(-1) ?? null;
}
