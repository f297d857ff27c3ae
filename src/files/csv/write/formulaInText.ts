import { columnName } from '../../../core/columns/columnName';
import { formulaDanger } from '../../../core/rules/reading/formulaDanger';
import { CellKind, kindAt, type Sheet } from '../../../core/table/column';
import { textAt } from '../../../core/table/text';

const STARTS: ReadonlySet<number> = new Set([...'=+-@'].map((start) => start.charCodeAt(0)));
const LINK = /\bHYPERLINK\s*\(/i;
/** A topic or workbook names what is wanted of it; in prose nothing stands behind its sign. */
const ITEM = /!\s*['\p{L}\p{N}_$#]/u;
/** A text, a cell or another call: a .csv has no names that could stand for an address. */
const ARGUMENT = /\([^]*(?:["(]|\b[a-z]{1,3}\$?\d|[a-z]\$?:\$?[a-z])/i;

/**
 * The first cell (`C5`) whose text a spreadsheet would take for a formula that asks another program, file
 * or server, if it stood in a .csv; null for none. In a workbook the same text is harmless. Numbers,
 * telephone numbers, notes (`- Amt | Tel. 12`) and base64 begin alike and are none. Source: CWE-1236. Never throws.
 */
export function formulaInText({ columns }: Sheet): string | null {
  for (const [at, column] of columns.entries()) {
    for (let row = 0; row < column.kinds.length; row++) {
      const start = column.bytes[column.starts[row] as number] as number;
      if (kindAt(column, row) !== CellKind.text || !STARTS.has(start)) continue;
      if (!asksOutside(textAt(column, row).slice(1))) continue;
      return `${columnName(at)}${String(row + 1)}`;
    }
  }
  return null;
}

function asksOutside(formula: string): boolean {
  if (formulaDanger(formula) === 'outside' && ITEM.test(formula)) return true;
  // Without the signs of references, calls alone are left.
  const isCall = LINK.test(formula) || formulaDanger(formula.replace(/[|!]/g, ' ')) === 'outside';
  return isCall && ARGUMENT.test(formula);
}
