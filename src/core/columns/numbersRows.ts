import { CellKind, kindAt, type Column } from '../table/column';
import { textAt } from '../table/text';

/** Numbers up to this many times as high as there are rows number them: some rows were deleted. */
const GAPS = 10;
const LOOKED_AT = 5000;

const SMALL_NUMBER = /^(0|[1-9]\d{0,6})$/;

/** One cell in so many may be something else: a sum or a note below the list. */
const ONE_ODD_IN = 20;

/**
 * Whether a column's filled cells from row index `from` on (from 0) do nothing but number the rows, in
 * whatever order these stand by now: small whole numbers, each once in the first 5000, but for a sum or
 * note in one cell of twenty. Never throws.
 */
export function numbersRows(column: Column, from: number): boolean {
  if (mostlyOther(column, from)) return false;
  const texts = filledTexts(column, from);
  const numbers = new Set<number>();
  for (const text of texts) {
    if (SMALL_NUMBER.test(text) && Number(text) <= texts.length * GAPS) {
      numbers.add(Number(text));
    }
  }
  return numbers.size > 1 && (texts.length - numbers.size) * ONE_ODD_IN <= texts.length;
}

/** Whether a look at the first cells shows already that too many are no numbers: nearly always it does. */
function mostlyOther(column: Column, from: number): boolean {
  const end = endOfLook(column, from);
  let odd = 0;
  for (let index = from; index < end && odd * ONE_ODD_IN <= end - from; index++) {
    if (kindAt(column, index) === CellKind.empty) continue;
    if (!SMALL_NUMBER.test(textAt(column, index).trim())) odd++;
  }
  return odd * ONE_ODD_IN > end - from;
}

function endOfLook({ kinds }: Column, from: number): number {
  return Math.min(kinds.length, from + LOOKED_AT);
}

/** Whether most filled cells of a column from row index `from` on (from 0) differ. Never throws. */
export function hardlyRepeats(column: Column | undefined, from: number): boolean {
  if (column === undefined) return false;
  const texts = filledTexts(column, from);
  return new Set(texts).size * 2 > texts.length;
}

function filledTexts(column: Column, from: number): readonly string[] {
  const texts: string[] = [];
  for (let index = from; index < endOfLook(column, from); index++) {
    if (kindAt(column, index) !== CellKind.empty) texts.push(textAt(column, index).trim());
  }
  return texts;
}
