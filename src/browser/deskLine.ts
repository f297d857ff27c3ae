import type { Progress } from '../app/ports/progress';
import { WorkbookFailure } from '../core/workbookFailure';
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
 * Questions to one worker, which `start` starts when it is first needed, and who waits for their answers.
 * Where it stops by itself everybody hears `checker-stopped`, and the next question starts another.
 */
export class DeskLine {
  private worker: CheckingWorker | null = null;
  private readonly asked = new Map<number, Asked>();
  private lastId = 0;

  constructor(private readonly start: () => CheckingWorker) {}

  /** Resolves to the desk's answer; the buffers named are handed over. Rejects with what the desk threw. */
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

  /**
   * The same until the signal is aborted: then it rejects with the signal's reason and the worker ends,
   * with everything else that was asked of it; the next question starts another.
   */
  async askUntil<Name extends keyof WireDesk>(
    signal: AbortSignal,
    name: Name,
    args: Parameters<WireDesk[Name]>,
    handedOver: ArrayBuffer[] = [],
    progress: Progress | null = null,
  ): Promise<Awaited<ReturnType<WireDesk[Name]>>> {
    signal.throwIfAborted();
    const callOff = (): void => this.end(signal.reason);
    signal.addEventListener('abort', callOff);
    try {
      return await this.ask(name, args, handedOver, progress);
    } finally {
      signal.removeEventListener('abort', callOff);
    }
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
