import type { GuardKeeper } from '../app/ports/guardKeeper';
import { WorkbookFailure } from '../core/workbookFailure';
import { toWire, fromWire } from './wire';
import type { GuardQuestion, GuardReply } from './guardWire';
import { buffersOf } from './transfer';

/** The part of a worker that is used. */
export type KeepingWorker = Pick<
  Worker,
  'postMessage' | 'onmessage' | 'onerror' | 'onmessageerror' | 'terminate'
>;

interface Asked {
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A keeper in a worker of its own, which `start` starts when it is first needed: calling off a check
 * must not end it. Where it stops by itself, everybody who waits hears `checker-stopped`, and the next
 * question starts another, without snapshots.
 */
export function workerGuardKeeper(start: () => KeepingWorker): GuardKeeper {
  const asked = new Map<number, Asked>();
  let worker: KeepingWorker | null = null;
  let lastId = 0;
  const stopped = (): void => {
    worker?.terminate();
    worker = null;
    const waiting = [...asked.values()];
    asked.clear();
    for (const { reject } of waiting) reject(new WorkbookFailure('checker-stopped', {}));
  };
  const running = (): KeepingWorker => {
    if (worker !== null) return worker;
    worker = start();
    worker.onmessage = ({ data }: MessageEvent<GuardReply>) => hear(asked, data);
    worker.onerror = stopped;
    worker.onmessageerror = stopped;
    return worker;
  };
  return keeperOver(
    (name, args, handedOver = []) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        asked.set(id, { resolve, reject });
        running().postMessage({ id, name, args }, handedOver);
      }),
  );
}

type Ask = <Name extends keyof GuardKeeper>(
  name: Name,
  args: Parameters<GuardKeeper[Name]>,
  handedOver?: ArrayBuffer[],
) => Promise<Awaited<ReturnType<GuardKeeper[Name]>>>;

function keeperOver(ask: Ask): GuardKeeper {
  return {
    hold: (key, state) => ask('hold', [key, state], buffersOf(state.columns)),
    knowRight: (key, right) => {
      const columns = right === null ? [] : [right.accounts, right.ids];
      return ask('knowRight', [key, right], buffersOf(columns));
    },
    judge: (key, state, sight) => ask('judge', [key, state, sight], buffersOf(state.columns)),
    judgePart: (key, part, sight) => ask('judgePart', [key, part, sight], buffersOf(part.columns)),
    notePutBack: (key, mark) => ask('notePutBack', [key, mark]),
    takeAsIs: (key) => ask('takeAsIs', [key]),
    fingerprints: (key, headings) => ask('fingerprints', [key, headings]),
    snapshot: (key) => ask('snapshot', [key]),
    changedCells: (key, from, count) => ask('changedCells', [key, from, count]),
    forget: (key) => ask('forget', [key]),
  };
}

function hear(asked: Map<number, Asked>, reply: GuardReply): void {
  const waiting = asked.get(reply.id);
  asked.delete(reply.id);
  switch (reply.kind) {
    case 'value':
      // Each question's value has the type that the keeper gives it.
      return waiting?.resolve(reply.value as never);
    case 'error':
      return waiting?.reject(fromWire(reply.error));
  }
}

/** Answers questions by the desk; nothing is handed over back: the snapshot is still needed. Never rejects. */
export function serveGuardKeeper(
  desk: GuardKeeper,
  send: (reply: GuardReply) => void,
): (question: GuardQuestion) => Promise<void> {
  return async ({ id, name, args }) => {
    try {
      // Name and arguments belong together by `GuardQuestion`'s type; a union cannot say so.
      const ask = desk[name] as (...given: unknown[]) => Promise<unknown>;
      send({ id, kind: 'value', value: await ask(...args) });
    } catch (error) {
      send({ id, kind: 'error', error: toWire(error) });
    }
  };
}
