import { setTimeout } from 'node:timers/promises';

/** How often something is tried again, and how long is waited in between: a second in all. */
const TRIES = 10;
const PAUSE = 100;

/** What Windows says of a file that somebody holds: Excel for hours, a virus scanner for a moment. */
const HELD: ReadonlySet<unknown> = new Set(['EACCES', 'EBUSY', 'EPERM']);

/**
 * Does work with a file, on Windows several times where the file is held: what was just written is
 * looked at by virus scanners, and nobody can rename it meanwhile. Throws what the last try throws.
 */
export function patiently<Value>(work: () => Value, platform = process.platform): Value {
  for (let tried = 1; ; tried++) {
    try {
      return work();
    } catch (cause) {
      if (platform !== 'win32' || tried > TRIES || !isHeld(cause)) throw cause;
      // Nothing else may happen between the first and the last of several names.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

/** `patiently` for work that is waited for; the rest of the program goes on. Rejects as the last try does. */
export async function patientlyAwaited<Value>(
  work: () => Promise<Value>,
  platform = process.platform,
): Promise<Value> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (cause) {
      if (platform !== 'win32' || tried > TRIES || !isHeld(cause)) throw cause;
      await setTimeout(PAUSE);
    }
  }
}

function isHeld(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && HELD.has(cause.code);
}
