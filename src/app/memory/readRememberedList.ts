import { SHEET_COLUMNS, SHEET_ROWS } from '../../core/table/sheetBounds';
import type {
  ConfirmedColumns,
  RememberedCheck,
  RememberedList,
  RememberedReference,
} from '../ports/workbookMemory';
import type { Counts } from '../../core/check/counts';
import type { Answers, Exclusion } from '../../core/facts/facts';
import { FINGERPRINT, MOMENT } from './storedForms';

/** Fields of a JSON object before anything is known of them. */
type Fields = Readonly<Record<string, unknown>>;

/** Why a value is no entry: thrown and caught in this file only. */
class NotAnEntry extends Error {
  override readonly name = 'NotAnEntry';
}

/** A JSON value as a list's entry, every field looked at; null where it is none. Never throws. */
export function readRememberedList(value: unknown): RememberedList | null {
  try {
    return listOf(fieldsOf(value));
  } catch (error) {
    if (error instanceof NotAnEntry) return null;
    throw error;
  }
}

function listOf(fields: Fields): RememberedList {
  const columns = columnsOf(fieldsOf(fields['columns']));
  return {
    sheetId: textOf(fields['sheetId']),
    sheet: textOf(fields['sheet']),
    kind: oneOf(fields['kind'], ['first', 'second']),
    columns,
    headings: headingsOf(fields['headings'], columns.bound.length),
    references: arrayOf(fields['references']).map(referenceOf),
    answers: answersOf(fieldsOf(fields['answers'])),
    exclusions: exclusionsOf(fields['exclusions']),
    ...(fields['startsAnew'] === true ? { startsAnew: true } : {}),
    lastCheck: orNull(fields['lastCheck'], (check) => checkOf(fieldsOf(check))),
  };
}

function columnsOf(fields: Fields): ConfirmedColumns {
  const account = columnOf(fields['account']);
  const id = columnOf(fields['id']);
  const bound = arrayOf(fields['bound']).map(columnOf);
  if (account === id || bound[0] !== account || bound[1] !== id) throw new NotAnEntry();
  if (new Set(bound).size !== bound.length) throw new NotAnEntry();
  return { account, id, bound };
}

/** Entries of the time before columns were known by their headings hold none. */
function headingsOf(value: unknown, count: number): readonly string[] | null {
  if (value === undefined || value === null) return null;
  const headings = arrayOf(value).map(textOf);
  if (headings.length !== count) throw new NotAnEntry();
  return headings;
}

function referenceOf(value: unknown): RememberedReference {
  const fields = fieldsOf(value);
  const role = oneOf(fields['role'], ['first-migration', 'directory']);
  const from = oneOf(fields['from'], ['workbook', 'disk']);
  if (from === 'disk') {
    const { sheets } = fields;
    const chosen = sheets === undefined ? {} : { sheets: arrayOf(sheets).map(textOf) };
    return { from, file: textOf(fields['file']), role, ...chosen };
  }
  return { from, sheetId: textOf(fields['sheetId']), sheet: textOf(fields['sheet']), role };
}

/** Entries of the time before lists remembered who was left out have none. */
function exclusionsOf(value: unknown): readonly Exclusion[] {
  if (value === undefined) return [];
  return arrayOf(value).map((one) => {
    const { account, id, reason } = fieldsOf(one);
    return { account: textOf(account), id: textOf(id), reason: textOf(reason) };
  });
}

function answersOf(fields: Fields): Answers {
  const { tmpIsSame, idByteOrder, listEndsAbove } = fields;
  return {
    ...(tmpIsSame === undefined ? {} : { tmpIsSame: oneOf(tmpIsSame, ['end', 'local-part']) }),
    ...(idByteOrder === undefined
      ? {}
      : { idByteOrder: oneOf(idByteOrder, ['canonical', 'octets']) }),
    ...(listEndsAbove === undefined
      ? {}
      : { listEndsAbove: wholeOf(listEndsAbove, SHEET_ROWS + 1) }),
  };
}

function checkOf(fields: Fields): RememberedCheck {
  return {
    fingerprint: orNull(fields['fingerprint'], matching(FINGERPRINT)),
    checkCode: orNull(fields['checkCode'], matching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)),
    counts: countsOf(fieldsOf(fields['counts'])),
    passed: truthOf(fields['passed']),
    comparable: truthOf(fields['comparable']),
    at: matching(MOMENT)(fields['at']),
  };
}

function countsOf(fields: Fields): Counts {
  const count = (name: keyof Counts): number => wholeOf(fields[name], Number.MAX_SAFE_INTEGER);
  return {
    rows: count('rows'),
    correct: count('correct'),
    wrongPair: count('wrongPair'),
    unknownAccount: count('unknownAccount'),
    unknownId: count('unknownId'),
    unknownPair: count('unknownPair'),
    missing: count('missing'),
    notChecked: count('notChecked'),
    crossAgency: orNull(fields['crossAgency'], () => count('crossAgency')),
    errors: count('errors'),
    warnings: count('warnings'),
    infos: count('infos'),
  };
}

function columnOf(value: unknown): number {
  return wholeOf(value, SHEET_COLUMNS - 1);
}

function wholeOf(value: unknown, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) {
    return value;
  }
  throw new NotAnEntry();
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new NotAnEntry();
}

function truthOf(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new NotAnEntry();
}

function arrayOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  throw new NotAnEntry();
}

function fieldsOf(value: unknown): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new NotAnEntry();
}

function oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const word = words.find((one) => one === value);
  if (word === undefined) throw new NotAnEntry();
  return word;
}

function matching(pattern: RegExp): (value: unknown) => string {
  return (value) => {
    const text = textOf(value);
    if (!pattern.test(text)) throw new NotAnEntry();
    return text;
  };
}

function orNull<Value>(value: unknown, read: (value: unknown) => Value): Value | null {
  return value === null ? null : read(value);
}
