import type { RememberedList } from '../ports/workbookMemory';

/** A sheet as its workbook names it; `id` null where it tells none. */
export interface NamedSheet {
  readonly id: string | null;
  readonly name: string;
}

/** What is remembered of a sheet. */
export interface RememberedSheet {
  readonly list: RememberedList;
  /**
   * Whether it is the same list, as far as a file can tell; else answers and people left out are dropped, and
   * kind and columns a mere proposal.
   */
  readonly isSame: boolean;
}

/**
 * What Excel calls the sheets of a file that names none (of another program, of Excel 2016): by their
 * places, so that after the next such file another sheet may be called the same (office-js 552, 1390).
 */
const BY_PLACE = /^\{00000000-0001-0000-[0-9a-f]{4}-000000000000\}$/i;

/** Whether an id stays with its sheet for good. Never throws. */
export function isLasting(id: string): boolean {
  return !BY_PLACE.test(id);
}

/** Which list an entry is of: its sheet's lasting id, else its name. Equal texts: the same list. Never throws. */
export function listKey({ sheetId, sheet }: Pick<RememberedList, 'sheetId' | 'sheet'>): string {
  return isLasting(sheetId) ? `id ${sheetId}` : `name ${sheet}`;
}

/**
 * What `lists` (the newest first) hold of one of the workbook's `sheets`. It is the same list where the id
 * lasts and is equal. Else its name counts, but only where ids went lost (another program saved the file):
 * a file offers nothing better then. A sheet that came in place of another of its name, and one that has
 * only an id by place in common, may be any: columns and kind are a mere proposal, and what settles or
 * excuses (answers, people left out) is held back. Null where nothing is remembered. Never throws.
 */
export function rememberedOf(
  sheet: NamedSheet,
  sheets: readonly NamedSheet[],
  lists: readonly RememberedList[],
): RememberedSheet | null {
  const own = lists.find(({ sheetId }) => sheetId === sheet.id);
  if (own !== undefined && isLasting(own.sheetId)) return same(own);
  const lasting = lastingOf(sheets);
  const namesake = lists.find((list) => list.sheet === sheet.name && !lasting.has(list.sheetId));
  if (namesake !== undefined) {
    const isAnother =
      lasting.has(sheet.id) || (isLasting(namesake.sheetId) && idsAreKept(lists, lasting));
    return isAnother ? heldBack(namesake) : same(namesake);
  }
  const isElsewhere = sheets.some(({ name }) => name === own?.sheet);
  return own === undefined || isElsewhere ? null : heldBack(own);
}

/**
 * The id that a sheet which was remembered has in the workbook now: the same where it lasts, else that of
 * the sheet of its name where ids went lost. Null where it is gone, or another bears its name. Never throws.
 */
export function idNow(
  { sheetId, sheet }: Pick<RememberedList, 'sheetId' | 'sheet'>,
  sheets: readonly { readonly id: string; readonly name: string }[],
): string | null {
  if (isLasting(sheetId) && sheets.some(({ id }) => id === sheetId)) return sheetId;
  return sheets.find(({ id, name }) => name === sheet && !isLasting(id))?.id ?? null;
}

function lastingOf(sheets: readonly NamedSheet[]): ReadonlySet<string | null> {
  return new Set(sheets.map(({ id }) => id).filter((id) => id !== null && isLasting(id)));
}

/** Whether ids that are remembered are still there: then one that is missing was not lost, but deleted. */
function idsAreKept(
  lists: readonly RememberedList[],
  lasting: ReadonlySet<string | null>,
): boolean {
  return lists.some(
    ({ sheetId, references }) =>
      lasting.has(sheetId) ||
      references.some((one) => one.from === 'workbook' && lasting.has(one.sheetId)),
  );
}

function same(list: RememberedList): RememberedSheet {
  return { list, isSame: true };
}

function heldBack(list: RememberedList): RememberedSheet {
  return { list: { ...list, answers: {}, exclusions: [] }, isSame: false };
}
