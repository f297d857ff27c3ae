import type { ChainedRecord } from './journalChain';

/** What the guards of one workbook share: their one journal, and one thing done after the other. */
export class GuardShared {
  /** The journal as it was last read or written, records of all lists. */
  records: readonly ChainedRecord[] = [];
  /** Ids of the sheets whose lists are guarded now. */
  readonly guarded = new Set<string>();
  #queue: Promise<void> = Promise.resolve();

  /** Does work that never rejects behind all that was begun before. */
  inTurn(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work);
    return this.#queue;
  }
}
