import type { ChosenColumns, ColumnWishes } from '../core/columns/chooseColumns';

/** Without the headings that there are not: a wish is a text or left out. Never throws. */
export function likeNamed(
  wishes: Readonly<Record<string, string | undefined>>,
): Pick<ColumnWishes, 'account' | 'id' | 'agency'> {
  return Object.fromEntries(Object.entries(wishes).filter(([, wish]) => wish !== undefined));
}

/**
 * The headings of a list's key and agency columns, as wishes for a reference: `textOf` gives that of a column
 * (from 0), `''` for none. Throws only what `textOf` throws.
 */
export function wishesLike(
  columns: Pick<ChosenColumns, 'account' | 'id' | 'agency'>,
  textOf: (column: number) => string,
): ColumnWishes {
  // A heading of up to three letters would be read as a column letter where it is missing.
  const usable = (at: number | null): string | undefined => {
    const text = at === null ? '' : textOf(at).trim();
    return text.length > 3 ? text : undefined;
  };
  const { account, id, agency } = columns;
  return likeNamed({ account: usable(account), id: usable(id), agency: usable(agency) });
}
