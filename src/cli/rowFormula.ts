import { sealFormula, type SealedCells } from '../core/seal/sealFormula';
import type { SealTexts } from '../texts/sealTexts';

/**
 * The formula that says of one row (index from 0) whether its check digits fit, worked out when it is
 * asked for: all at once they take a gigabyte.
 */
export class RowFormula {
  readonly kind = 'formula';

  constructor(
    private readonly cells: SealedCells,
    private readonly row: number,
    private readonly verdicts: SealTexts['verdicts'],
  ) {}

  get formula(): string {
    return sealFormula(this.cells, this.row + 1, this.verdicts);
  }

  get result(): string {
    return this.verdicts.fits;
  }
}
