import { chooseColumns, type ChosenColumns } from '../core/columns/chooseColumns';
import { columnName } from '../core/columns/columnName';
import { readsAsAddress } from '../core/columns/content';
import type { Heading } from '../core/columns/headerRow';
import { headerKey, meaningOf } from '../core/columns/headerWords';
import { CellKind, kindAt, type Column, type Sheet } from '../core/table/column';
import { textAt } from '../core/table/text';

/** A sheet whose columns are chosen. */
interface Chosen {
  readonly sheet: Sheet;
  readonly columns: ChosenColumns;
}

/** Cells that are looked at to tell mail addresses from account names. */
const SAMPLE = 200;
const MOST = 0.9;

/**
 * The columns of a reference with the account column that speaks of accounts as the list does.
 * Directory exports name one person several times (sAMAccountName, mail, userPrincipalName): where the
 * list's own heading is not among them, the column counts whose cells read as the list's do (mail
 * addresses or account names) and which holds most of the list's first accounts; then one of the same
 * role, then by rank. Never throws.
 */
export function withAccountLike(reference: Chosen, list: Chosen): ChosenColumns {
  const { sheet, columns } = reference;
  const candidates = columns.headings.filter(({ meaning }) => meaning.field === 'account');
  const own = headingOf(list, list.columns.account);
  if (candidates.length < 2) return columns;
  if (headerKey(own) === headerKey(headingOf(reference, columns.account))) return columns;
  const addresses = readsAsAddresses(list, list.columns.account);
  const alike = candidates.filter(
    ({ column }) => readsAsAddresses(reference, column) === addresses,
  );
  const role = meaningOf(own)?.role;
  const known = alike.length < 2 ? new Map() : timesKnown(reference, alike, list);
  const [best] = alike.sort(
    (a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0) || byLikeness(a, b, role),
  );
  if (best === undefined || best.column === columns.account) return columns;
  const wishes = { account: columnName(best.column), id: columnName(columns.id) };
  const choice = chooseColumns(sheet, wishes);
  if (choice.kind !== 'chosen') return columns;
  return { ...choice, agency: columns.agency, source: columns.source };
}

function byLikeness(a: Heading, b: Heading, role: string | undefined): number {
  const same = (one: Heading): number => (one.meaning.role === role ? 0 : 1);
  // Of several addresses proxyAddresses may hold an old one in front.
  const proxies = (one: Heading): number => (headerKey(one.text) === 'proxyaddresses' ? 1 : 0);
  return (
    same(a) - same(b) ||
    proxies(a) - proxies(b) ||
    a.meaning.rank - b.meaning.rank ||
    a.column - b.column
  );
}

/** How many of the list's first accounts each column holds. */
function timesKnown(
  { sheet, columns }: Chosen,
  candidates: readonly Heading[],
  list: Chosen,
): ReadonlyMap<Heading, number> {
  const wanted = new Set(firstTexts(list));
  const times = candidates.map((heading): readonly [Heading, number] => {
    const column = sheet.columns[heading.column];
    const open = new Set(wanted);
    const from = (columns.headerRow ?? -1) + 1;
    for (let row = from; column && row < column.kinds.length && open.size > 0; row++) {
      open.delete(comparable(column, row));
    }
    return [heading, wanted.size - open.size];
  });
  return new Map(times);
}

function firstTexts({ sheet, columns }: Chosen): readonly string[] {
  const column = sheet.columns[columns.account];
  const texts: string[] = [];
  const from = (columns.headerRow ?? -1) + 1;
  for (let row = from; column && row < column.kinds.length && texts.length < SAMPLE; row++) {
    const text = comparable(column, row);
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** Only for choosing a column: comparing pairs has its own, exact forms. */
function comparable(column: Column, row: number): string {
  return textAt(column, row).trim().toLowerCase();
}

function headingOf({ sheet, columns }: Chosen, at: number): string {
  const column = sheet.columns[at];
  return column && columns.headerRow !== null ? textAt(column, columns.headerRow) : '';
}

/** Whether most of the first filled cells below the header are mail addresses; null without any. */
function readsAsAddresses({ sheet, columns }: Chosen, at: number): boolean | null {
  const column = sheet.columns[at];
  if (column === undefined) return null;
  const { filled, addresses } = countFirst(column, (columns.headerRow ?? -1) + 1);
  return filled === 0 ? null : addresses >= MOST * filled;
}

function countFirst(column: Column, from: number): { filled: number; addresses: number } {
  const counts = { filled: 0, addresses: 0 };
  for (let row = from; row < column.kinds.length && counts.filled < SAMPLE; row++) {
    if (kindAt(column, row) === CellKind.empty) continue;
    counts.filled++;
    if (readsAsAddress(column, row)) counts.addresses++;
  }
  return counts;
}
