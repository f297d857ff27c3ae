import type { Checker, CheckTask } from '../app/ports/checker';
import type { Progress } from '../app/ports/progress';
import { WorkbookFailure } from '../core/workbookFailure';
import { buffersOfSheets } from './transfer';
import { fromWire, type Reply, type WireDesk } from './wire';

/** The part of a worker that is used. */
export type CheckingWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

interface Asked {
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
  readonly progress: Progress | null;
}

/**
 * A checker in a worker, which `start` starts when it is first needed. Calling a check off ends the
 * worker with everything that was asked of it; the next question starts another.
 */
export function workerChecker(start: () => CheckingWorker): Checker {
  const line = new Line(start);
  return {
    look: (head) => line.ask('look', [head], buffersOfSheets([head])),
    holdsPairs: (head, like) => line.ask('holdsPairs', [head, like], buffersOfSheets([head])),
    check: (task, signal, progress) => check(line, task, signal, progress),
    findings: (view, from, count) => line.ask('findings', [view, from, count]),
    paintJob: () => line.ask('paintJob', []),
    rightPairs: () => line.ask('rightPairs', []),
    repairOffer: () => line.ask('repairOffer', []),
    isAsChecked: (list) => line.ask('isAsChecked', [list], buffersOfSheets([list])),
    fingerprint: (list, wishes, answers) =>
      line.ask('fingerprint', [list, wishes, answers], buffersOfSheets([list])),
  };
}

async function check(
  line: Line,
  task: CheckTask,
  signal: AbortSignal,
  progress: Progress,
): ReturnType<Checker['check']> {
  signal.throwIfAborted();
  const callOff = (): void => line.end(signal.reason);
  signal.addEventListener('abort', callOff);
  try {
    const sheets = [task.list, ...task.sheets.map(({ sheet }) => sheet)];
    return await line.ask('check', [task], buffersOfSheets(sheets), progress);
  } finally {
    signal.removeEventListener('abort', callOff);
  }
}

/** Questions to one worker and who waits for their answers. */
class Line {
  private worker: CheckingWorker | null = null;
  private readonly asked = new Map<number, Asked>();
  private lastId = 0;

  constructor(private readonly start: () => CheckingWorker) {}

  ask<Name extends keyof WireDesk>(
    name: Name,
    args: Parameters<WireDesk[Name]>,
    handedOver: ArrayBuffer[] = [],
    progress: Progress | null = null,
  ): Promise<Awaited<ReturnType<WireDesk[Name]>>> {
    return new Promise((resolve, reject) => {
      const id = ++this.lastId;
      this.asked.set(id, { resolve, reject, progress });
      this.running().postMessage({ id, name, args }, handedOver);
    });
  }

  /** Ends the worker; everybody who waits hears `reason`. */
  end(reason: unknown): void {
    this.worker?.terminate();
    this.worker = null;
    const waiting = [...this.asked.values()];
    this.asked.clear();
    for (const { reject } of waiting) reject(reason);
  }

  private running(): CheckingWorker {
    if (this.worker !== null) return this.worker;
    const worker = this.start();
    const stopped = (): void => this.end(new WorkbookFailure('checker-stopped', {}));
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.hear(data);
    worker.onerror = stopped;
    worker.onmessageerror = stopped;
    this.worker = worker;
    return worker;
  }

  private hear(reply: Reply): void {
    const asked = this.asked.get(reply.id);
    if (asked === undefined) return;
    switch (reply.kind) {
      case 'progress':
        asked.progress?.(reply.step, reply.file);
        return;
      case 'value':
        this.asked.delete(reply.id);
        // Each question's value has the type that the desk gives it.
        asked.resolve(reply.value as never);
        return;
      case 'error':
        this.asked.delete(reply.id);
        asked.reject(fromWire(reply.error));
    }
  }
}
