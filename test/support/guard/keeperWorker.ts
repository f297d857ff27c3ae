import type { GuardKeeper } from '../../../src/app/ports/guardKeeper';
import { serveGuardKeeper, type KeepingWorker } from '../../../src/browser/guardKeeper';
import type { GuardQuestion } from '../../../src/browser/guardWire';

/** The keeper's worker in this process: messages are cloned and buffers handed over as between threads. */
export function keeperWorker(desk: GuardKeeper): KeepingWorker {
  const worker: KeepingWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (question: GuardQuestion, given?: Transferable[] | StructuredSerializeOptions) => {
      const transfer = Array.isArray(given) ? given : [];
      void answer(structuredClone(question, { transfer }));
    },
    terminate: () => undefined,
  };
  const answer = serveGuardKeeper(desk, (reply) => {
    const deliver = worker.onmessage as ((event: { data: unknown }) => void) | null;
    const data: unknown = structuredClone(reply);
    queueMicrotask(() => deliver?.({ data }));
  });
  return worker;
}
