import { testDesk, pairs } from '../app/pane/fakeWorkbook';
import { serveDesk } from '../../src/browser/serveDesk';
import { buffersOf } from '../../src/browser/transfer';
import { fromWire, toWire, type Question, type Reply } from '../../src/browser/wire';
import type { CheckingWorker } from '../../src/browser/deskLine';
import { workerChecker } from '../../src/browser/workerChecker';
import type { CheckTask } from '../../src/app/ports/checker';
import { FileProblem } from '../../src/app/fileProblem';
import { Failure } from '../../src/core/failure';
import { columnOf } from '../../src/core/table/columnBuilder';
import { WorkbookFailure } from '../../src/core/workbookFailure';
import { sheetFrom } from '../core/support/listOf';

interface FakeWorker extends CheckingWorker {
  isEnded: boolean;
  readonly asked: string[];
}

/** A worker on this thread: what crosses is cloned and handed over as between real ones. */
function fakeWorker(answers = true): FakeWorker {
  const desk = testDesk();
  const worker: FakeWorker = {
    isEnded: false,
    asked: [],
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    terminate: () => void (worker.isEnded = true),
    postMessage: (message: unknown, handedOver: Transferable[]) => {
      const question = structuredClone(message as Question, { transfer: handedOver });
      worker.asked.push(question.name);
      if (answers) void answer(question);
    },
  } as FakeWorker;
  const answer = serveDesk(desk, (reply: Reply, handedOver) => {
    if (worker.isEnded) return;
    const data: unknown = structuredClone(reply, { transfer: [...handedOver] });
    worker.onmessage?.call(worker as unknown as Worker, { data } as MessageEvent);
  });
  return worker;
}

function taskOf(): CheckTask {
  const list = sheetFrom(pairs(0, 5), { name: 'Liste', form: 'workbook' });
  const sheet = sheetFrom(pairs(0, 5), { name: 'Charge 1', form: 'workbook' });
  const sheets = [{ sheet, role: 'first-migration' }] as const;
  const settled = { kind: 'first', answers: {}, exclusions: [] } as const;
  return { sheetId: 'a', list, wishes: {}, ...settled, sheets, files: [] };
}

const quiet = (): void => undefined;
const never = new AbortController().signal;

test('starts one worker when it is needed, and hands the arrays over', async () => {
  const started: FakeWorker[] = [];
  const checker = workerChecker(() => {
    const worker = fakeWorker();
    started.push(worker);
    return worker;
  });
  expect(started).toHaveLength(0);
  const task = taskOf();
  const steps: string[] = [];
  const answer = await checker.check(task, never, (step) => void steps.push(step));
  expect(answer).toMatchObject({ kind: 'checked', summary: { passed: true } });
  expect(steps).toEqual(['reading', 'reading', 'comparing', 'fingerprint']);
  expect(task.list.columns[0]?.bytes.length).toBe(0);
  const job = await checker.paintJob();
  expect([...(job?.states ?? [])]).toEqual([0, 0, 0, 0, 0]);
  const view = { state: null, search: '', language: 'de' } as const;
  expect(await checker.findings(view, 0, 5)).toMatchObject({ from: 0 });
  expect(started).toHaveLength(1);
});

test('calling a check off ends the worker, and everybody who waits hears so', async () => {
  const started: FakeWorker[] = [];
  const checker = workerChecker(() => {
    const worker = fakeWorker(started.length > 0);
    started.push(worker);
    return worker;
  });
  const calling = new AbortController();
  const checking = checker.check(taskOf(), calling.signal, quiet);
  const waiting = checker.paintJob();
  calling.abort();
  await expect(checking).rejects.toBe(calling.signal.reason);
  await expect(waiting).rejects.toBe(calling.signal.reason);
  expect(started[0]?.isEnded).toBe(true);
  // The next question starts another one, which knows nothing.
  expect(await checker.paintJob()).toBeNull();
  expect(started).toHaveLength(2);
});

test('a check that was called off before it began asks nothing', async () => {
  const calling = new AbortController();
  calling.abort();
  const checker = workerChecker(() => {
    throw new Error('nobody was to start a worker');
  });
  await expect(checker.check(taskOf(), calling.signal, quiet)).rejects.toBe(calling.signal.reason);
});

test('a worker that stops by itself is a failure with a sentence, and is replaced', async () => {
  const worker = fakeWorker(false);
  const checker = workerChecker(() => worker);
  const waiting = checker.paintJob();
  worker.onerror?.call(worker as unknown as Worker, {} as ErrorEvent);
  await expect(waiting).rejects.toMatchObject({ name: 'WorkbookFailure', code: 'checker-stopped' });
});

test('what breaks in the worker arrives as what it was', async () => {
  const checker = workerChecker(() => fakeWorker());
  const file = { key: '1', name: 'A.csv', content: new Blob([]), role: 'directory' } as const;
  const checking = checker.check({ ...taskOf(), files: [file] }, never, quiet);
  await expect(checking).rejects.toBeInstanceOf(FileProblem);
  await expect(checking).rejects.toMatchObject({ path: 'A.csv', failure: { code: 'file-empty' } });
});

test.each([
  ['file', new FileProblem('A.csv', new Failure('file-too-large', { what: 'rows', limit: 5 }))],
  ['workbook', new WorkbookFailure('excel-failed', { code: 'X' })],
  ['program', new Error('x is not a function')],
])('an error of a %s crosses whole', (_, error) => {
  const back = fromWire(structuredClone(toWire(error)));
  expect(back).toEqual(error);
  expect(back.constructor).toBe(error.constructor);
});

test('shared buffers are handed over once', () => {
  const column = columnOf(['a', 'b']);
  const other = { ...columnOf(['c', 'd']), bytes: column.bytes };
  const buffers = buffersOf([column, other]);
  expect(new Set(buffers).size).toBe(buffers.length);
  expect(buffers).toContain(column.bytes.buffer);
  expect(buffers).toContain(other.kinds.buffer);
});
