import { boundRows } from '../app/boundRows';
import { compareWithSources } from '../app/lists/compareWithSources';
import type { NewList } from '../app/lists/newList';
import type { ListSource } from '../app/lists/listSource';
import { columnName } from '../core/columns/columnName';
import { Failure } from '../core/failure';
import { checkCodeOf } from '../core/fingerprint/checkCode';
import { fingerprintOf } from '../core/fingerprint/fingerprint';
import { rowFormulas } from './rowFormula';
import { CellKind, kindAt, type Sheet } from '../core/table/column';
import { formatAt } from '../core/table/formats';
import { isSameFormat } from '../core/numberFormat/numberFormat';
import { plainTextAt, textAt } from '../core/table/text';
import { sha256 } from './sha256';
import { writeCsv } from '../files/csv/write/writeCsv';
import { extensionOf, openTable } from '../files/openTable';
import type { RowChange } from '../files/xlsx/write/changes';
import { listWorkbook } from '../files/xlsx/write/listWorkbook';
import { requireWritten } from '../files/xlsx/write/readBack';
import type { Texts } from '../texts/texts';
import { deflate } from './deflate';
import { PathProblem } from './files';
import { formulaInText } from '../files/csv/write/formulaInText';
import { inflate } from './inflate';
import type { NewFile } from './output/placeFiles';
import { verdictRules } from './sealChange';

/** What a new list is written with, and compared with when it is read again. */
export interface ListWriting {
  readonly sources: readonly ListSource[];
  readonly texts: Texts;
}

/** A list that was read again from its file. */
export interface WrittenList {
  readonly list: NewList;
  /** Null for a text file. */
  readonly sheet: string | null;
  readonly fingerprint: string;
  readonly checkCode: string;
}

/** A new list as a file (.xlsx or .csv by its name); `sheet` is the name of its sheet. */
export function newListFile(
  file: string,
  sheet: string,
  list: NewList,
  writing: ListWriting,
): NewFile<WrittenList> {
  const isText = extensionOf(file) === '.csv';
  return {
    file,
    bytes: async () =>
      isText ? textBytes(file, list.sheet) : workbookBytes(sheet, list, writing.texts),
    verify: async (bytes) => {
      const read = await (await openTable(file, bytes, inflate)).readSheet(isText ? null : sheet);
      if (isText) requireSameTexts(list.sheet, read);
      else {
        const meant = { ...list.sheet, name: sheet };
        requireWritten(meant, pairingRows(list, writing.texts), read);
        requireSameFormats(meant, read);
      }
      return writtenList(read, isText ? null : sheet, list, writing);
    },
  };
}

/** The list as it reads now: row by row compared with its sources once more, and its fingerprint. */
async function writtenList(
  read: Sheet,
  sheet: string | null,
  list: NewList,
  { sources }: ListWriting,
): Promise<WrittenList> {
  const other = compareWithSources(read, list, sources);
  if (other !== null) {
    const place = `${columnName(other.column)}${other.row + 1}`;
    throw new Failure('written-otherwise', { place });
  }
  const rows = list.source.map((_, at) => at + 1);
  const fingerprint = await fingerprintOf(boundRows(read, list.columns, rows), sha256);
  return { list, sheet, fingerprint, checkCode: checkCodeOf(fingerprint) };
}

async function workbookBytes(name: string, list: NewList, texts: Texts): Promise<Uint8Array> {
  return listWorkbook({
    name,
    sheet: list.sheet,
    formulas: {
      column: list.seal.pairing,
      rows: pairingRows(list, texts),
      rules: (patch) => verdictRules(patch, texts.seal),
    },
    deflate,
  });
}

/** The heading and the formula that says of each row whether its check digits fit. */
function* pairingRows({ seal, source }: NewList, { seal: texts }: Texts): Generator<RowChange> {
  const { pairing, cells } = seal;
  const formulaOf = rowFormulas(cells, texts.verdicts);
  const heading = { kind: 'value', value: texts.headings.pairing } as const;
  yield { row: 0, cells: [{ column: pairing, content: heading }] };
  for (let row = 1; row <= source.length; row++) {
    yield { row, cells: [{ column: pairing, content: formulaOf(row) }] };
  }
}

async function textBytes(file: string, sheet: Sheet): Promise<Uint8Array> {
  const formula = formulaInText(sheet);
  if (formula !== null) throw new PathProblem((usage) => usage.lists.formulaInText(file, formula));
  const { bytes, lost } = writeCsv(recordsOf(sheet));
  if (lost) throw new PathProblem((usage) => usage.lists.notText(file));
  return bytes;
}

function* recordsOf({ columns, rowCount }: Sheet): Generator<readonly string[]> {
  for (let row = 0; row < rowCount; row++) {
    yield columns.map((column) => plainTextAt(column, row));
  }
}

/** A text file reads every value as text: the very characters meant must stand there, and no more. */
function requireSameTexts(meant: Sheet, read: Sheet): void {
  const rows = Math.max(meant.rowCount, read.rowCount);
  const columns = Math.max(meant.columns.length, read.columns.length);
  for (let at = 0; at < columns; at++) {
    const [before, after] = [meant.columns[at], read.columns[at]];
    for (let row = 0; row < rows; row++) {
      const text = before === undefined ? '' : plainTextAt(before, row);
      const found = after === undefined ? '' : textAt(after, row);
      const isText = after === undefined || kindAt(after, row) <= CellKind.text;
      if (text === found && isText) continue;
      throw new Failure('written-otherwise', { place: `${columnName(at)}${row + 1}` });
    }
  }
}

/** Numbers must show what they showed. */
function requireSameFormats(meant: Sheet, read: Sheet): void {
  read.columns.forEach((after, at) => {
    const before = meant.columns[at];
    if (before?.formats === undefined && after.formats === undefined) return;
    for (let row = 0; row < read.rowCount; row++) {
      if (isSameFormat(before && formatAt(before, row), formatAt(after, row))) continue;
      throw new Failure('written-otherwise', { place: `${columnName(at)}${row + 1}` });
    }
  });
}
