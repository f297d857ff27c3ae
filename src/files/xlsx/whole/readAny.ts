import { readCsv } from '../../csv/readCsv';
import { extensionOf } from '../../openTable';
import { Failure } from '../../../core/failure';
import { readWhole } from './readWhole';
import { PLAIN_DOCUMENT, PLAIN_EXTRAS } from './wholeExtras';
import { NORMAL_LOOK, type WholeWorkbook } from './wholeWorkbook';

/** Longer names and these marks are not allowed for a sheet. */
const LONGEST_NAME = 31;
const FORBIDDEN = /[:\\/?*[\]]/g;

/**
 * A file as a workbook: .xlsx and .xlsm as they are, .csv and .txt as a workbook of one sheet that bears the file's
 * name, as Excel names it. Throws `Failure`: `file-extension`, and those of the readers.
 */
export async function readAny(name: string, bytes: Uint8Array): Promise<WholeWorkbook> {
  const extension = extensionOf(name);
  switch (extension) {
    case '.xlsx':
    case '.xlsm':
      return readWhole(bytes);
    case '.csv':
    case '.txt':
      return textWorkbook(name, bytes);
    default:
      throw new Failure('file-extension', { extension });
  }
}

function textWorkbook(path: string, bytes: Uint8Array): WholeWorkbook {
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const base = file.slice(0, file.lastIndexOf('.')).replace(FORBIDDEN, '_').slice(0, LONGEST_NAME);
  const { sheet } = readCsv(bytes);
  return {
    sheets: [
      {
        visibility: 'visible',
        cells: { ...sheet, name: base === '' ? 'Tabelle1' : base },
        looks: [],
        shared: [],
        rows: [],
        columns: [],
        tables: [],
        rules: [],
        protection: null,
        frozen: null,
        ...PLAIN_EXTRAS,
      },
    ],
    looks: [NORMAL_LOOK],
    names: [],
    customXml: [],
    document: PLAIN_DOCUMENT,
    unread: [],
  };
}
