import { serveDesk, type ServedDesk } from '../../src/browser/serveDesk';
import type { Question } from '../../src/browser/wire';
import type { CheckingWorker } from '../../src/browser/deskLine';

/**
 * The worker's side in this process: messages are cloned and buffers handed over as between threads, so
 * that what was given away is gone here too.
 */
export function deskWorker(desk: ServedDesk): CheckingWorker {
  const worker: CheckingWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (question: Question, given?: Transferable[] | StructuredSerializeOptions) => {
      const transfer = Array.isArray(given) ? given : [];
      void answer(structuredClone(question, { transfer }));
    },
    terminate: () => undefined,
  };
  const answer = serveDesk(desk, (reply, handedOver) => {
    const data: unknown = structuredClone(reply, { transfer: [...handedOver] });
    const deliver = worker.onmessage as ((event: { data: unknown }) => void) | null;
    setTimeout(() => deliver?.({ data }), 0);
  });
  return worker;
}
