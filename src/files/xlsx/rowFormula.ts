import { fromFileFormula } from './formulaNames';

const DIGITS = /(\d+)/;

/**
 * What the formulas of a column have in common where each names its own row and is else the same: a list
 * carries a long one in every row, and kept one by one they would take more memory than all its values.
 */
export class RowFormula {
  private constructor(
    private readonly xml: readonly Uint8Array[],
    /** The formula as people see it, cut where the row's number stands. */
    readonly pieces: readonly string[],
  ) {}

  /**
   * What the formula of a row (from 0) has in common with others, from its XML and from the text that the
   * XML means; null where it cannot be told.
   */
  static of(xml: string, written: string, row: number): RowFormula | null {
    // In a character's number another row's number would be another character.
    if (xml.includes('&#')) return null;
    const [file, people] = [xml, fromFileFormula(written)].map((text) => text.split(DIGITS));
    // A prefix that goes leaves all numbers as they are; if ever it does not, nothing is to be guessed.
    if (file === undefined || people?.length !== file.length) return null;
    const encoder = new TextEncoder();
    const pieces = piecesOf(file, row).map((piece) => encoder.encode(piece));
    return new RowFormula(pieces, piecesOf(people, row));
  }

  /** Whether the formula of a row (from 0) is this one; its XML lies in `bytes[start] .. bytes[end]` (exclusive). */
  fits(bytes: Uint8Array, start: number, end: number, row: number): boolean {
    const number = String(row + 1);
    let at = start;
    for (const [index, piece] of this.xml.entries()) {
      if (index > 0) {
        for (let i = 0; i < number.length; i++) {
          if (bytes[at++] !== number.charCodeAt(i)) return false;
        }
      }
      if (at + piece.length > end) return false;
      for (let i = 0; i < piece.length; i++) if (bytes[at++] !== piece[i]) return false;
    }
    return at === end;
  }

  /** The formula of a row (from 0), as people see it. */
  textAt(row: number): string {
    return this.pieces.join(String(row + 1));
  }
}

/** The text between the places that hold the row's number; `parts`: every second one is a number. */
function piecesOf(parts: readonly string[], row: number): readonly string[] {
  const number = String(row + 1);
  const pieces = [''];
  parts.forEach((part, at) => {
    if (at % 2 === 1 && part === number) pieces.push('');
    else pieces[pieces.length - 1] += part;
  });
  return pieces;
}

/** A column's formulas by row index; those that rows have in common are put together when they are asked for. */
export class FormulaTexts implements ReadonlyMap<number, string> {
  private readonly formulas = new Map<number, string | RowFormula>();

  /** Notes a row's formula. */
  set(row: number, formula: string | RowFormula): void {
    this.formulas.set(row, formula);
  }

  get size(): number {
    return this.formulas.size;
  }

  /**
   * What a row's formula has in common with others, cut where the row's number stands; undefined for one that
   * stands for itself, and for none.
   */
  piecesAt(row: number): readonly string[] | undefined {
    const formula = this.formulas.get(row);
    return formula instanceof RowFormula ? formula.pieces : undefined;
  }

  has(row: number): boolean {
    return this.formulas.has(row);
  }

  get(row: number): string | undefined {
    const formula = this.formulas.get(row);
    return formula instanceof RowFormula ? formula.textAt(row) : formula;
  }

  forEach(each: (formula: string, row: number, all: ReadonlyMap<number, string>) => void): void {
    for (const [row, formula] of this) each(formula, row, this);
  }

  keys(): MapIterator<number> {
    return this.formulas.keys();
  }

  *values(): MapIterator<string> {
    for (const [, formula] of this) yield formula;
  }

  *entries(): MapIterator<[number, string]> {
    for (const row of this.formulas.keys()) yield [row, this.get(row) ?? ''];
  }

  [Symbol.iterator](): MapIterator<[number, string]> {
    return this.entries();
  }
}
