import type { GuardPorts } from '../ports/guardPorts';
import { readChain } from './journalChain';
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
  const ids = new Map<string, string>();
  for (const { record } of records) {
    const { sheetId: known } = record.list;
    const sheetId = ids.get(known) ?? (await ports.reader.sheetOf(record.list)) ?? known;
    ids.set(known, sheetId);
    const before = lists.get(sheetId)?.entries ?? [];
    lists.delete(sheetId);
    lists.set(sheetId, { sheetId, last: record, entries: [...before, ...record.entries] });
  }
  return { isWhole, lists: [...lists.values()] };
}

/** Whether somebody turned the guard off, and nobody on again. Never throws. */
export function wasTurnedOff({ entries }: RememberedGuard): boolean {
  const turns = entries.filter(({ event }) => event === 'began' || event === 'ended');
  return turns.at(-1)?.event === 'ended';
}
