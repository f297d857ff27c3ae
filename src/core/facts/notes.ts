/** Words that stand in front of sums, counts, notes and sources below a list. */
const NOTE_WORDS =
  /^(summe|zwischensumme|gesamt|gesamtzahl|gesamtsumme|ergebnis|teilergebnis|gesamtergebnis|anzahl|insgesamt|total|subtotal|grand total|sum|count|stand|hinweis|anmerkung|bemerkung|note|quelle|source|erstellt|created|ende|end of list|rows|zeilen)(?![\p{L}\p{N}@._-])/iu;

/** The key cells of a row below the last pair, without white space around them. */
export interface RowBelow {
  /** `''` where empty. */
  readonly account: string;
  readonly id: string;
  /** The cell holds a mere number, as the list's own cells do not. */
  readonly accountIsCount: boolean;
  readonly idIsCount: boolean;
  /** The ID reads as the column's others do. */
  readonly idFits: boolean;
  /** The ID reads as a GUID or SID, as the column's others do: some forms of them hold spaces. */
  readonly idIsOne: boolean;
}

/** not-a-data-row: whether a row below the last pair reads as a sum, a note or a footer. */
export function readsAsNote(row: RowBelow): boolean {
  const { account, id, accountIsCount, idIsCount, idFits, idIsOne } = row;
  if (account === '' && id === '') return true;
  const both = account !== '' && id !== '';
  if ((both && idFits) || (account === '' && idIsOne)) return false;
  if ((account === '' || accountIsCount) && (id === '' || idIsCount)) return true;
  const one = account === '' ? id : account;
  if (NOTE_WORDS.test(one)) return true;
  if (both) return false;
  return /:(\s|$)/u.test(one) || (!one.includes('@') && /\s/u.test(one));
}
