import type { ColumnWishes } from '../core/columns/chooseColumns';
import { columnName } from '../core/columns/columnName';
import { headerKey } from '../core/columns/headerWords';
import type { SheetLook } from './ports/checker';
import type { ConfirmedColumns } from './ports/workbookMemory';

/** The columns as they were found; null where they are unclear. Never throws. */
export function columnsOf({ choice }: SheetLook): ConfirmedColumns | null {
  if (choice.kind === 'unclear') return null;
  const { account, id, bound } = choice;
  return { account, id, bound };
}

/**
 * The user's columns as wishes. None where they are the ones that the program finds by itself: then
 * the whole sheet decides, as it does on the command line. Never throws.
 */
export function wishesFor(look: SheetLook, columns: ConfirmedColumns): ColumnWishes {
  return isAsFound(look, columns) ? {} : wishesAsSaid(look, columns);
}

/** Columns of a list's step, and whether they were named by hand. */
export interface StepColumns {
  readonly look: SheetLook;
  readonly columns: ConfirmedColumns;
  readonly isNamed: boolean;
}

/**
 * The columns of step 1 as wishes. Those named by hand are meant as they are: the head of the sheet, by
 * which they look clear, does not show a second list that begins further down. Never throws.
 */
export function wishesOf({ look, columns, isNamed }: StepColumns): ColumnWishes {
  return isNamed ? wishesAsSaid(look, columns) : wishesFor(look, columns);
}

function wishesAsSaid(look: SheetLook, columns: ConfirmedColumns): ColumnWishes {
  const wish = (column: number): string => wishOf(look, column);
  const further = columns.bound.filter((at) => at !== columns.account && at !== columns.id);
  return { account: wish(columns.account), id: wish(columns.id), bind: further.map(wish) };
}

/** Whether the columns are the ones that the program finds by itself. Never throws. */
export function isAsFound(look: SheetLook, columns: ConfirmedColumns): boolean {
  const found = columnsOf(look);
  return found !== null && sameColumns(found, columns);
}

function sameColumns(a: ConfirmedColumns, b: ConfirmedColumns): boolean {
  if (a.account !== b.account || a.id !== b.id) return false;
  return a.bound.length === b.bound.length && a.bound.every((column, at) => column === b.bound[at]);
}

/** The column's letter; its heading where another column is headed by that very letter. */
function wishOf({ headings, headerIsKnown }: SheetLook, column: number): string {
  const letter = columnName(column);
  if (!headerIsKnown) return letter;
  const key = headerKey(letter);
  const taken = headings.some((heading, at) => at !== column && headerKey(heading) === key);
  return taken ? (headings[column] ?? letter) : letter;
}
