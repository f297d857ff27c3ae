import type { PaintJob } from '../../app/ports/painter';
import { columnName } from '../../core/columns/columnName';
import { codeOf } from '../session/failures';
import { addRule, AREA_RULE_MARKER, colouredAreas, LOOKS, markOf } from './rules';

/** Areas and characters that one call takes: getRanges refuses more than 8,192 characters. */
const MOST_AREAS = 450;
const MOST_LETTERS = 8_000;
/** Calls that go out together: some 16 KB each. */
const TOGETHER = 50;

/**
 * Colours rows where Excel takes no rules that refer to another sheet: rules over the very cells. They
 * stay where they are when rows are sorted. Gives how many they are. Rejects with the library's errors.
 */
export async function addAreaRules(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  job: PaintJob,
): Promise<number> {
  const separator = await separatorOf(context, sheet);
  let added = 0;
  for (const [state, look] of LOOKS) {
    const formula = `="${AREA_RULE_MARKER}:${markOf(state)}"<>""`;
    for (const address of addressesOf(job, state, separator)) {
      addRule(sheet.getRanges(address), formula, look);
      if (++added % TOGETHER === 0) await flush(context);
    }
  }
  await flush(context);
  return added;
}

/**
 * What parts areas: a comma says the documentation, but Excel on a German computer may want the
 * semicolon that parts lists there (office-js 1167, 1985).
 */
async function separatorOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<',' | ';'> {
  sheet.getRanges('A1,C1').load('areaCount');
  try {
    await context.sync();
    return ',';
  } catch (error) {
    if (codeOf(error) !== 'InvalidArgument') throw error;
    return ';';
  }
}

function flush(context: Excel.RequestContext): Promise<void> {
  return context.sync();
}

/** The key cells of all rows in a state, as addresses that one call takes. */
function* addressesOf(job: PaintJob, state: number, separator: string): Generator<string> {
  const columns = colouredAreas(job).map(
    ({ firstColumn, lastColumn }) => [columnName(firstColumn), columnName(lastColumn)] as const,
  );
  let areas: string[] = [];
  let letters = 0;
  for (const [first, last] of runsOf(job, state)) {
    for (const [left, right] of columns) {
      const area = `${left}${first + 1}:${right}${last + 1}`;
      if (areas.length === MOST_AREAS || letters + area.length + 1 > MOST_LETTERS) {
        yield areas.join(separator);
        [areas, letters] = [[], 0];
      }
      areas.push(area);
      letters += area.length + 1;
    }
  }
  if (areas.length > 0) yield areas.join(separator);
}

/** Runs of neighbouring rows in a state: first and last row index. */
function* runsOf({ rows, states }: PaintJob, state: number): Generator<readonly [number, number]> {
  let run: readonly [number, number] | null = null;
  for (let position = 0; position < rows.length; position++) {
    if (states[position] !== state) continue;
    const row = rows[position] as number;
    if (run !== null && run[1] === row - 1) run = [run[0], row];
    else {
      if (run !== null) yield run;
      run = [row, row];
    }
  }
  if (run !== null) yield run;
}
