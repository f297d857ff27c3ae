import type { ChangeFeed, SheetChange } from '../ports/changeFeed';
import type { CellWriter } from '../ports/guardCells';
import type { GuardKeeper, Judgement } from '../ports/guardKeeper';
import { sheetOfKey } from './sight';

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
    sortRows: (sheetId, place, keys, lock) =>
      told(sheetId, writer.sortRows(sheetId, place, keys, lock)),
  };
}

/**
 * A keeper whose judgements of changed sheets are told: no event need have come of what a look finds, and a check
 * must not go on as if nothing had happened. What stands as it was judged last is no news: told at each look, no
 * check of a list with an open question would hold. It throws what `keeper` throws.
 */
export function tellingKeeper(
  keeper: GuardKeeper,
  tell: (change: SheetChange) => void,
): GuardKeeper {
  const marks = new Map<string, string>();
  const told = async (key: string, work: Promise<Judgement | null>): Promise<Judgement | null> => {
    const judgement = await work;
    if (judgement === null) return null;
    const { judged, mark } = judgement;
    const last = marks.get(key);
    marks.set(key, mark);
    const isNews = last === undefined ? judged.kind !== 'nothing' : last !== mark;
    if (isNews) tell({ what: 'content', sheetId: sheetOfKey(key) });
    return judgement;
  };
  return {
    ...keeper,
    hold: (key, state) => {
      marks.delete(key);
      return keeper.hold(key, state);
    },
    judge: (key, state, sight) => told(key, keeper.judge(key, state, sight)),
    judgePart: (key, part, sight) => told(key, keeper.judgePart(key, part, sight)),
  };
}
