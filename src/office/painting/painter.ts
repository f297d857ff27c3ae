import type { Painter, PaintJob } from '../../app/ports/painter';
import type { Reading } from '../../app/ports/sheetReader';
import { WorkbookFailure } from '../../core/workbookFailure';
import type { OwnWrites } from '../ownWrites';
import { inExcel } from '../session/inExcel';
import { findMarks, removeMarks } from './marks';
import { clearStatus, paintSheet } from './paintSheet';

/** Colours rows by conditional formats of ours over a very hidden status sheet. */
export function excelPainter(own: OwnWrites): Painter {
  return {
    paint: (job, reading) =>
      own.inTurn(() => inExcel((context) => paint(context, job, reading, own))),
    clear: () =>
      own.inTurn(() =>
        inExcel(async (context) => {
          const marks = await findMarks(context);
          for (const { id } of marks.sheets.status) own.claim(id);
          await removeMarks(context, marks);
        }),
      ),
    isPainted: () =>
      inExcel(async (context) => {
        const { sheets, rules } = await findMarks(context);
        return sheets.status.length > 0 || rules.length > 0;
      }),
  };
}

async function paint(
  context: Excel.RequestContext,
  job: PaintJob,
  reading: Reading,
  own: OwnWrites,
): Promise<void> {
  reading.signal.throwIfAborted();
  const marks = await findMarks(context);
  for (const { id } of marks.sheets.status) own.claim(id);
  if (job.rows.length === 0) return removeMarks(context, marks);
  const list = marks.sheets.others.find(({ id }) => id === job.sheetId);
  if (list === undefined) throw new WorkbookFailure('sheet-gone', { sheet: null });
  try {
    await paintSheet(context, { job, reading, own, marks, list });
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
