import type { CheckDesk } from '../app/desk/checkDesk';
import type { PaintJob } from '../app/ports/painter';
import { buffersOf } from './transfer';
import { toWire, type Question, type Reply, type WireDesk } from './wire';

/** Sends a reply; the buffers named are handed over. */
export type SendReply = (reply: Reply, handedOver: readonly ArrayBuffer[]) => void;

/** Answers questions by the desk, one reply for each but for progress. The answerer never rejects. */
export function serveDesk(desk: CheckDesk, send: SendReply): (question: Question) => Promise<void> {
  return async (question) => {
    const { id } = question;
    try {
      const value = await valueOf(desk, question, send);
      send({ id, kind: 'value', value }, handedOver(question, value));
    } catch (error) {
      send({ id, kind: 'error', error: toWire(error) }, []);
    }
  };
}

function valueOf(desk: CheckDesk, { id, name, args }: Question, send: SendReply): unknown {
  const wire: WireDesk = {
    ...desk,
    check: (task) =>
      desk.check(task, (step, file) => send({ id, kind: 'progress', step, file }, [])),
  };
  // Name and arguments belong together by `Question`'s type; a union cannot say so.
  const ask = wire[name] as (...given: unknown[]) => unknown;
  return ask(...args);
}

function handedOver({ name }: Question, value: unknown): readonly ArrayBuffer[] {
  if (name !== 'paintJob' || value === null) return [];
  const job = value as PaintJob;
  const arrays = [job.rows.buffer, job.states.buffer].filter(
    (buffer): buffer is ArrayBuffer => buffer instanceof ArrayBuffer,
  );
  return [...arrays, ...buffersOf([job.accounts, job.ids])];
}
