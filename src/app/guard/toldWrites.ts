import type { ChangeFeed, SheetChange } from '../ports/changeFeed';
import type { CellWriter } from '../ports/guardCells';

/** A feed that also passes on what the program itself says. */
export interface ToldChanges extends ChangeFeed {
  readonly tell: (change: SheetChange) => void;
}

/**
 * The feed with what is told besides: hints leave out what the program wrote, which may be news to a check. Its
 * `watch` throws what that of `feed` throws.
 */
export function withTold(feed: ChangeFeed): ToldChanges {
  const listeners = new Set<(change: SheetChange) => void>();
  return {
    tell: (change) => {
      for (const listener of [...listeners]) listener(change);
    },
    watch: async (listener) => {
      listeners.add(listener);
      const stop = await feed.watch(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}

/** A writer whose writes are told once they are done, however they ended; it throws what `writer` throws. */
export function tellingWriter(writer: CellWriter, tell: (change: SheetChange) => void): CellWriter {
  const told = async <Outcome>(sheetId: string, work: Promise<Outcome>): Promise<Outcome> => {
    try {
      return await work;
    } finally {
      tell({ what: 'content', sheetId });
    }
  };
  return {
    write: (writes) => told(writes.sheetId, writer.write(writes)),
    sortRows: (sheetId, place, keys, end, lock) =>
      told(sheetId, writer.sortRows(sheetId, place, keys, end, lock)),
  };
}
