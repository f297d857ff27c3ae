import type { Painter, PaintJob } from '../../app/ports/painter';
import type { Reading } from '../../app/ports/sheetReader';
import { WorkbookFailure } from '../../core/workbookFailure';
import type { OwnWrites } from '../ownWrites';
import { inExcel } from '../session/inExcel';
import { findMarks, removeMarks, type OwnMarks } from './marks';
import { stands, type Painted } from './painted';
import { clearStatus, paintSheet } from './paintSheet';

/** Colours rows by conditional formats of ours over a very hidden status sheet. */
export function excelPainter(own: OwnWrites): Painter {
  let painted: Painted | null = null;
  return {
    paint: (job, reading) =>
      own.inTurn(() =>
        inExcel(async (context) => {
          painted = null;
          painted = await paint(context, job, reading, own);
        }),
      ),
    clear: () =>
      own.inTurn(() =>
        inExcel(async (context) => {
          painted = null;
          const marks = await findMarks(context);
          for (const { id } of marks.sheets.status) own.claim(id);
          await removeMarks(context, marks);
        }),
      ),
    isPainted: () => inExcel(async (context) => isAny(await findMarks(context))),
    sight: () =>
      own.inTurn(() =>
        inExcel(async (context) => {
          const marks = await findMarks(context);
          if (painted !== null && stands(painted, marks)) return 'as-painted';
          return isAny(marks) ? 'others' : 'none';
        }),
      ),
  };
}

function isAny({ sheets, rules }: OwnMarks): boolean {
  return sheets.status.length > 0 || rules.length > 0;
}

async function paint(
  context: Excel.RequestContext,
  job: PaintJob,
  reading: Reading,
  own: OwnWrites,
): Promise<Painted> {
  reading.signal.throwIfAborted();
  const marks = await findMarks(context);
  for (const { id } of marks.sheets.status) own.claim(id);
  if (job.rows.length === 0) {
    await removeMarks(context, marks);
    return { sheetId: job.sheetId, rules: 0, status: null };
  }
  const list = marks.sheets.others.find(({ id }) => id === job.sheetId);
  if (list === undefined) throw new WorkbookFailure('sheet-gone', { sheet: null });
  try {
    return await paintSheet(context, { job, reading, own, marks, list });
  } catch (error) {
    await discard(context);
    throw error;
  }
}

/** Half a list in colours would say more than is known; on a protected sheet the rules must stay. */
async function discard(context: Excel.RequestContext): Promise<void> {
  const marks = await findMarks(context);
  marks.sheets.status.forEach(clearStatus);
  await context.sync();
  await removeMarks(context, marks);
}
