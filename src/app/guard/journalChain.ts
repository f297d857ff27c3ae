import type { Digest } from '../../core/fingerprint/fingerprint';
import { hexOf } from '../../core/fingerprint/hex';
import type { JournalPart } from '../ports/guardMemory';
import { readRecord, type JournalRecord } from './journalRecord';

/** A record with its number and its own digest (`sha256` in hex). */
export interface ChainedRecord {
  readonly number: number;
  readonly digest: string;
  readonly record: JournalRecord;
}

/** The journal as it was read. */
export interface ReadJournal {
  /** By number; of equal numbers (two writers) by digest. */
  readonly records: readonly ChainedRecord[];
  /** False where a part is unreadable, or names one before it that is not there. */
  readonly isWhole: boolean;
}

/**
 * Reads parts as a chain: each names the digests of all that nobody had named before it, so that what
 * is taken out or changed leaves a gap. What is cut off at the end cannot be seen here.
 */
export async function readChain(
  parts: readonly JournalPart[],
  unreadable: number,
  digest: Digest,
): Promise<ReadJournal> {
  const records: ChainedRecord[] = [];
  for (const part of parts) {
    const record = readRecord(part.value);
    const text = record === null ? null : textOf(part);
    if (record === null || text === null) continue;
    records.push({ number: part.number, digest: await digestOfText(text, digest), record });
  }
  records.sort((a, b) => a.number - b.number || (a.digest < b.digest ? -1 : 1));
  const known = new Set(records.map((one) => one.digest));
  const isLinked = records.every(({ record, number }) =>
    record.previous.length === 0 ? number === 1 : record.previous.every((one) => known.has(one)),
  );
  return { records, isWhole: unreadable === 0 && records.length === parts.length && isLinked };
}

/** The part that follows: its number, and the digests of all records that none names yet. */
export function nextOf(records: readonly ChainedRecord[]): {
  readonly number: number;
  readonly previous: readonly string[];
} {
  const named = new Set(records.flatMap(({ record }) => record.previous));
  const heads = records.map(({ digest }) => digest).filter((one) => !named.has(one));
  return { number: 1 + Math.max(0, ...records.map(({ number }) => number)), previous: heads };
}

/** The digest of a part: over its number and its value as JSON, one under the other, in UTF-8. */
export async function digestOf(part: JournalPart, digest: Digest): Promise<string> {
  return digestOfText(written(part), digest);
}

function written({ number, value }: JournalPart): string {
  return `${String(number)}\n${JSON.stringify(value)}`;
}

/** Null for what is nested deeper than any part of ours: what engines read they need not be able to write. */
function textOf(part: JournalPart): string | null {
  try {
    return written(part);
  } catch {
    return null;
  }
}

async function digestOfText(text: string, digest: Digest): Promise<string> {
  const bytes = new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
  return hexOf(await digest(bytes));
}
