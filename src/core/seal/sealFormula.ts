import { LONGEST_SEALED, SEAL_SUMS, type SealSum } from './checkDigits';
import { SEPARATOR } from './sealText';

/** What the column "Zuordnung" says; quotes in them are doubled as formulas have it. */
export interface SealWords {
  readonly fits: string;
  readonly doesNotFit: string;
  /** A row without check digits. */
  readonly missing: string;
}

/** Which cells of a row belong together. */
export interface SealedCells {
  /** Letters of the bound columns: account, ID, then the others in the sheet's order. */
  readonly bound: readonly string[];
  /** Letter of the column that holds the check digits. */
  readonly digits: string;
}

const ACROSS = 16;
/** 1 to `LONGEST_SEALED` as a constant, a row of numbers plus a column of them. */
const PLACES = placesFormula();

/**
 * The formula (without `=`, in English, as files and Office.js have it) that says of the row `row`
 * (from 1) whether its check digits fit. Plain references to the row's own cells and constants only:
 * it moves with its row, outlives rows and columns inserted or deleted elsewhere, needs no macro, no
 * array entry and no volatile function, runs from Excel 2013 on and in LibreOffice, and `UNICODE`
 * gives the same numbers under every code page. References follow a cell that is moved by itself
 * (deleted with "shift up", cut, dragged): where one has left the formula's own row, nothing fits.
 */
export function sealFormula({ bound, digits }: SealedCells, row: number, words: SealWords): string {
  const text = bound.map((letter) => `${letter}${row}`).join(`&"${SEPARATOR}"&`);
  const own = `${digits}${row}`;
  const computed = SEAL_SUMS.map((sum) => sumFormula(text, sum)).join('&"-"&');
  const filled = bound.map((letter) => `${letter}${row}`).join('&');
  const doesNotFit = quoted(words.doesNotFit);
  const verdict = `IF(${computed}=${own},${quoted(words.fits)},${doesNotFit})`;
  const unmoved = `IF(${own}="",IF(${filled}="","",${quoted(words.missing)}),${verdict})`;
  const isMoved = [...bound, digits].map((letter) => `ROW(${letter}${row})<>ROW()`).join(',');
  return `IF(OR(${isMoved}),${doesNotFit},${unmoved})`;
}

function sumFormula(text: string, { step, mixModulus, perLength, modulus }: SealSum): string {
  const padded = `${text}&REPT(" ",${LONGEST_SEALED})`;
  const units = `UNICODE(MID(${padded},${PLACES},1))`;
  const cubes = `MOD(${units}+${step}*${PLACES},${mixModulus})^3`;
  return `TEXT(MOD(SUMPRODUCT(${cubes})+${perLength}*LEN(${text}),${modulus}),"00000")`;
}

function placesFormula(): string {
  const across = Array.from({ length: ACROSS }, (_, i) => i + 1).join(',');
  const down = Array.from({ length: LONGEST_SEALED / ACROSS }, (_, i) => i * ACROSS).join(';');
  return `({${across}}+{${down}})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
