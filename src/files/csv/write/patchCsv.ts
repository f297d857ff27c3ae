import { decodeUtf8 } from '../../../core/table/utf8';
import { decodeText, findEncodingSigns } from '../../text/decodeText';
import { READ_LIMITS } from '../limits';
import { readCsv } from '../readCsv';
import { encodeText, fieldOf, type WrittenCsv } from './writeCsv';

/** What the fields of one record become; row and columns from 0, columns ascending. */
export interface RecordChange {
  readonly row: number;
  /** A null takes the field out where it is the record's last by then, and empties it elsewhere. */
  readonly cells: readonly { readonly column: number; readonly text: string | null }[];
}

const QUOTE = '"';

/**
 * The file with some fields changed (rows ascending) and every other character as it stood: encoding,
 * mark, delimiter, quotes and line ends; `="00123"` stays one. A field behind a record's last one makes the record longer.
 * Throws as `readCsv` does.
 */
export function patchCsv(bytes: Uint8Array, changes: Iterable<RecordChange>): WrittenCsv {
  const { encoding, delimiter } = readCsv(bytes);
  const signs = findEncodingSigns(bytes);
  const decoded = decodeText(bytes, signs, READ_LIMITS.bytes);
  const text = decodeUtf8(decoded.bytes, decoded.start);
  const patched = patchText(text, delimiter, changes);
  return encodeText(patched, encoding, signs.start > 0);
}

function patchText(text: string, delimiter: string, changes: Iterable<RecordChange>): string {
  const pieces: string[] = [];
  const records = changes[Symbol.iterator]();
  let next = records.next();
  let copied = 0;
  let row = 0;
  for (let at = behindSeparatorLine(text, delimiter); at < text.length; row++) {
    const change = next.done !== true && next.value.row === row ? next.value : null;
    const fields = fieldsFrom(text, at, delimiter);
    if (change !== null) {
      pieces.push(text.slice(copied, at), changedRecord(text, fields, change, delimiter));
      copied = fields.at(-1)?.end ?? at;
      next = records.next();
    }
    at = behindBreak(text, fields.at(-1)?.end ?? at);
  }
  return pieces.join('') + text.slice(copied);
}

interface FieldPlace {
  readonly start: number;
  readonly end: number;
}

/** The fields of the record that begins at `from`, quotes included. */
function fieldsFrom(text: string, from: number, delimiter: string): readonly FieldPlace[] {
  const fields: FieldPlace[] = [];
  for (let start = from; ;) {
    const end = endOfField(text, start, delimiter);
    fields.push({ start, end });
    if (text[end] !== delimiter) return fields;
    start = end + 1;
  }
}

function endOfField(text: string, start: number, delimiter: string): number {
  let inside = text[start] === QUOTE;
  for (let at = inside ? start + 1 : start; at < text.length; at++) {
    const character = text[at];
    if (inside) {
      if (character !== QUOTE) continue;
      if (text[at + 1] === QUOTE) at++;
      else inside = false;
    } else if (character === delimiter || character === '\n' || character === '\r') return at;
  }
  return text.length;
}

function changedRecord(
  text: string,
  fields: readonly FieldPlace[],
  { cells }: RecordChange,
  delimiter: string,
): string {
  const texts = fields.map(({ start, end }) => text.slice(start, end));
  for (const { column, text: put } of cells) {
    if (put === null && column >= texts.length) continue;
    while (texts.length <= column) texts.push('');
    texts[column] = fieldLike(texts[column] ?? '', put ?? '', delimiter);
  }
  const gone = new Set(cells.flatMap(({ column, text: put }) => (put === null ? [column] : [])));
  while (texts.length > 1 && gone.has(texts.length - 1)) texts.pop();
  return texts.join(delimiter);
}

/** `="00123"` as it stands in a file, or in quotes once more. */
const TEXT_FORMULA = /^(?:="[^"]*"|"=""[^"]*""")$/;

/** The field for `text` in place of `old`: what Excel was kept from taking for a number stays kept from it. */
function fieldLike(old: string, text: string, delimiter: string): string {
  const field = fieldOf(text, delimiter);
  return TEXT_FORMULA.test(old) && text !== '' && field === text ? `="${text}"` : field;
}

function behindBreak(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

/** The line `sep=;` is no record. */
function behindSeparatorLine(text: string, delimiter: string): number {
  const match = /^sep=(.)(\r\n|\r|\n|$)/i.exec(text);
  return match !== null && match[1] === delimiter ? match[0].length : 0;
}
