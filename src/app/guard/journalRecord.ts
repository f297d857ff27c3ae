import type { Fingerprints } from '../../core/fingerprint/fingerprint';
import type { GuardedColumns, GuardedList, GuardedReference } from '../ports/guardList';
import type { GuardLogEntry } from './view';

/** One record of the journal: what happened since the one before, and how the list then stood. */
export interface JournalRecord {
  /** Digests of the records before it. */
  readonly previous: readonly string[];
  /** ISO 8601, UTC: until then the list was guarded. */
  readonly at: string;
  readonly list: GuardedList;
  readonly mode: 'off' | 'watching' | 'locked';
  /** On which terms it is locked; null where it is not. */
  readonly lock: {
    readonly restOpen: boolean;
    readonly structure: boolean;
    /** Whether it has a password, which is kept nowhere. */
    readonly password: boolean;
  } | null;
  /** Of the snapshot. */
  readonly fingerprints: Fingerprints;
  readonly entries: readonly GuardLogEntry[];
}

type Fields = Readonly<Record<string, unknown>>;

/** A JSON value as a record, every field that is relied on looked at; null where it is none. Never throws. */
export function readRecord(value: unknown): JournalRecord | null {
  if (!isFields(value)) return null;
  const { previous, at, list, mode, lock, fingerprints, entries } = value;
  const isRecord =
    isTexts(previous) &&
    isTime(at) &&
    isList(list) &&
    (mode === 'off' || mode === 'watching' || mode === 'locked') &&
    (lock === null || isLock(lock)) &&
    isFingerprints(fingerprints) &&
    Array.isArray(entries) &&
    entries.every(isEntry);
  // Each field was looked at just now.
  return isRecord ? (value as unknown as JournalRecord) : null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function isIndex(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isReference(value: unknown): value is GuardedReference {
  if (!isFields(value)) return false;
  const { sheetId, sheet, columns, end } = value;
  const isNamed = typeof sheetId === 'string' && typeof sheet === 'string';
  return isNamed && isColumns(columns) && (end === null || isEnd(end));
}

function isEnd(value: unknown): boolean {
  if (!isFields(value)) return false;
  return isIndex(value.row) && (value.text === null || typeof value.text === 'string');
}

function isList(value: unknown): value is GuardedList {
  if (!isReference(value)) return false;
  const { references } = value as unknown as Fields;
  return Array.isArray(references) && references.every(isReference);
}

function isColumns(value: unknown): value is GuardedColumns {
  if (!isFields(value)) return false;
  const { headerRow, bound, headings } = value;
  if (headerRow !== null && !isIndex(headerRow)) return false;
  if (!Array.isArray(bound) || bound.length < 2 || !bound.every(isIndex)) return false;
  return isTexts(headings) && headings.length === bound.length;
}

const LOCK_FIELDS = ['restOpen', 'structure', 'password'] as const;

function isLock(value: unknown): boolean {
  if (!isFields(value)) return false;
  return LOCK_FIELDS.every((field) => typeof value[field] === 'boolean');
}

function isFingerprints(value: unknown): value is Fingerprints {
  if (!isFields(value)) return false;
  const { rows, order, columns, count } = value;
  return (
    typeof rows === 'string' && typeof order === 'string' && isTexts(columns) && isIndex(count)
  );
}

function isEntry(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { at, event, rows, names } = value;
  return (
    isTime(at) && typeof event === 'string' && (rows === null || isIndex(rows)) && isTexts(names)
  );
}
