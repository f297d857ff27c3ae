import { openOffice, type Office, type OfficeOptions } from './officeHost';

/** Opens an office, lets a test work in it and closes it, whatever happens. */
export async function inOffice<T>(
  work: (office: Office) => Promise<T>,
  options: OfficeOptions = {},
): Promise<T> {
  const office = openOffice(options);
  try {
    return await work(office);
  } finally {
    office.close();
  }
}

/** Runs one batch of Office.js on a new workbook with one empty sheet. */
export async function onExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: OfficeOptions = {},
): Promise<T> {
  return inOffice((office) => office.Excel.run(batch), options);
}

/** The code of the error a batch ends in, with the member it arose in where Excel names one. */
export async function errorOf(batch: Promise<unknown>): Promise<string> {
  try {
    await batch;
  } catch (error) {
    const { code, debugInfo } = error as { code?: string; debugInfo?: { errorLocation?: string } };
    if (code === undefined) throw error;
    return [code, debugInfo?.errorLocation].filter(Boolean).join(' ');
  }
  throw new Error('the batch did not fail');
}
