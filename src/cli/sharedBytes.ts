import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { uint8s } from '../core/table/memory';

/** A file's bytes in memory that all threads share. Throws what the system says. */
export function sharedBytes(file: string): Uint8Array {
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
