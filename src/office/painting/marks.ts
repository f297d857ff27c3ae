import type { Area } from '../../core/table/column';
import { codeOf } from '../session/failures';
import { parseAreas } from '../session/addresses';
import { AREA_RULE_MARKER } from './rules';
import {
  listSheets,
  removeStatusSheet,
  type ListedSheet,
  type SheetsOfWorkbook,
} from './statusSheet';

/** A conditional format of ours. */
export interface OwnRule {
  readonly sheetId: string;
  readonly formula: string;
  /** Null where its address cannot be told. */
  readonly areas: readonly Area[] | null;
  readonly rule: Excel.ConditionalFormat;
}

/** Everything of ours that is in the workbook. */
export interface OwnMarks {
  readonly sheets: SheetsOfWorkbook;
  readonly rules: readonly OwnRule[];
}

/**
 * Looks for what is ours, from whatever session: very hidden sheets with our mark, and rules whose
 * formula names one of them. Rejects with the library's errors.
 */
export async function findMarks(context: Excel.RequestContext): Promise<OwnMarks> {
  const sheets = await listSheets(context);
  const names = sheets.status.map(({ name }) => new RegExp(`(?<![\\p{L}\\p{N}_.])${name}!`, 'u'));
  const found = await formulasOf(context, sheets.others);
  const own = found.filter(
    ({ formula }) => formula.includes(AREA_RULE_MARKER) || names.some((name) => name.test(formula)),
  );
  const ranges = own.map(({ rule }) => rule.getRanges().load('address'));
  if (own.length > 0) await context.sync();
  const areasAt = (at: number): readonly Area[] | null => parseAreas(ranges[at]?.address ?? '');
  const rules = own.map((one, at) => ({ ...one, areas: areasAt(at) }));
  return { sheets, rules };
}

/** The rules with a formula on these sheets. */
async function formulasOf(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
): Promise<readonly Omit<OwnRule, 'areas'>[]> {
  const lists = sheets.map(({ sheet }) => sheet.getRange().conditionalFormats.load('items/type'));
  await context.sync();
  const custom = sheets.flatMap(({ id }, at) =>
    (lists[at]?.items ?? [])
      .filter(({ type }) => type === 'Custom')
      .map((rule) => ({ sheetId: id, rule })),
  );
  return withFormulas(context, custom);
}

type ListedRule = Pick<OwnRule, 'sheetId' | 'rule'>;
type ReadRule = Omit<OwnRule, 'areas'>;

/**
 * These rules with their formulas. Rules that somebody made several at once in Excel's own dialog are listed
 * but not found (office-js 5222, 6827, 6835): where one of them spoils a request, halves are asked for, and
 * what cannot be read at all is none of ours.
 */
async function withFormulas(
  context: Excel.RequestContext,
  rules: readonly ListedRule[],
): Promise<readonly ReadRule[]> {
  if (rules.length === 0) return [];
  const texts = rules.map(({ rule }) => rule.custom.rule.load('formula'));
  try {
    await context.sync();
  } catch (error) {
    if (!UNREADABLE.has(codeOf(error) ?? '')) throw error;
    if (rules.length === 1) return [];
    const middle = Math.ceil(rules.length / 2);
    const first = await withFormulas(context, rules.slice(0, middle));
    return [...first, ...(await withFormulas(context, rules.slice(middle)))];
  }
  return rules.map((one, at) => ({ ...one, formula: texts[at]?.formula ?? '' }));
}

/** How Excel refuses to tell of a rule that it listed. */
const UNREADABLE: ReadonlySet<string> = new Set([
  'GeneralException',
  'InvalidArgument',
  'InvalidOperation',
  'ItemNotFound',
]);

/** Takes away everything of ours and nothing else. Rejects with the library's errors. */
export async function removeMarks(
  context: Excel.RequestContext,
  { sheets, rules }: OwnMarks,
): Promise<void> {
  if (rules.length === 0 && sheets.status.length === 0) return;
  for (const { rule } of rules) rule.delete();
  for (const one of sheets.status) removeStatusSheet(one);
  await context.sync();
}
