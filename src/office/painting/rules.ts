import { PALETTE, type StateLook } from '../../app/palette';
import type { PaintJob } from '../../app/ports/painter';
import { RowState } from '../../core/check/rowState';
import { columnName } from '../../core/columns/columnName';
import type { Area } from '../../core/table/column';

/** Stands in the formula of a rule that needs no status sheet. */
export const AREA_RULE_MARKER = 'urn:batch-list-check:colour:1';

type Look = readonly [state: RowState, look: StateLook];

/** Each state's number and look. */
export const LOOKS: readonly Look[] = Object.entries(RowState).map(([name, state]) => [
  state,
  PALETTE[name as keyof typeof RowState],
]);

/** The status sheet's mark of a state: an empty cell must not look like one. */
export function markOf(state: number): number {
  return state + 1;
}

/** The areas that take colours: the key columns from the first data row to the last. */
export function colouredAreas({ account, id, rows }: PaintJob): readonly Area[] {
  const [firstRow, lastRow] = [rows[0], rows.at(-1)];
  if (firstRow === undefined || lastRow === undefined) return [];
  const [left, right] = [Math.min(account, id), Math.max(account, id)];
  if (right - left === 1) return [{ firstRow, lastRow, firstColumn: left, lastColumn: right }];
  return [left, right].map((column) => {
    return { firstRow, lastRow, firstColumn: column, lastColumn: column };
  });
}

/**
 * The formula of a state's rule, as it stands in the areas' first row: the state counts only where the
 * row still holds that account and that ID. References follow cells that are moved by themselves (inserted
 * or deleted above in one column, dragged): where the two have parted, the pair has too.
 */
export function formulaOf(state: RowState, status: string, job: PaintJob): string {
  const row = (job.rows[0] ?? 0) + 1;
  const holds = (noted: string, column: number): string =>
    stillHolds(`${status}!$${noted}${row}`, `$${columnName(column)}${row}`);
  const isState = `${status}!$A${row}=${markOf(state)}`;
  const rowOf = (column: number): string => `ROW($${columnName(column)}${row})`;
  const isOneRow = `${rowOf(job.account)}=${rowOf(job.id)}`;
  return `=AND(${isState},${isOneRow},${holds('B', job.account)},${holds('C', job.id)})`;
}

/**
 * Whether the cell holds what was noted (statusRows.ts), in kind and every character. `=` alone finds
 * texts equal that differ in case, EXACT finds 1 and "1" equal.
 */
function stillHolds(noted: string, cell: string): string {
  const isSame = `IF(ISTEXT(${cell}),EXACT(${noted},"_"&${cell}),${noted}=${cell})`;
  return `IFERROR(IF(${cell}="",${noted}="",${isSame}),${noted}="!")`;
}

/** Adds a rule of ours to an area; goes out with the next sync. */
export function addRule(
  place: Excel.Range | Excel.RangeAreas,
  formula: string,
  look: StateLook,
): void {
  const { custom } = place.conditionalFormats.add('Custom');
  custom.rule.formula = formula;
  const { format } = custom;
  format.fill.color = look.fill;
  format.font.color = look.text;
  addMark(format, look.mark);
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

function addMark(format: Excel.ConditionalRangeFormat, mark: StateLook['mark']): void {
  switch (mark.kind) {
    case 'none':
      return;
    case 'border':
      for (const edge of EDGES) {
        const border = format.borders.getItem(edge);
        border.style = mark.line === 'solid' ? 'Continuous' : 'Dash';
        border.color = mark.colour;
      }
      return;
    case 'font':
      if (mark.style === 'bold') format.font.bold = true;
      else if (mark.style === 'italic') format.font.italic = true;
      else format.font.underline = 'Single';
  }
}
