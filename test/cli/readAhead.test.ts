import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { chooseColumns } from '../../src/core/columns/chooseColumns';
import { keyAllIds, type IdOrder } from '../../src/core/facts/keyAllIds';
import { factSheets } from '../../src/core/facts/factSheets';
import { fingerprintOf } from '../../src/core/fingerprint/fingerprint';
import type { Sheet } from '../../src/core/table/column';
import { encodeUtf8 } from '../../src/core/table/utf8';
import { fileIdentity } from '../../src/cli/fileIdentity';
import { opening, tableOpener } from '../../src/cli/files';
import { readAhead } from '../../src/cli/readAhead';
import { sha256 } from '../../src/cli/sha256';
import type { Thread } from '../../src/cli/workThread';
import { readCsv } from '../../src/files/csv/readCsv';
import { FakeThread } from './support/fakeThread';
import { pairs, run, spawned, temporaryFolder } from './support/program';

const { at, csv, file, remove } = temporaryFolder();
afterAll(remove);

const [first, second, third] = ['eins.csv', 'zwei.csv', 'drei.txt'].map((name, i) =>
  csv(name, pairs(3 + i)),
) as [string, string, string];

/** The thread of the program as it is built. */
function builtThread(): Thread {
  return new Worker(path.join(path.dirname(process.env['PROGRAM'] ?? ''), 'workThread.cjs'));
}

const sheetOf = (name: string) => readCsv(encodeUtf8(`Konto;ID\n${name};1\n`)).sheet;

function idOrder(list: Sheet, reference: Sheet): IdOrder {
  const [chosen, compared] = [list, reference].map((sheet) => {
    const columns = chooseColumns(sheet);
    if (columns.kind !== 'chosen') throw new Error('the columns of the test are known');
    return { sheet, columns };
  }) as [Parameters<typeof factSheets>[0], Parameters<typeof factSheets>[0]];
  return {
    sheets: factSheets(chosen, [compared], [], null),
    exclusions: [],
    byteOrder: null,
  };
}

test('all large text files but the first are read ahead, each once', () => {
  symlinkSync(second, at('auch-zwei.csv'));
  const fake = new FakeThread();
  const ahead = readAhead([first, second, at('auch-zwei.csv'), third, first], fake.start, 1);
  expect(fake.asked).toMatchObject([
    { kind: 'read', order: second },
    { kind: 'read', order: third },
  ]);
  expect([...ahead.sheets.keys()]).toEqual([second, third]);
  expect([...ahead.shared]).toEqual([first]);
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
  const fake = new FakeThread();
  const ahead = readAhead(files, fake.start, large);
  expect([ahead.sheets.size, ahead.shared.size, ahead.background]).toEqual([0, 0, null]);
  expect(fake.started).toBe(0);
});

test('an opener gives the sheet that the thread read', async () => {
  const fake = new FakeThread();
  const opener = tableOpener(fake.start, 1);
  opener.announce?.([first, second]);
  const opening = opener.open(second);
  const sheet = sheetOf('vom Faden');
  fake.answer(0, sheet);
  const table = await opening;
  expect(table).toMatchObject({
    path: second,
    identity: fileIdentity(second),
    form: 'text',
    sheetNames: [],
  });
  expect(await table.readSheet(null)).toBe(sheet);
  expect((await (await opener.open(first)).readSheet(null)).rowCount).toBe(4);
});

test.each<[string, (thread: FakeThread) => void]>([
  ['finds nothing to read', (thread) => thread.answer(0, null)],
  ['breaks', (thread) => thread.emit('error', new Error('broken'))],
  ['ends without a word', (thread) => thread.emit('exit', 1)],
])('a file is read in the ordinary way where the thread %s', async (_, happen) => {
  const fake = new FakeThread();
  const opener = tableOpener(fake.start, 1);
  opener.announce?.([first, second]);
  const opening = opener.open(second);
  happen(fake);
  expect((await (await opening).readSheet(null)).rowCount).toBe(5);
});

test('a file is read in the ordinary way where no thread can be started', async () => {
  const opener = tableOpener(() => {
    throw new Error('no threads here');
  }, 1);
  opener.announce?.([first, second]);
  expect((await (await opener.open(second)).readSheet(null)).rowCount).toBe(5);
});

test('the file that is read here lies in memory that the thread sees', async () => {
  const large = csv('ab-64-KB.csv', pairs(2_000));
  const { files, background } = opening(new FakeThread().start, 1);
  files.announce?.([large, second]);
  const sheet = await (await files.open(large)).readSheet(null);
  expect(sheet.columns[0]?.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(background.keyIds(idOrder(sheet, sheet))).not.toBeNull();
});

test('a file that has gone since it was announced is said to be missing', async () => {
  const { files } = opening(new FakeThread().start, 1);
  const going = csv('geht.csv', pairs(3));
  files.announce?.([going, second]);
  rmSync(going);
  await expect(files.open(going)).rejects.toThrow('path');
});

test('what would have to be copied is not given to the thread', () => {
  const { background } = readAhead([first, second], new FakeThread().start, 1);
  const small = sheetOf('anna');
  const large = (few: Uint8Array) => {
    const bytes = new Uint8Array(2 << 20);
    bytes.set(few);
    return bytes;
  };
  const columns = small.columns.map((one) => ({ ...one, bytes: large(one.bytes) }));
  const heavy = { ...small, columns };
  const bound = ({ columns }: Sheet) => ({ columns, headers: [], rows: new Uint32Array(0) });
  expect(background?.keyIds(idOrder(small, heavy))).toBeNull();
  expect(background?.keyIds(idOrder(small, small))).not.toBeNull();
  expect(background?.fingerprint(bound(heavy))).toBeNull();
  expect(background?.fingerprint(bound(small))).not.toBeNull();
});

test('without a thread nothing goes on in the background', () => {
  const { background } = opening();
  expect(background.keyIds(idOrder(sheetOf('a'), sheetOf('a')))).toBeNull();
  expect(background.fingerprint({ columns: [], headers: [], rows: new Uint32Array(0) })).toBeNull();
});

test('the thread of the built program does what the program does', async () => {
  const converted = file('utf16.csv', Buffer.from('\ufeffKonto;ID\r\n"ä""b";1\r\n', 'utf16le'));
  const damaged = file('kaputt.csv', 'Konto;ID\r\n"anna;1\r\n');
  const { sheets, background } = readAhead([first, second, converted, damaged], builtThread, 1);
  const read = async (name: string) => sheets.get(name)?.();
  expect(await read(second)).toEqual(readCsv(encodeUtf8(textOf(pairs(4)))).sheet);
  expect((await read(converted))?.rowCount).toBe(2);
  expect(await read(damaged)).toBeNull();
  const order = idOrder(readCsv(encodeUtf8(textOf(pairs(3)))).sheet, sheetOf('anna'));
  expect(await background?.keyIds(order)).toEqual(keyAllIds(order));
  const rows = Uint32Array.from([1, 2]);
  const bound = { columns: sheetOf('anna').columns, headers: ['Konto', 'ID'], rows };
  expect(await background?.fingerprint(bound)).toBe(await fingerprintOf(bound, sha256));
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
