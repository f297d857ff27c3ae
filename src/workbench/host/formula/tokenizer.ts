import type { ErrorText } from '../cell';
import { unquotedSheetName } from '../address/sheetName';
import type { Operator } from './expression';

/** A piece of a formula's text. `word` is a name, a function or a cell, `sheet` a sheet's name before a `!`. */
export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'error'; readonly value: ErrorText }
  | { readonly kind: 'sheet'; readonly name: string }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'operator'; readonly text: Operator }
  | { readonly kind: 'mark'; readonly text: '(' | ')' | ',' | ':' | '%' | '{' | '}' | ';' }
  | { readonly kind: 'space' };

type Reader = (text: string) => Token;

/** Tried in this order at every place; sticky, so that each starts where the last ended. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/\s+/y, () => ({ kind: 'space' })],
  [/"(?:[^"]|"")*"/y, (text) => ({ kind: 'text', value: text.slice(1, -1).replaceAll('""', '"') })],
  [/'(?:[^']|'')+'!/y, (text) => ({ kind: 'sheet', name: unquotedSheetName(text.slice(0, -1)) })],
  [/[\p{L}_\\][\p{L}\p{N}_.\\]*!/uy, (text) => ({ kind: 'sheet', name: text.slice(0, -1) })],
  [
    /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)/iy,
    (text) => ({ kind: 'error', value: text.toUpperCase() as ErrorText }),
  ],
  [/\$?\p{L}{1,3}\$?\d+(?![\p{L}\p{N}_.(])/uy, (text) => ({ kind: 'word', text })],
  [/(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y, (text) => ({ kind: 'number', value: Number(text) })],
  [/[\p{L}_\\$][\p{L}\p{N}_.\\$]*/uy, (text) => ({ kind: 'word', text })],
  [/<>|<=|>=|[-+*/^&=<>]/y, (text) => ({ kind: 'operator', text: text as Operator })],
  [/[(),:%{};]/y, (text) => ({ kind: 'mark', text: text as '(' })],
];

/** A formula's pieces, without its `=`; undefined where a character fits nowhere. Never throws. */
export function tokenize(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const found = tokenAt(text, at);
    if (found === undefined) return undefined;
    at = found.end;
    if (found.token.kind !== 'space') tokens.push(found.token);
  }
  return tokens;
}

function tokenAt(text: string, at: number): { token: Token; end: number } | undefined {
  for (const [pattern, read] of READERS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { token: read(match[0]), end: pattern.lastIndex };
  }
  return undefined;
}
