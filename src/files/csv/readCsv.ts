import type { Sheet } from '../../core/table/column';
import { sheetOf } from '../../core/table/columnBuilder';
import { Failure } from '../../core/failure';
import { decodeText, findEncodingSigns, type DecodedText } from '../text/decodeText';
import { CR, LF } from './ascii';
import { DELIMITERS, guessDelimiter, type Delimiter } from './guessDelimiter';
import { READ_LIMITS, type ReadLimits } from './limits';
import { refuseBinary, refuseForeignFile, refuseMarkup } from './refuseForeign';
import { scanRecords } from './scanRecords';

/** A .csv file as it was understood. */
export interface CsvReading {
  /** Index i is record i + 1, header included; every cell that is not empty is text. */
  readonly sheet: Sheet;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly delimiter: ';' | ',' | '\t' | '|';
}

/**
 * Reads the bytes of a .csv file: any of its usual encodings (`decodeText`), delimiters (a first
 * line `sep=;` says which one, else `guessDelimiter`), quotes and line ends (`scanRecords`).
 *
 * Rows are records: an empty line is one, a line break inside quotes starts none. The line `sep=;`
 * is none either, since Excel takes it away and shows the header as row 1. Columns are as many as
 * the widest record has fields; they share one buffer, which is `bytes` itself where nothing had to
 * be converted or unquoted. `bytes` is never changed; do not change it while the sheet is in use.
 *
 * Time is linear in the bytes; memory is nine bytes a cell, plus a copy of the text where it had to
 * be converted. `limits` replaces single limits of `READ_LIMITS`.
 *
 * Throws Failure: `file-empty` (no field holds anything), `file-foreign` (another format, or no
 * text), `file-cut-off` (the file ends inside a character), `csv-stray-quote` (a quote without its pair),
 * `file-too-large`.
 */
export function readCsv(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): CsvReading {
  const allLimits = { ...READ_LIMITS, ...limits };
  refuseForeignFile(bytes);
  const text = decode(bytes, allLimits.bytes);
  refuseMarkup(text.bytes, text.start);
  const mark = readSeparatorLine(text);
  const start = mark?.end ?? text.start;
  const delimiter = mark?.delimiter ?? guessDelimiter(text.bytes, start);
  const source = { bytes: text.bytes, start, writable: text.converted };
  const records = scanRecords(source, delimiter.charCodeAt(0), allLimits);
  if (records.isEmpty) throw new Failure('file-empty', {});
  const sheet = sheetOf(records.columns, { rowCount: records.rowCount });
  return { sheet, encoding: text.encoding, delimiter };
}

function decode(bytes: Uint8Array, limit: number): DecodedText {
  if (bytes.length > limit) throw new Failure('file-too-large', { what: 'file-bytes', limit });
  const signs = findEncodingSigns(bytes);
  if (signs.kind !== 'utf-16') refuseBinary(bytes, signs.start);
  const text = decodeText(bytes, signs, limit);
  if (signs.kind === 'utf-16') refuseBinary(text.bytes, text.start);
  return text;
}

/** The delimiter that a first line `sep=;` names, and the index behind that line; null without one. */
function readSeparatorLine(
  text: DecodedText,
): { readonly delimiter: Delimiter; readonly end: number } | null {
  const { bytes, start } = text;
  const [s, e, p, equals, sign, next, afterNext] = bytes.subarray(start, start + 7);
  if (s === undefined || String.fromCharCode(s, e ?? 0, p ?? 0).toLowerCase() !== 'sep')
    return null;
  const delimiter = DELIMITERS.find((one) => one.charCodeAt(0) === sign);
  if (equals !== 0x3d || delimiter === undefined) return null;
  if (next === undefined) return { delimiter, end: start + 5 };
  if (next !== LF && next !== CR) return null;
  return { delimiter, end: start + (next === CR && afterNext === LF ? 7 : 6) };
}
