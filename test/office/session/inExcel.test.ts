import { inExcel } from '../../../src/office/session/inExcel';
import {
  closeOffices,
  programInOffice,
  programInRefusingOffice,
} from '../../support/programInOffice';

afterEach(closeOffices);

/** Excel's codes and what the pane says of them. */
const CODES: readonly [string, object][] = [
  ['InvalidOperationInCellEditMode', { code: 'cell-being-edited', details: {} }],
  ['ItemNotFound', { code: 'sheet-gone', details: { sheet: 'Liste' } }],
  ['InvalidReference', { code: 'sheet-gone', details: { sheet: 'Liste' } }],
  ['AccessDenied', { code: 'sheet-protected', details: { sheet: 'Liste' } }],
  ['RequestPayloadSizeLimitExceeded', { code: 'block-too-large', details: { sheet: 'Liste' } }],
  ['ResponsePayloadSizeLimitExceeded', { code: 'block-too-large', details: { sheet: 'Liste' } }],
  ['ApiNotFound', { code: 'excel-too-old', details: { needs: 'ExcelApi 1.14' } }],
  ['GeneralException', { code: 'excel-failed', details: { code: 'GeneralException' } }],
  ['RequestAborted', { code: 'excel-failed', details: { code: 'RequestAborted' } }],
];

test.each(CODES)('%s is said in the program’s own words, with its cause', async (code, failure) => {
  programInRefusingOffice(() => code);
  const work = inExcel(async (context) => {
    context.workbook.worksheets.load('items/name');
    await context.sync();
  }, 'Liste');
  await expect(work).rejects.toMatchObject({ ...failure, cause: expect.anything() as unknown });
});

test('what is no error of Excel comes through as it is', async () => {
  programInOffice();
  const error = new TypeError('a fault of our own');
  await expect(inExcel(() => Promise.reject(error))).rejects.toBe(error);
});

test('an Excel below ExcelApi 1.14 is told so before anything is asked of it', async () => {
  const office = programInOffice();
  const { requirements } = office.Office.context;
  const isSetSupported = (_name: string, version?: string): boolean => Number(version) < 1.14;
  Object.defineProperty(requirements, 'isSetSupported', { value: isSetSupported });
  let isAsked = false;
  const work = inExcel(async () => {
    isAsked = true;
  });
  await expect(work).rejects.toMatchObject({
    code: 'excel-too-old',
    details: { needs: 'ExcelApi 1.14' },
  });
  expect(isAsked).toBe(false);
});
