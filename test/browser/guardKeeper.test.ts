import { keeperDesk } from '../../src/app/guard/keeperDesk';
import type { GuardKeeper } from '../../src/app/ports/guardKeeper';
import {
  serveGuardKeeper,
  workerGuardKeeper,
  type KeepingWorker,
} from '../../src/browser/guardKeeper';
import type { GuardQuestion, GuardReply } from '../../src/browser/guardWire';
import { Failure } from '../../src/core/failure';
import { columnOf } from '../../src/core/table/columnBuilder';
import { WorkbookFailure } from '../../src/core/workbookFailure';
import { FileProblem } from '../../src/app/fileProblem';
import { sha256 } from '../../src/crypto/sha256';

type Worker = KeepingWorker & { isEnded: boolean };

/** A worker on this thread over a desk; null: it never answers. */
function workerOver(desk: GuardKeeper | null): Worker {
  const worker = {
    isEnded: false,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    terminate: () => void (worker.isEnded = true),
    postMessage: (message: unknown, handedOver: Transferable[]) => {
      const question = structuredClone(message as GuardQuestion, { transfer: handedOver });
      void answer?.(question);
    },
  } as unknown as Worker;
  const hear = (reply: GuardReply): void => {
    const data: unknown = structuredClone(reply);
    worker.onmessage?.call(worker as never, { data } as MessageEvent);
  };
  const answer = desk === null ? null : serveGuardKeeper(desk, hear);
  return worker;
}

const state = () => ({ columns: [columnOf(['a', 'b']), columnOf(['1', '2'])], from: 0, to: 2 });

/** A desk whose `hold` fails so. */
function failing(error: unknown): GuardKeeper {
  return { ...keeperDesk(sha256), hold: () => Promise.reject(error) };
}

test('the arrays are handed over, the answer comes back', async () => {
  const keeper = workerGuardKeeper(() => workerOver(keeperDesk(sha256)));
  const given = state();
  expect(await keeper.hold('list', given)).toEqual({ rows: 2 });
  expect(given.columns[0]?.kinds.byteLength).toBe(0);
  expect((await keeper.fingerprints('list', ['Konto', 'AD-ID']))?.count).toBe(2);
});

describe('what fails in the worker fails here, as what it was', () => {
  test('a failure of the workbook keeps its code', async () => {
    const keeper = workerGuardKeeper(() =>
      workerOver(failing(new WorkbookFailure('sheet-protected', { sheet: 'Liste' }))),
    );
    await expect(keeper.hold('list', state())).rejects.toMatchObject({ code: 'sheet-protected' });
    await expect(keeper.hold('list', state())).rejects.toBeInstanceOf(WorkbookFailure);
  });

  test('a failure of a file keeps its path', async () => {
    const failure = new FileProblem('liste.xlsx', new Failure('file-unreadable', {}));
    const keeper = workerGuardKeeper(() => workerOver(failing(failure)));
    await expect(keeper.hold('list', state())).rejects.toMatchObject({ path: 'liste.xlsx' });
  });

  test.each([
    [new RangeError('too long'), 'too long'],
    ['just a text', 'just a text'],
  ])('what nobody foresaw keeps its words: %s', async (error, message) => {
    const keeper = workerGuardKeeper(() => workerOver(failing(error)));
    await expect(keeper.hold('list', state())).rejects.toThrow(message);
  });
});

test.each(['onerror', 'onmessageerror'] as const)(
  '%s: everybody who waits hears it, and the next question starts another worker',
  async (event) => {
    const started: Worker[] = [];
    const keeper = workerGuardKeeper(() => {
      const worker = workerOver(started.length === 0 ? null : keeperDesk(sha256));
      started.push(worker);
      return worker;
    });
    const waiting = [keeper.hold('list', state()), keeper.fingerprints('list', [])];
    const all = Promise.allSettled(waiting);
    (started[0]?.[event] as () => void)();
    for (const outcome of await all) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'checker-stopped' } });
    }
    expect(started[0]?.isEnded).toBe(true);
    expect(await keeper.hold('list', state())).toEqual({ rows: 2 });
    expect(started).toHaveLength(2);
  },
);
