import { columnOf, sheetOf } from '../../../../src/core/table/columnBuilder';
import { FormulaTexts, RowFormula } from '../../../../src/files/xlsx/rowFormula';
import { requireWritten } from '../../../../src/files/xlsx/write/readBack';

/** A formula of every row, cut where the row's number stands. */
const PIECES = ['IF(A', '=B', ',1,16)'] as const;

function textAt(pieces: readonly string[], row: number): string {
  return pieces.join(String(row + 1));
}

function common(pieces: readonly string[]): RowFormula {
  const text = textAt(pieces, 700);
  const formula = RowFormula.of(text, text, 700);
  if (formula === null) throw new Error('nothing in common');
  return formula;
}

const blank = sheetOf([columnOf(['Zuordnung', null, null, null])]);
const meant = [1, 2, 3].map((row) => {
  const formula = textAt(PIECES, row);
  const content = { kind: 'formula', formula, pieces: PIECES, result: 'passt' } as const;
  return { row, cells: [{ column: 0, content }] };
});

function checked(found: (row: number) => string | RowFormula | null): () => void {
  const formulas = new FormulaTexts();
  for (const row of [1, 2, 3]) {
    const formula = found(row);
    if (formula !== null) formulas.set(row, formula);
  }
  const column = columnOf(['Zuordnung', 'passt', 'passt', 'passt'], { formulas });
  return () => requireWritten(blank, meant, sheetOf([column]));
}

test.each<[string, (row: number) => string | RowFormula]>([
  ['pieces that are the same', () => common(PIECES)],
  ['whole texts', (row) => textAt(PIECES, row)],
  ['some of either', (row) => (row === 2 ? textAt(PIECES, row) : common(PIECES))],
])('formulas are as meant where they read as %s', (_, found) => {
  expect(checked(found)).not.toThrow();
});

test.each<[string, (row: number) => string | RowFormula | null]>([
  ['pieces of another text', () => common(['IF(A', '=C', ',1,16)'])],
  ['fewer pieces', () => common(['IF(A', '=B2,1,16)'])],
  ['more of them', () => common([...PIECES, ''])],
  ['another row’s formula', (row) => textAt(PIECES, row + 1)],
  ['no formula', () => null],
])('%s in one row is said', (_, found) => {
  const wrong = checked((row) => (row === 3 ? found(row) : common(PIECES)));
  expect(wrong).toThrow(
    expect.objectContaining({ code: 'written-otherwise', details: { place: 'A4' } }) as Error,
  );
});
