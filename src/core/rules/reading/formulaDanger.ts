/** What makes a formula's result change without anyone's doing. */
export type FormulaDanger = 'outside' | 'volatile';

/** Recalculated at every change or opening (Microsoft, "Excel recalculation", volatile functions). */
const VOLATILE: ReadonlySet<string> = new Set([
  'NOW',
  'TODAY',
  'RAND',
  'RANDBETWEEN',
  'RANDARRAY',
  'OFFSET',
  'INDIRECT',
  'CELL',
  'INFO',
]);

/** Functions that ask another program, a server or a data model. */
const OUTSIDE: ReadonlySet<string> = new Set(
  [
    'WEBSERVICE',
    'RTD',
    'DDE',
    'CALL',
    'REGISTER.ID',
    'SQL.REQUEST',
    'STOCKHISTORY',
    'IMAGE',
  ].concat(
    ['CUBEVALUE', 'CUBEMEMBER', 'CUBESET', 'CUBESETCOUNT', 'CUBERANKEDMEMBER', 'CUBEKPIMEMBER'],
    ['CUBEMEMBERPROPERTY'],
  ),
);

const FUTURE_FUNCTION = /^(?:_xlfn\.|_xlws\.|_xludf\.)+/i;
/** Text, quoted sheet name, bracket, word or any other character. */
const TOKEN = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[|[\p{L}\p{N}_\\.?$]+|[^]/gu;
/** What stands behind a workbook in brackets: the sheet, none before a name (`[1]!Name`). */
const SHEET_BEHIND = /^(?:'(?:[^']|'')*'|[\p{L}\p{N}_\\.?$:]*)!/u;
/** In a quoted sheet name: a workbook, a path or a server; no sheet's own name may hold these. */
const FILE_IN_NAME = /[[\\/]/;
const WORKBOOK_NAME = /\.xl[a-z]{1,2}$/i;

/**
 * Whether a formula (without its leading `=`, function names in English, as files hold them) refers outside the workbook (`[1]Sheet!A1`, `'C:\x\[b.xlsx]S'!A1`, `Server|Topic!Item`,
 * WEBSERVICE …) or is volatile; null if neither. Texts inside are no references, columns of tables
 * (`Table1[[#This Row],[x]]`) and `[0]!Name` stay inside. Never throws.
 */
export function formulaDanger(formula: string): FormulaDanger | null {
  let volatile = false;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(formula); match !== null; match = TOKEN.exec(formula)) {
    const [token] = match;
    if (token === '[') {
      const end = closing(formula, match.index);
      if (isOtherWorkbook(formula, match.index, end)) return 'outside';
      TOKEN.lastIndex = end;
    } else {
      const found = dangerOf(token, formula.slice(TOKEN.lastIndex, TOKEN.lastIndex + 8));
      if (found === 'outside') return found;
      volatile ||= found === 'volatile';
    }
  }
  return volatile ? 'volatile' : null;
}

function dangerOf(token: string, behind: string): FormulaDanger | null {
  if (token.startsWith("'")) {
    return FILE_IN_NAME.test(token) && /^[!#]/.test(behind) ? 'outside' : null;
  }
  // A program and its topic (DDE): no operator of formulas is a bar.
  if (token === '|') return 'outside';
  if (WORKBOOK_NAME.test(token) && behind.startsWith('!')) return 'outside';
  if (!/^\s*\(/.test(behind)) return null;
  const name = token.replace(FUTURE_FUNCTION, '').toUpperCase();
  if (OUTSIDE.has(name)) return 'outside';
  return VOLATILE.has(name) ? 'volatile' : null;
}

/** The offset behind the bracket that closes the one at `open`; inside, `'` escapes a character. */
function closing(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** `[0]` is the workbook itself. */
function isOtherWorkbook(formula: string, open: number, end: number): boolean {
  if (formula.slice(open, end) === '[0]') return false;
  return SHEET_BEHIND.test(formula.slice(end, end + 300));
}
