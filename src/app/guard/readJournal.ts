import type { GuardPorts } from '../ports/guardPorts';
import { readChain, type ChainedRecord } from './journalChain';
import type { JournalRecord } from './journalRecord';
import type { GuardShared } from './shared';
import type { GuardLogEntry } from './view';

/** What the workbook remembers of one list. */
export interface RememberedGuard {
  /** The id that its sheet has now; the old one where no sheet can be it. */
  readonly sheetId: string;
  readonly last: JournalRecord;
  /** All that happened to it, oldest first. */
  readonly entries: readonly GuardLogEntry[];
}

/** The journal of a workbook. */
export interface GuardMemory {
  readonly isWhole: boolean;
  /** The list that was written about last stands last. */
  readonly lists: readonly RememberedGuard[];
}

/** Reads the journal, record by record, into what it says of each list. May throw `WorkbookFailure`. */
export async function readJournal(ports: GuardPorts, shared: GuardShared): Promise<GuardMemory> {
  const found = await ports.journal.parts();
  const { isWhole, records } = await readChain(found.parts, found.unreadable, ports.digest);
  shared.records = records;
  const lists = new Map<string, RememberedGuard>();
  const ids = await sheetIdsOf(ports, records);
  for (const [at, { record }] of records.entries()) {
    const sheetId = ids[at] ?? record.list.sheetId;
    const before = lists.get(sheetId)?.entries ?? [];
    lists.delete(sheetId);
    lists.set(sheetId, { sheetId, last: record, entries: [...before, ...record.entries] });
  }
  return { isWhole, lists: [...lists.values()] };
}

/**
 * Whose sheet each record is of, as the workbook calls it now. An id may have become another sheet's (sameSheet.ts);
 * under a name that no sheet bears any more, it is the sheet that the next record with the same id is of.
 */
async function sheetIdsOf(
  { reader }: GuardPorts,
  records: readonly ChainedRecord[],
): Promise<readonly string[]> {
  const asked = new Map<string, string | null>();
  const later = new Map<string, string>();
  const ids: string[] = [];
  for (const { record } of [...records].reverse()) {
    const { sheetId: known, sheet } = record.list;
    const key = `${known} ${sheet}`;
    const own = asked.get(key) ?? (await reader.sheetOf(record.list));
    asked.set(key, own);
    const sheetId = own ?? later.get(known) ?? known;
    later.set(known, sheetId);
    ids.push(sheetId);
  }
  return ids.reverse();
}

/** Whether somebody turned the guard off, and nobody on again. Never throws. */
export function wasTurnedOff({ entries }: RememberedGuard): boolean {
  const turns = entries.filter(({ event }) => event === 'began' || event === 'ended');
  return turns.at(-1)?.event === 'ended';
}
