import { parentPort } from 'node:worker_threads';
import { keyAllIds } from '../core/facts/keyAllIds';
import { fingerprintOf } from '../core/fingerprint/fingerprint';
import { readCsv } from '../files/csv/readCsv';
import { sha256 } from './sha256';
import { sharedBytes } from './sharedBytes';
import type { Answer, OrderKind, Orders, Question, Results } from './workThread';

const work: {
  [Kind in OrderKind]: (order: Orders[Kind]) => Results[Kind] | Promise<Results[Kind]>;
} = {
  read: (file) => readCsv(sharedBytes(file)).sheet,
  ids: keyAllIds,
  fingerprint: (bound) => fingerprintOf(bound, sha256),
};

/** Null for whatever goes wrong: the main thread then does it itself and says what it is. */
async function resultOf<Kind extends OrderKind>({
  kind,
  order,
}: Question<Kind>): Promise<Results[Kind] | null> {
  try {
    return await work[kind](order);
  } catch {
    return null;
  }
}

parentPort?.on('message', async (question: Question) => {
  const { number } = question;
  parentPort?.postMessage({ number, result: await resultOf(question) } satisfies Answer);
});
