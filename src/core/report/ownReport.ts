import type { Sheet } from '../table/column';
import { textAt } from '../table/text';

const MARK = ' · Batch List Check';

/** The first cell of a report that is written as a worksheet; `isOwnReport` knows it again. */
export function reportTitleCell(title: string): string {
  return `${title}${MARK}`;
}

/**
 * Whether a sheet is a report of this program: it holds accounts and IDs, right ones and wrong ones, and
 * must never be taken for a list or for something to compare with. Never throws.
 */
export function isOwnReport({ columns: [first] }: Sheet): boolean {
  return first !== undefined && textAt(first, 0).endsWith(MARK);
}
