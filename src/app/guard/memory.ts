import { digestOf, nextOf, readChain } from './journalChain';
import type { JournalRecord } from './journalRecord';
import type { GuardSession } from './session';

/**
 * Writes what happened since the last time, and how the list stands, as one more part of the journal; nothing where
 * no list is guarded or its state is not held. Throws what the journal throws; what happened is kept then.
 */
export async function writeJournal(session: GuardSession): Promise<void> {
  const { list, ports, view } = session;
  if (list === null) return;
  const fingerprints = await ports.keeper.fingerprints(list.sheetId, list.columns.headings);
  if (fingerprints === null) return;
  const { number, previous } = nextOf(session.shared.records);
  const { protection } = view;
  const terms = 'terms' in protection ? protection.terms : null;
  const record: JournalRecord = {
    previous,
    at: session.now().toISOString(),
    list,
    mode: protection.kind === 'off' ? 'off' : terms === null ? 'watching' : 'locked',
    lock: terms && {
      restOpen: terms.restOpen,
      structure: terms.structure,
      password: terms.password.kind !== 'none',
    },
    fingerprints,
    entries: session.unwritten,
  };
  const value = JSON.parse(JSON.stringify(record)) as JournalRecord;
  await ports.journal.append({ number, value });
  session.unwritten = [];
  const digest = await digestOf({ number, value }, ports.digest);
  session.shared.records = [...session.shared.records, { number, digest, record: value }];
  session.tell({ memory: 'fine' });
}

/**
 * Reads the journal again and says where it is not what the guard wrote: parts gone, changed, or not
 * readable. Then its memory proves nothing, and it begins anew with the next part.
 */
export async function checkJournal(session: GuardSession): Promise<void> {
  const { ports } = session;
  const { records } = session.shared;
  const found = await ports.journal.parts();
  const chain = await readChain(found.parts, found.unreadable, ports.digest);
  const known = new Set(chain.records.map(({ digest }) => digest));
  const isWhole = chain.isWhole && records.every(({ digest }) => known.has(digest));
  if (isWhole) {
    session.shared.records = chain.records;
    return;
  }
  if (session.view.memory === 'broken') return;
  session.log('journal-broken');
  session.tell({ memory: found.parts.length === 0 ? 'missing' : 'broken' });
  session.shared.records = chain.records;
}
