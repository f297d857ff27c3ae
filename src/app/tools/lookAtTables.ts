import { problemOf } from '../pane/problem';
import { isAbort } from '../pane/store';
import type { PickedFile } from '../ports/checker';
import type { ToolTable } from '../ports/listPlanner';
import type { ToolsEvent } from './reduceTools';
import type { ToolsPorts } from './session';
import type { Looked, PickedTable } from './state';

/** Looks at what was picked, one after the other. Nothing of it throws; what breaks is told as such. */
export interface TableLooks {
  readonly files: (files: readonly PickedFile[]) => void;
  /** In place of the table that was looked at before; null: of none. */
  readonly exclusions: (table: PickedTable | null) => void;
  /** Nobody wants this file any more. */
  readonly drop: (key: string) => void;
  readonly dropAll: () => void;
}

/** The one table of people to leave out, among the keys of files. */
const EXCLUSIONS = 'exclusions';

/**
 * Looks that begin when something is picked. One at a time: calling one off ends the worker, and with it
 * whatever else it was asked. Never throws: what a look throws is told as its outcome.
 */
export function tableLooks(ports: ToolsPorts, tell: (event: ToolsEvent) => void): TableLooks {
  const wanted = new Map<string, AbortController>();
  let last: Promise<void> = Promise.resolve();
  const drop = (key: string): void => {
    wanted.get(key)?.abort();
    wanted.delete(key);
  };
  const queue = (key: string, look: (signal: AbortSignal) => Promise<ToolsEvent>): void => {
    drop(key);
    const calling = new AbortController();
    wanted.set(key, calling);
    last = last.then(async () => {
      const event = calling.signal.aborted ? null : await unlessAborted(look(calling.signal));
      if (event !== null && !calling.signal.aborted) tell(event);
    });
  };
  return {
    files: (files) => {
      for (const file of files) {
        queue(file.key, async (signal) => ({
          type: 'file-looked',
          key: file.key,
          look: await looked(ports.planner.lookAtFile(file, signal)),
        }));
      }
    },
    exclusions: (table) => {
      if (table === null) return drop(EXCLUSIONS);
      queue(EXCLUSIONS, async (signal) => ({
        type: 'exclusions-looked',
        table,
        look: await looked(lookAtExclusions(ports, table, signal)),
      }));
    },
    drop,
    dropAll: () => [...wanted.keys()].forEach(drop),
  };
}

async function lookAtExclusions(
  { reader, planner }: ToolsPorts,
  table: PickedTable,
  signal: AbortSignal,
) {
  const progress = (): void => undefined;
  const read: ToolTable =
    table.from === 'disk'
      ? table
      : { from: 'workbook', sheet: await reader.read(table.sheet.id, { signal, progress }) };
  return planner.lookAtExclusions(read, signal);
}

async function looked<Found>(look: Promise<Found>): Promise<Looked<Found>> {
  try {
    return { at: 'seen', found: await look };
  } catch (error) {
    if (isAbort(error)) throw error;
    return { at: 'broke', problem: problemOf(error) };
  }
}

async function unlessAborted(look: Promise<ToolsEvent>): Promise<ToolsEvent | null> {
  try {
    return await look;
  } catch (error) {
    if (isAbort(error)) return null;
    throw error;
  }
}
