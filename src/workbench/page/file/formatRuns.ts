import type { LookRun } from '../../../files/xlsx/whole/wholeWorkbook';
import { cellArea } from '../../host/area';
import type { CellFormat } from '../../host/cell';
import { formatAt, NORMAL_FORMATS, withFormat, type Formats } from '../../host/memory/formatStore';
import { valueAt, type Span, type Spans } from '../../host/memory/spans';

/**
 * The formats with those of many runs of cells put over them at once: one by one each would cost as much
 * as all that are there. Runs of a column come from top to bottom. Never throws.
 */
export function withRuns(
  formats: Formats,
  runs: readonly LookRun[],
  looks: readonly CellFormat[],
): Formats {
  const known = looks.map((look) => formatAt(withFormat(NORMAL_FORMATS, A1, look), 0, 0));
  const byColumn = new Map<number, LookRun[]>();
  for (const run of runs) {
    const own = byColumn.get(run.column);
    if (own === undefined) byColumn.set(run.column, [run]);
    else own.push(run);
  }
  const columns = new Map(formats.columns);
  for (const [column, own] of byColumn) {
    columns.set(column, overlaid(columns.get(column) ?? formats.others, own, known));
  }
  return { ...formats, columns };
}

const A1 = cellArea(0, 0);

function overlaid(
  spans: Spans<CellFormat>,
  runs: readonly LookRun[],
  looks: readonly CellFormat[],
): Spans<CellFormat> {
  const made: Span<CellFormat>[] = [];
  const add = (from: number, value: CellFormat): void => {
    if (made.at(-1)?.from === from) made.pop();
    if (made.at(-1)?.value !== value) made.push({ from, value });
  };
  let next = 0;
  const keepUpTo = (end: number): void => {
    for (let span = spans[next]; span !== undefined && span.from < end; span = spans[++next]) {
      add(span.from, span.value);
    }
  };
  for (const { first, count, look } of runs) {
    const end = first + count;
    keepUpTo(first);
    const format = looks[look];
    if (format !== undefined) add(first, format);
    while (next < spans.length && (spans[next]?.from ?? 0) <= end) next++;
    if (format !== undefined) add(end, valueAt(spans, end));
  }
  keepUpTo(Infinity);
  return made;
}
