import { sealFormula, type SealedCells } from '../core/seal/sealFormula';
import { fileFormulaXml, type FormulaContent } from '../files/xlsx/write/changes';
import type { SealTexts } from '../texts/sealTexts';

/** No row has this number, and no other number of the formula holds it. */
const ANY_ROW = 987_654_321;

/**
 * The formulas that say of a row (index from 0) whether its check digits fit. Each is put together when it
 * is asked for: all at once they take a gigabyte. They differ in the row's number only, so that what is
 * to be done for each is done once.
 */
export function rowFormulas(
  cells: SealedCells,
  verdicts: SealTexts['verdicts'],
): (row: number) => FormulaContent {
  const pattern = sealFormula(cells, ANY_ROW, verdicts);
  const seen = pattern.split(String(ANY_ROW));
  const written = fileFormulaXml(pattern).split(String(ANY_ROW));
  return (row) => new RowFormula(seen, written, row, verdicts.fits);
}

class RowFormula implements FormulaContent {
  readonly kind = 'formula';

  constructor(
    readonly pieces: readonly string[],
    private readonly written: readonly string[],
    private readonly row: number,
    readonly result: string,
  ) {}

  get formula(): string {
    return this.pieces.join(String(this.row + 1));
  }

  get xml(): string {
    return this.written.join(String(this.row + 1));
  }
}
