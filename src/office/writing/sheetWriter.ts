import type { MadeSheet, NewSheet, SheetWriter, Writing } from '../../app/ports/sheetWriter';
import { freeSheetName, freeSheetNames } from '../../app/tools/sheetName';
import { WorkbookFailure } from '../../core/workbookFailure';
import type { OwnWrites } from '../ownWrites';
import { inExcel } from '../session/inExcel';
import { fillDown, setLooks } from './looks';
import type { SheetInTheMaking } from './sheetInTheMaking';
import { differingCells, otherCells, otherFormulas } from './readBack';
import { rewriteTexts, writeValues } from './writeValues';

/** Makes worksheets through Excel's library. */
export function excelSheetWriter(own: OwnWrites): SheetWriter {
  return {
    write: async (wanted, writing) => {
      writing.signal.throwIfAborted();
      return own.inTurn(() => inExcel((context) => make(context, wanted, writing), wanted.name));
    },
    giveNames: (sheets) => own.inTurn(() => inExcel((context) => giveNames(context, sheets))),
    remove: (ids) => own.inTurn(() => inExcel((context) => remove(context, ids))),
    show: (id) =>
      inExcel(async (context) => {
        context.workbook.worksheets.getItem(id).activate();
        await context.sync();
      }),
  };
}

async function make(
  context: Excel.RequestContext,
  wanted: NewSheet,
  writing: Writing,
): Promise<MadeSheet> {
  const at = await addSheet(context, wanted);
  try {
    await writeValues(at, wanted, writing);
    await fillDown(at, wanted.filled);
    await setLooks(at, wanted);
    await compare(at, wanted, writing);
    return { id: at.id, name: at.name };
  } catch (error) {
    await takeAway(at, error);
    throw error;
  }
}

/** Structure first: a protected workbook is said as such, not as a failure of the new sheet. */
async function addSheet(
  context: Excel.RequestContext,
  { name: wish, unfinished }: NewSheet,
): Promise<SheetInTheMaking> {
  const { protection, worksheets } = context.workbook;
  protection.load('protected');
  worksheets.load('items/name');
  await context.sync();
  if (protection.protected) throw new WorkbookFailure('sheet-protected', { sheet: null });
  const taken = worksheets.items.map((sheet) => sheet.name);
  const name = freeSheetName(unfinished ?? wish, taken);
  const sheet = worksheets.add(name).load('id');
  await context.sync();
  return { context, sheet, id: sheet.id, name };
}

/** What Excel read something else into gets an apostrophe in front, once; then every cell must be right. */
async function compare(at: SheetInTheMaking, wanted: NewSheet, writing: Writing): Promise<void> {
  const first = await differingCells(at, wanted, writing);
  if (first.length > 0) {
    await rewriteTexts(at, wanted, first);
    const [wrong] = await differingCells(at, wanted, writing);
    if (wrong !== undefined) throw notKept(wanted, wrong.row, wrong.column);
  }
  const wrong = (await otherFormulas(at, wanted)) ?? (await otherCells(at, wanted));
  if (wrong !== null) throw notKept(wanted, wrong.row, wrong.column);
}

function notKept({ name }: NewSheet, row: number, column: number): WorkbookFailure {
  return new WorkbookFailure('not-kept', { sheet: name, row: row + 1, column });
}

/** Nothing half-written stays; where it does, that is what has to be said. */
async function takeAway({ context, sheet, name }: SheetInTheMaking, cause: unknown): Promise<void> {
  try {
    sheet.delete();
    await context.sync();
  } catch {
    throw new WorkbookFailure('half-written', { sheet: name }, { cause });
  }
}

async function giveNames(
  context: Excel.RequestContext,
  made: readonly MadeSheet[],
): Promise<readonly MadeSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  const sheets = made.map(({ id }) => worksheets.getItemOrNullObject(id));
  await context.sync();
  const gone = made.find((_, at) => sheets[at]?.isNullObject !== false);
  if (gone !== undefined) throw new WorkbookFailure('sheet-gone', { sheet: gone.name });
  const names = freeSheetNames(
    made.map(({ name }) => name),
    worksheets.items.map(({ name }) => name),
  );
  const named = made.map(({ id, name }, at) => ({ id, name: names[at] ?? name }));
  for (const { id, name } of named) worksheets.getItem(id).name = name;
  await context.sync();
  return named;
}

async function remove(context: Excel.RequestContext, ids: readonly string[]): Promise<void> {
  const { worksheets } = context.workbook;
  const sheets = ids.map((id) => worksheets.getItemOrNullObject(id));
  await context.sync();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}
