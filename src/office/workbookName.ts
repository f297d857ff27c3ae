import { inExcel } from './session/inExcel';

/** What people call the open workbook: its file's name. Throws `WorkbookFailure`. */
export function workbookName(): Promise<string> {
  return inExcel(async (context) => {
    const { workbook } = context;
    workbook.load('name');
    await context.sync();
    return workbook.name;
  });
}
