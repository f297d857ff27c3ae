import { EventEmitter } from 'node:events';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { readAhead, type ReaderThread, type ReadAheadOrder } from '../../src/cli/readAhead';
import { tableOpener } from '../../src/cli/files';
import { readCsv } from '../../src/files/csv/readCsv';
import { encodeUtf8 } from '../../src/core/table/utf8';
import { pairs, run, spawned, temporaryFolder } from './support/program';

const { at, csv, file, remove } = temporaryFolder();
afterAll(remove);

const [first, second, third] = ['eins.csv', 'zwei.csv', 'drei.txt'].map((name, i) =>
  csv(name, pairs(3 + i)),
) as [string, string, string];

/** A thread that does what it is told by the test. */
class FakeThread extends EventEmitter {
  readonly ref = jest.fn();
  readonly unref = jest.fn();
}

/** A started fake with what it was started for. */
function fake() {
  const thread = new FakeThread();
  const orders: ReadAheadOrder[] = [];
  const start = (order: ReadAheadOrder): ReaderThread => {
    orders.push(order);
    return thread as unknown as ReaderThread;
  };
  return { thread, orders, start };
}

/** The thread of the program as it is built. */
function builtThread(order: ReadAheadOrder): ReaderThread {
  const program = path.join(path.dirname(process.env['PROGRAM'] ?? ''), 'readerThread.cjs');
  return new Worker(program, { workerData: order });
}

const sheetOf = (name: string) => readCsv(encodeUtf8(`Konto;ID\n${name};1\n`)).sheet;

test('all large text files but the first are read ahead, each once', () => {
  symlinkSync(second, at('auch-zwei.csv'));
  const { start, orders } = fake();
  const ahead = readAhead([first, second, at('auch-zwei.csv'), third, first], start, 1);
  expect(orders).toEqual([[second, third]]);
  expect([...ahead.keys()]).toEqual([second, third]);
});

test.each<[string, readonly string[], number]>([
  ['a single file', [first], 1],
  ['the same file twice', [first, first], 1],
  ['small files', [first, second], 1 << 20],
  ['files that are not there', [at('nie.csv'), at('nirgends.csv')], 0],
  ['paths that cannot be', [path.join(first, 'a.csv'), `${'a'.repeat(300)}.csv`], 0],
  ['folders', [at(''), at('')], 0],
  ['workbooks', [file('a.xlsx', 'x'), file('b.xlsx', 'y')], 0],
])('no thread is started for %s', (_, files, large) => {
  const { start, orders } = fake();
  expect(readAhead(files, start, large).size).toBe(0);
  expect(orders).toEqual([]);
});

test('an opener gives the sheet that the thread read', async () => {
  const { thread, start } = fake();
  const opener = tableOpener(start, 1);
  opener.announce?.([first, second]);
  const opening = opener.open(second);
  const sheet = sheetOf('vom Faden');
  thread.emit('message', { file: second, sheet });
  const table = await opening;
  expect(table).toMatchObject({ path: second, identity: second, form: 'text', sheetNames: [] });
  expect(await table.readSheet(null)).toBe(sheet);
  expect((await (await opener.open(first)).readSheet(null)).rowCount).toBe(4);
});

test.each<[string, (thread: FakeThread) => void]>([
  ['finds nothing to read', (thread) => thread.emit('message', { file: second, sheet: null })],
  ['breaks', (thread) => thread.emit('error', new Error('broken'))],
  ['ends without a word', (thread) => thread.emit('exit', 1)],
])('a file is read in the ordinary way where the thread %s', async (_, happen) => {
  const { thread, start } = fake();
  const opener = tableOpener(start, 1);
  opener.announce?.([first, second]);
  const opening = opener.open(second);
  happen(thread);
  expect((await (await opening).readSheet(null)).rowCount).toBe(5);
});

test('a file is read in the ordinary way where no thread can be started', async () => {
  const opener = tableOpener(() => {
    throw new Error('no threads here');
  }, 1);
  opener.announce?.([first, second]);
  expect((await (await opener.open(second)).readSheet(null)).rowCount).toBe(5);
});

test('the program ends without the thread unless it waits for it', async () => {
  const { thread, start } = fake();
  const ahead = readAhead([first, second], start, 1);
  expect(thread.unref).toHaveBeenCalledTimes(1);
  expect(thread.ref).not.toHaveBeenCalled();
  const waiting = ahead.get(second)?.();
  expect(thread.ref).toHaveBeenCalledTimes(1);
  thread.emit('exit', 0);
  expect(await waiting).toBeNull();
});

test('the thread of the built program reads what the reader reads', async () => {
  const converted = file('utf16.csv', Buffer.from('\ufeffKonto;ID\r\n"ä""b";1\r\n', 'utf16le'));
  const damaged = file('kaputt.csv', 'Konto;ID\r\n"anna;1\r\n');
  const ahead = readAhead([first, second, converted, damaged], builtThread, 1);
  const read = async (name: string) => ahead.get(name)?.();
  expect(await read(second)).toEqual(readCsv(encodeUtf8(textOf(pairs(4)))).sheet);
  expect((await read(converted))?.rowCount).toBe(2);
  expect(await read(damaged)).toBeNull();
});

function textOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.join(';')}\r\n`).join('');
}

test('the result is the same to the byte with the thread and without', async () => {
  const rows = pairs(160_000);
  const wrong = rows.map((row, i) =>
    i % 1_000 === 7 ? [row[0] ?? '', rows[i + 1]?.[1] ?? ''] : row,
  );
  const list = csv('gross.csv', wrong);
  const reference = csv('gross-vergleich.csv', [...rows].reverse().slice(0, -1));
  const words = ['check', list, '--reference', csv('kopf.csv', rows.slice(0, 2)), '--json'];
  const all = [...words.slice(0, 2), '--reference', reference, ...words.slice(2)];
  const threaded = await spawned(all);
  const alone = await run(...all);
  expect(threaded.stderr).toBe('');
  expect(threaded.stdout.length).toBeGreaterThan(10_000);
  expect(threaded.stdout === alone.stdout).toBe(true);
  expect(threaded.status).toBe(alone.status);
});
