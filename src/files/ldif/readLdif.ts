import { Failure } from '../../core/failure';
import type { Sheet } from '../../core/table/column';
import { sheetOf } from '../../core/table/columnBuilder';
import { READ_LIMITS, type ReadLimits } from '../csv/limits';
import { decodeText, findEncodingSigns } from '../text/decodeText';
import { LdifRecords } from './ldifRecords';
import { LdifScan } from './ldifScan';

/**
 * Reads an LDIF export (RFC 2849) as a table: a record a row, an attribute a column, the first row its
 * names (the row's number is the record's number + 1). Folded lines are joined, comments passed over,
 * `::` values decoded: texts as UTF-8, SIDs as `S-1-5-…`, everything else (objectGUID) stays base64,
 * which the check reads as the directory's octets. Of an attribute with several values the first is
 * taken, of proxyAddresses the one that starts with `SMTP:`, which is the primary address. What ldapsearch
 * says of the search itself is passed over.
 *
 * Throws Failure: `file-empty` (no record), `file-foreign` (no LDIF), `ldif-changes` (a record that
 * changes the directory: no export of what is there; one that adds an entry is how ldifde exports),
 * `ldif-reference` (a value that lies in another file), `ldif-incomplete` (the search says that it was
 * cut short), `file-cut-off`, `file-too-large`. `bytes` is never changed.
 */
export function readLdif(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Sheet {
  const all = { ...READ_LIMITS, ...limits };
  if (bytes.length > all.bytes) {
    throw new Failure('file-too-large', { what: 'file-bytes', limit: all.bytes });
  }
  const text = decodeText(bytes, findEncodingSigns(bytes), all.bytes);
  // Decoded values are written where they stood: they are never longer.
  const own = text.converted ? text.bytes : text.bytes.slice();
  const records = new LdifRecords(own, all);
  new LdifScan(own, text.start, records).run();
  if (records.count === 0) throw new Failure('file-empty', {});
  return sheetOf(records.columns(), { rowCount: records.count + 1 });
}
