/** What a file's sheets, tables and names are called in the workbook they go to; keys in lower case. */
export interface Renames {
  /** All sheets of the file, also those that keep their names. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Tables and names of the whole workbook that change; with `(` behind where it is called like a function. */
  readonly words: ReadonlyMap<string, string>;
  /** Names that only a sheet has, by the sheet: there they mean no other. */
  readonly ofSheet: ReadonlyMap<string, ReadonlySet<string>>;
}

const PART = String.raw`[\p{L}_][\p{L}\p{N}_.]*`;
const SHEET = String.raw`'(?:[^']|'')*'!|\[[^[\]]*\](?:${PART})?!|(?:${PART}:)?${PART}!`;
const WORD = String.raw`\$?[\p{L}_\\][\p{L}\p{N}_.\\?$]*`;
/** Texts, error values, numbers, then what a structured reference names in brackets: all of it stays. */
const STAYS = String.raw`"(?:[^"]|"")*"|#N\/A|#DIV\/0!|#[A-Z_]+[!?]|\p{N}[\p{L}\p{N}.]*`;
const COLUMNS = String.raw`\[(?:'[^]|[^[\]']|\[(?:'[^]|[^[\]'])*\])*\]`;
const TOKENS = new RegExp(
  `${STAYS}|(?<sheet>${SHEET})(?<there>${WORD})?|${COLUMNS}|(?<word>${WORD})`,
  'gu',
);
const CELL = /^[A-Za-z]{1,3}\d+$/;

/**
 * A formula (without `=`) that stands on the sheet `home` (its old name; null: nowhere), with its sheets,
 * tables and names renamed; what points into other workbooks stays. Never throws.
 */
export function renameInFormula(formula: string, home: string | null, renames: Renames): string {
  return formula.replace(TOKENS, (token, ...rest: unknown[]) => {
    // Offset, whole text and groups come last, in this order.
    const [offset, , groups] = rest.slice(-3) as [number, string, Record<string, string>];
    const { sheet, there = '', word } = groups;
    const isCalled = formula.charAt(offset + token.length) === '(';
    if (word !== undefined) return renamedWord(word, isCalled, home, renames);
    if (sheet === undefined) return token;
    const [from, renamed] = renamedSheet(sheet.slice(0, -1), renames);
    return from === null ? token : `${renamed}!${renamedWord(there, isCalled, from, renames)}`;
  });
}

function renamedWord(word: string, isCalled: boolean, home: string | null, all: Renames): string {
  const key = word.toLowerCase();
  if (home !== null && all.ofSheet.get(home.toLowerCase())?.has(key) === true) return word;
  return all.words.get(isCalled ? `${key}(` : key) ?? word;
}

/** The sheet before a `!`: its old name (null where it is none of the file's) and what stands there now. */
function renamedSheet(written: string, { sheets }: Renames): readonly [string | null, string] {
  const isQuoted = written.startsWith("'");
  const plain = isQuoted ? written.slice(1, -1).replaceAll("''", "'") : written;
  const [first = '', last] = plain.split(':');
  // `Liste!A1:Liste!B2`: what stands before the colon is a cell.
  if (last !== undefined && !isQuoted && CELL.test(first)) {
    const [from, renamed] = renamedSheet(last, { sheets, words: new Map(), ofSheet: new Map() });
    return [from, `${first}:${renamed}`];
  }
  const parts = last === undefined ? [first] : [first, last];
  const now = parts.map((part) => sheets.get(part.toLowerCase()));
  if (now.includes(undefined)) return [null, written];
  const isSame = now.every((name, at) => name === parts[at]);
  return [first, isSame ? written : `'${now.join(':').replaceAll("'", "''")}'`];
}
