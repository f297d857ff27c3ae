import type { Writable } from 'node:stream';
import { PathProblem } from '../files';
import { styleFor, type Style } from './style';
import { visible } from './visible';

/** Where the command line's words go: results to standard output, all else to standard error. */
export interface Output {
  readonly style: Style;
  /**
   * Writes the result in pieces, waiting where the reader is slower. A reader that closes early
   * (`| head`) ends it quietly; throws `PathProblem` where the rest cannot be written.
   */
  readonly write: (pieces: Iterable<string>) => Promise<void>;
  /** Says why nothing could be checked, a line each; the exit status for it. */
  readonly refuse: (...lines: readonly string[]) => 2;
  /** What is being done, on a terminal only; null wipes it. */
  readonly progress: (step: string | null) => void;
}

/** A terminal or a file. */
export type Stream = Writable & { readonly isTTY?: boolean };

const PIECE = 1 << 16;

/** The output on two streams; colours and progress only where a person reads them. */
export function outputOn(stdout: Stream, stderr: Stream, noColour: boolean): Output {
  // Each write answers for itself; without a listener Node would end with a stack trace instead.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  return {
    style: styleFor(stdout.isTTY === true, noColour),
    write: async (pieces) => {
      for (const piece of collected(pieces)) {
        if (!(await send(stdout, piece))) return;
      }
    },
    refuse: (...lines) => {
      stderr.write(`${lines.map(visible).join('\n')}\n`);
      return 2;
    },
    progress: (step) => {
      if (stderr.isTTY !== true) return;
      stderr.write(step === null ? '\r\u001b[K' : `\r\u001b[K${visible(step)}`);
    },
  };
}

/** Small pieces put together, so that a million findings are no million writes. */
function* collected(pieces: Iterable<string>): Generator<string> {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    yield waiting;
    waiting = '';
  }
  if (waiting !== '') yield waiting;
}

/** False where nobody reads any more. */
function send(stream: Stream, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stream.write(text, (cause) => {
      if (cause === null || cause === undefined) resolve(true);
      else if (isClosed(cause)) resolve(false);
      else reject(new PathProblem((usage) => usage.fileUnwritable('stdout'), { cause }));
    });
  });
}

/** A pipe whose reader has ended; Windows says EOF. */
function isClosed(cause: Error): boolean {
  return 'code' in cause && (cause.code === 'EPIPE' || cause.code === 'EOF');
}
