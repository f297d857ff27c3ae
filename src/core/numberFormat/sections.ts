/** A number format's code taken apart (ECMA-376-1 18.8.31). */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly mark: '0' | '#' | '?' }
  | { readonly kind: 'point' }
  | { readonly kind: 'comma' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'exponent'; readonly plus: boolean }
  | { readonly kind: 'date'; readonly unit: 'date' | 'time' | 'elapsed' | 'month-or-minute' }
  | { readonly kind: 'text' }
  | { readonly kind: 'general' }
  | { readonly kind: 'unknown' };

/** What stands between two `;` of the code. */
export type FormatSection = readonly FormatToken[];

const TOKEN =
  /"([^"]*)"?|\\(.?)|[_*].?|\[([^\]]*)\]|(General)|(AM\/PM|A\/P)|(E[+-])|([ymdhsgeb])\7*|([0#?])|(;)|([\s\S])/giu;

const SIMPLE: ReadonlyMap<string, FormatToken> = new Map<string, FormatToken>([
  ['.', { kind: 'point' }],
  [',', { kind: 'comma' }],
  ['%', { kind: 'percent' }],
  ['@', { kind: 'text' }],
]);

/** The sections of a format's code; there is always at least one. Never throws. */
export function parseFormat(code: string): readonly FormatSection[] {
  const sections: FormatToken[][] = [[]];
  for (const match of code.matchAll(TOKEN)) {
    if (match[9] !== undefined) sections.push([]);
    else {
      const token = tokenOf(match);
      if (token !== null) sections[sections.length - 1]?.push(token);
    }
  }
  return sections;
}

function tokenOf(match: RegExpMatchArray): FormatToken | null {
  const [, quoted, escaped, bracket, general, halves, exponent, unit, digit, , other] = match;
  if (quoted !== undefined) return { kind: 'literal', text: quoted };
  if (escaped !== undefined) return { kind: 'literal', text: escaped };
  if (bracket !== undefined) return bracketToken(bracket);
  if (general !== undefined) return { kind: 'general' };
  if (halves !== undefined) return { kind: 'date', unit: 'time' };
  if (exponent !== undefined) return { kind: 'exponent', plus: exponent.endsWith('+') };
  if (unit !== undefined) return dateToken(unit.toLowerCase());
  if (digit !== undefined) return { kind: 'digit', mark: digit as '0' | '#' | '?' };
  if (other === undefined) return null;
  return SIMPLE.get(other) ?? { kind: 'literal', text: other };
}

function dateToken(unit: string): FormatToken {
  if (unit === 'm') return { kind: 'date', unit: 'month-or-minute' };
  return { kind: 'date', unit: unit === 'h' || unit === 's' ? 'time' : 'date' };
}

/** Colours, locales, currencies and elapsed time are known; conditions are not. */
function bracketToken(content: string): FormatToken | null {
  if (/^(?:h+|m+|s+)$/i.test(content)) return { kind: 'date', unit: 'elapsed' };
  if (content.startsWith('$')) {
    const symbol = content.slice(1).replace(/-[^-]*$/, '');
    return symbol === '' ? null : { kind: 'literal', text: symbol };
  }
  if (/^[<>=]/.test(content)) return { kind: 'unknown' };
  return null;
}
