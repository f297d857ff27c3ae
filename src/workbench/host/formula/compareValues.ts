import { isError, type CellValue } from '../cell';

const COLLATOR = new Intl.Collator('de', { sensitivity: 'accent' });
const CASE_COLLATOR = new Intl.Collator('de', { sensitivity: 'variant', caseFirst: 'lower' });

/** Numbers before texts before truths before errors (Excel's sort order). */
function rank(value: Exclude<CellValue, null>): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

/** Two texts as Excel sorts them: by the alphabet, hyphens and apostrophes only where all else is equal. Never throws. */
export function compareTexts(a: string, b: string, matchCase: boolean): number {
  if (a === b) return 0;
  const collator = matchCase ? CASE_COLLATOR : COLLATOR;
  const order = collator.compare(withoutHyphens(a), withoutHyphens(b));
  // Alike but for hyphens: the one with the hyphen comes last.
  return order !== 0 ? order : a.length - b.length;
}

function withoutHyphens(text: string): string {
  return text.includes('-') || text.includes("'") ? text.replaceAll(/['-]/g, '') : text;
}

/** Two values in Excel's ascending order; errors are all alike. Never throws. */
export function compareValues(
  a: Exclude<CellValue, null>,
  b: Exclude<CellValue, null>,
  matchCase: boolean,
): number {
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b, matchCase);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const ranks = rank(a) - rank(b);
  return ranks !== 0 || isError(a) ? ranks : Number(a) - Number(b);
}

/** Whether `=` holds between two values in a formula: texts in any case, an empty cell equals 0, "" and FALSE. Never throws. */
export function equalInFormula(a: CellValue, b: CellValue): boolean {
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(a);
  if (typeof left === 'string' && typeof right === 'string') {
    return left.toLowerCase() === right.toLowerCase();
  }
  return left === right;
}

/** The order of two values for `<` and `>`; an empty cell counts as 0 or "". Never throws. */
export function orderInFormula(a: CellValue, b: CellValue): number {
  if (equalInFormula(a, b)) return 0;
  return compareValues(a ?? emptyLike(b) ?? 0, b ?? emptyLike(a) ?? 0, false);
}

function emptyLike(other: CellValue): CellValue {
  if (typeof other === 'string') return '';
  if (typeof other === 'boolean') return false;
  return typeof other === 'number' ? 0 : null;
}
