import { readAny } from '../../../files/xlsx/whole/readAny';
import { writeWhole } from '../../../files/xlsx/whole/writeWhole';
import type { WholeWorkbook } from '../../../files/xlsx/whole/wholeWorkbook';
import type { MemoryWorkbook } from '../../host/memory/memoryWorkbook';
import type { OfficeHost } from '../../host/officeHost';
import { fillHost } from './fillHost';
import type { NotKept } from './notKept';
import { saveHost } from './saveHost';

/** A file that was read and not yet put into a host. */
export type ReadFile = WholeWorkbook;

/** Reads a .xlsx, .xlsm, .csv or .txt by its name's extension. Throws the `Failure`s of the readers. */
export function readFile(name: string, bytes: Uint8Array): Promise<ReadFile> {
  return readAny(name, bytes);
}

/** Puts a read file into a host over an empty workbook, and says what of it could not be kept; see `fillHost`. */
export function openInHost(
  host: OfficeHost,
  workbook: MemoryWorkbook,
  file: ReadFile,
): readonly NotKept[] {
  return fillHost(host, workbook, file);
}

/** The host's workbook as the bytes of an .xlsx; what is not kept `saveHost` says. */
export function saveAsXlsx(host: OfficeHost, workbook: MemoryWorkbook): Promise<Uint8Array> {
  return writeWhole(saveHost(host, workbook));
}
