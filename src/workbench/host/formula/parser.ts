import { SHEET_COLUMNS, SHEET_ROWS } from '../area';
import { columnOfLetters } from '../address/columnLetters';
import type { Corner, Expression, Operator, Place } from './expression';
import { tokenize, type Token } from './tokenizer';

/** The cell a formula stands in, from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Loosest first; operators of one line bind alike, from left to right (Excel's documented order). */
const LEVELS: readonly (readonly Operator[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/** Ends the parsing of a text that is no formula; caught by `parseFormula`. */
class NotAFormula extends Error {}

/** A formula's text (with its `=`) as seen from its cell; undefined where it is no formula Excel would take. Never throws. */
export function parseFormula(text: string, cell: Cell): Expression | undefined {
  const tokens = tokenize(text.startsWith('=') ? text.slice(1) : text);
  if (tokens === undefined) return undefined;
  try {
    return new Parser(tokens, cell).whole();
  } catch (error) {
    if (error instanceof NotAFormula) return undefined;
    throw error;
  }
}

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly cell: Cell,
  ) {}

  whole(): Expression {
    const expression = this.level(0);
    if (this.at < this.tokens.length) throw new NotAFormula();
    return expression;
  }

  private level(index: number): Expression {
    const operators = LEVELS[index];
    if (operators === undefined) return this.postfix();
    let left = this.level(index + 1);
    for (;;) {
      const token = this.tokens[this.at];
      if (token?.kind !== 'operator' || !operators.includes(token.text)) return left;
      this.at++;
      left = { kind: 'binary', operator: token.text, left, right: this.level(index + 1) };
    }
  }

  private postfix(): Expression {
    let expression = this.prefix();
    while (this.takes(':')) expression = { kind: 'span', left: expression, right: this.primary() };
    while (this.takes('%')) expression = { kind: 'percent', of: expression };
    return expression;
  }

  private prefix(): Expression {
    const token = this.tokens[this.at];
    if (token?.kind === 'operator' && (token.text === '-' || token.text === '+')) {
      this.at++;
      return { kind: 'sign', sign: token.text, of: this.prefix() };
    }
    return this.primary();
  }

  private primary(): Expression {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new NotAFormula();
    switch (token.kind) {
      case 'number':
        return this.rowsOr({ kind: 'number', value: token.value });
      case 'text':
        return { kind: 'text', value: token.value };
      case 'error':
        return { kind: 'error', value: { error: token.value } };
      case 'sheet':
        return this.reference(this.word(), token.name);
      case 'word':
        return this.named(token.text);
      case 'mark':
        if (token.text === '(') return this.group();
        if (token.text === '{') return this.array();
        throw new NotAFormula();
      case 'operator':
      case 'space':
        throw new NotAFormula();
    }
  }

  private group(): Expression {
    const of = this.level(0);
    this.expect(')');
    return { kind: 'group', of };
  }

  private array(): Expression {
    const rows: Expression[][] = [[this.prefix()]];
    for (;;) {
      if (this.takes(',')) rows.at(-1)?.push(this.prefix());
      else if (this.takes(';')) rows.push([this.prefix()]);
      else break;
    }
    this.expect('}');
    return { kind: 'array', rows };
  }

  private named(word: string): Expression {
    if (this.takes('(')) return { kind: 'call', name: functionName(word), arguments: this.list() };
    if (/^(true|false)$/i.test(word))
      return { kind: 'truth', value: word.toLowerCase() === 'true' };
    return this.reference(word, undefined);
  }

  private list(): Expression[] {
    if (this.takes(')')) return [];
    const found: Expression[] = [];
    do found.push(this.argument());
    while (this.takes(','));
    this.expect(')');
    return found;
  }

  private argument(): Expression {
    const token = this.tokens[this.at];
    const empty = token?.kind === 'mark' && (token.text === ',' || token.text === ')');
    return empty ? { kind: 'missing' } : this.level(0);
  }

  /** `3:7`: a number before a colon is a row. */
  private rowsOr(number: Expression & { kind: 'number' }): Expression {
    const next = this.tokens[this.at];
    if (next?.kind !== 'mark' || next.text !== ':') return number;
    return this.reference(String(number.value), undefined);
  }

  private reference(word: string, sheet: string | undefined): Expression {
    const from = this.corner(word);
    if (from === undefined) {
      if (word.startsWith('#')) return { kind: 'error', value: { error: '#REF!' } };
      if (sheet !== undefined || word.includes('$')) throw new NotAFormula();
      return { kind: 'name', name: word };
    }
    const complete = from.row !== undefined && from.column !== undefined;
    if (this.takes(':')) {
      const to = this.corner(this.word());
      if (to === undefined || sameShape(from, to) === false) throw new NotAFormula();
      return { kind: 'reference', sheet, from, to };
    }
    if (complete) return { kind: 'reference', sheet, from, to: undefined };
    if (sheet !== undefined || word.includes('$')) throw new NotAFormula();
    return { kind: 'name', name: word };
  }

  private word(): string {
    const token = this.tokens[this.at++];
    if (token?.kind === 'word') return token.text;
    if (token?.kind === 'number') return String(token.value);
    if (token?.kind === 'error') return token.value;
    throw new NotAFormula();
  }

  private corner(word: string): Corner | undefined {
    const cell = CELL.exec(word);
    if (cell) return { column: this.column(cell[1], cell[2]), row: this.row(cell[3], cell[4]) };
    const column = COLUMN.exec(word);
    if (column) return { column: this.column(column[1], column[2]), row: undefined };
    const row = ROW.exec(word);
    return row ? { column: undefined, row: this.row(row[1], row[2]) } : undefined;
  }

  private column(sign = '', letters = ''): Place {
    return place(sign, columnOfLetters(letters), this.cell.column, SHEET_COLUMNS);
  }

  private row(sign = '', digits = ''): Place {
    return place(sign, Number(digits) - 1, this.cell.row, SHEET_ROWS);
  }

  private takes(text: string): boolean {
    const token = this.tokens[this.at];
    const found = token?.kind === 'mark' && token.text === text;
    if (found) this.at++;
    return found;
  }

  private expect(text: string): void {
    if (!this.takes(text)) throw new NotAFormula();
  }
}

/** Files write functions newer than themselves with a prefix; Excel takes it when typed, and shows the name alone. */
function functionName(word: string): string {
  return word.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
}

function place(sign: string, position: number, own: number, all: number): Place {
  if (position < 0 || position >= all) throw new NotAFormula();
  return sign === '$' ? { fixed: true, at: position } : { fixed: false, at: position - own };
}

function sameShape(a: Corner, b: Corner): boolean {
  return (
    (a.row === undefined) === (b.row === undefined) &&
    (a.column === undefined) === (b.column === undefined)
  );
}
