import { columnsAgain } from '../../core/columns/columnsAgain';
import type { SheetLook } from '../ports/checker';
import type { ConfirmedColumns, RememberedList } from '../ports/workbookMemory';

/**
 * Where remembered columns stand in the sheet now: found again by their headings, as the guard finds
 * them; without headings where they stood. Null where they cannot be found any more. Never throws.
 */
export function columnsRemembered(
  look: SheetLook,
  { columns, headings }: Pick<RememberedList, 'columns' | 'headings'>,
): ConfirmedColumns | null {
  const { headerRow } = look.choice;
  if (headings === null) return standsIn(look, columns) ? columns : null;
  if (headerRow === null) return null;
  const rows: string[][] = [];
  rows[headerRow] = [...look.headings];
  const found = columnsAgain({ headerRow, bound: columns.bound, headings }, rows);
  if (found.kind === 'lost') return null;
  const [account = 0, id = 0, ...further] = found.columns.bound;
  const moved = { account, id, bound: [account, id, ...further.sort((a, b) => a - b)] };
  return standsIn(look, moved) ? moved : null;
}

/** Whether the sheet has all these columns: others cannot be the list's. Never throws. */
export function standsIn({ headings }: SheetLook, { bound }: ConfirmedColumns): boolean {
  return bound.every((column) => column < headings.length);
}

/** The headings by which columns are found again; null where the sheet has none. Never throws. */
export function headingsOf(
  { choice, headings }: SheetLook,
  { bound }: ConfirmedColumns,
): readonly string[] | null {
  return choice.headerRow === null ? null : bound.map((column) => headings[column] ?? '');
}
