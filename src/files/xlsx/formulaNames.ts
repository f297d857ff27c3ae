/**
 * Functions that came after the file format: files write them with a prefix, people and Office.js never
 * see it (MS-XLSX 2.2.2, future functions). Written from their names alone.
 */
const NEWER = [
  'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE',
  'BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE',
  'CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT',
  'CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP',
  'ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST',
  'FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT',
  'FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV',
  'GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH',
  'IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS',
  'MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE',
  'PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST',
  'QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS',
  'SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE',
  'TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S',
  'VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST',
];
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...NEWER.flatMap((line) => line.split(' ')).map((name) => [name, '_xlfn.'] as const),
  ['FILTER', '_xlfn._xlws.'],
  ['SORT', '_xlfn._xlws.'],
]);

/** Texts and quoted sheet names first, so that what only looks like a function inside them stays. */
const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_\\][\w.\\]*(?=\()/g;

/** The formula (without `=`) as a file holds it. Never throws. */
export function toFileFormula(formula: string): string {
  return formula.replace(TOKENS, (token) => `${PREFIXES.get(token.toUpperCase()) ?? ''}${token}`);
}

/**
 * The formula as people see it, from the way a file holds it: lists carry a long one in every row, so that
 * only quotes and underscores are looked at. Never throws.
 */
export function fromFileFormula(formula: string): string {
  if (!formula.includes('_xl')) return formula;
  const marks = /["'_]/g;
  let seen = '';
  let taken = 0;
  for (let mark = marks.exec(formula); mark !== null; mark = marks.exec(formula)) {
    const { index } = mark;
    if (mark[0] !== '_') marks.lastIndex = behindQuoted(formula, index);
    else {
      const prefix = beginsName(formula, index) ? prefixLength(formula, index) : 0;
      if (prefix > 0) seen += formula.slice(taken, index);
      if (prefix > 0) taken = index + prefix;
      marks.lastIndex = index + Math.max(1, prefix);
    }
  }
  return seen + formula.slice(taken);
}

/** Where the quoted text that begins here ends; the next place where nothing closes it. */
function behindQuoted(formula: string, start: number): number {
  const quote = formula.charAt(start);
  let last = start;
  let close = formula.indexOf(quote, start + 1);
  while (close >= 0 && formula[close + 1] === quote) {
    last = close;
    close = formula.indexOf(quote, close + 2);
  }
  return (close < 0 ? last : close) + 1;
}

/** Whether nothing before this place belongs to the same name: digits and dots begin none. */
function beginsName(formula: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && /[\d.]/.test(formula.charAt(at))) at--;
  return at < 0 || !/[A-Za-z_\\]/.test(formula.charAt(at));
}

/** A function with a prefix, from its beginning on; the prefix is what goes. */
const PREFIXED = /(_xlfn\.(?:_xlws\.)?|_xlws\.)[\w.\\]*\(/iy;

function prefixLength(formula: string, start: number): number {
  PREFIXED.lastIndex = start;
  return PREFIXED.exec(formula)?.[1]?.length ?? 0;
}
