import { writeCsv } from '../csv/write/writeCsv';

/**
 * A table of a report as .csv for people: UTF-8 with a byte order mark, semicolons, CRLF, as German Excel
 * opens it. A cell that a spreadsheet would take for a formula gets an apostrophe in front, half a
 * surrogate pair becomes U+FFFD: unlike a list written for a job, no program reads it. Never throws.
 */
export function incidentCsv(records: Iterable<readonly string[]>): Uint8Array {
  return writeCsv(harmlessRecords(records)).bytes;
}

function* harmlessRecords(records: Iterable<readonly string[]>): Generator<readonly string[]> {
  for (const record of records) yield record.map(harmless);
}

// CWE-1236. White space in front does not save everyone; wide forms are formulas to East Asian Excel.
const FORMULA_START = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

function harmless(text: string): string {
  const whole = text.replace(/\p{Cs}/gu, '\ufffd');
  return FORMULA_START.test(whole) ? `'${whole}` : whole;
}
