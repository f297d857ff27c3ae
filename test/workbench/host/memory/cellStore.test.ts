import { SHEET_ROWS } from '../../../../src/workbench/host/area';
import { CellStore, type Stored } from '../../../../src/workbench/host/memory/cellStore';

const PIECE = 1024;
const COLUMNS = 8;

function putPiece(store: CellStore, row: number, contents: readonly Stored[]): void {
  const area = { row, rows: PIECE, column: 0, columns: COLUMNS };
  store.put({ area, columns: Array.from({ length: COLUMNS }, () => contents) });
}

describe('contents put in piece by piece', () => {
  const empty = new Array<Stored>(PIECE).fill(null);

  it('takes pieces that are empty down to the last row without growing to each anew', () => {
    const store = new CellStore();
    const before = performance.now();
    for (let row = 0; row < SHEET_ROWS; row += PIECE) putPiece(store, row, empty);
    expect(performance.now() - before).toBeLessThan(2000);
    expect(store.used()).toBeUndefined();
  });

  it('empties what an empty piece is put over, and keeps what stands around it', () => {
    const store = new CellStore();
    for (const row of [0, PIECE, 2 * PIECE]) putPiece(store, row, new Array(PIECE).fill('x'));
    putPiece(store, PIECE, empty);
    expect([PIECE - 1, PIECE, 2 * PIECE - 1, 2 * PIECE].map((row) => store.at(row, 0))).toEqual([
      'x',
      null,
      null,
      'x',
    ]);
    putPiece(store, 2 * PIECE, empty);
    expect(store.used()).toEqual({ row: 0, rows: PIECE, column: 0, columns: COLUMNS });
  });
});
