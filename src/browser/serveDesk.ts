import type { CheckDesk } from '../app/desk/checkDesk';
import type { ToolsDesk } from '../app/desk/tools/toolsDesk';
import type { PaintJob } from '../app/ports/painter';
import type { NewSheet } from '../app/ports/sheetWriter';
import { buffersOf, buffersOfSheets } from './transfer';
import { toWire, type Question, type Reply, type WireDesk } from './wire';

/** Sends a reply; the buffers named are handed over. */
export type SendReply = (reply: Reply, handedOver: readonly ArrayBuffer[]) => void;

/** What answers in the worker; where no tools stand beside the desk, their questions are errors. */
export type ServedDesk = CheckDesk & Partial<ToolsDesk>;

/** Answers questions by the desk, one reply for each but for progress. The answerer never rejects. */
export function serveDesk(
  desk: ServedDesk,
  send: SendReply,
): (question: Question) => Promise<void> {
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

function valueOf(desk: ServedDesk, { id, name, args }: Question, send: SendReply): unknown {
  const wire: Partial<WireDesk> = {
    ...desk,
    check: (task) =>
      desk.check(task, (step, file) => send({ id, kind: 'progress', step, file }, [])),
  };
  // Name and arguments belong together by `Question`'s type; a union cannot say so.
  const ask = wire[name] as (...given: unknown[]) => unknown;
  return ask(...args);
}

const SHEETS: ReadonlySet<string> = new Set<keyof WireDesk>([
  'plannedSheet',
  'report',
  'incidentSheet',
]);

function handedOver({ name }: Question, value: unknown): readonly ArrayBuffer[] {
  if (value === null) return [];
  if (SHEETS.has(name)) return buffersOfSheets([(value as Pick<NewSheet, 'sheet'>).sheet]);
  if (name !== 'paintJob') return [];
  const job = value as PaintJob;
  const arrays = [job.rows.buffer, job.states.buffer].filter(
    (buffer): buffer is ArrayBuffer => buffer instanceof ArrayBuffer,
  );
  return [...arrays, ...buffersOf([job.accounts, job.ids])];
}
