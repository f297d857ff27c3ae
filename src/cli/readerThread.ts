import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { uint8s } from '../core/table/memory';
import type { Sheet } from '../core/table/column';
import { readCsv } from '../files/csv/readCsv';
import type { ReadAheadOrder, SheetAhead } from './readAhead';

/** The file's bytes in memory that all threads share. */
function sharedBytes(file: string): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const bytes = uint8s(fstatSync(handle).size);
    let read = 0;
    while (read < bytes.length) {
      const more = readSync(handle, bytes, read, bytes.length - read, read);
      if (more === 0) throw new Error('the file has become shorter');
      read += more;
    }
    return bytes;
  } finally {
    closeSync(handle);
  }
}

/** Null for whatever goes wrong: the main thread then reads the file itself and says what it is. */
function readSheet(file: string): Sheet | null {
  try {
    return readCsv(sharedBytes(file)).sheet;
  } catch {
    return null;
  }
}

for (const file of workerData as ReadAheadOrder) {
  parentPort?.postMessage({ file, sheet: readSheet(file) } satisfies SheetAhead);
}
