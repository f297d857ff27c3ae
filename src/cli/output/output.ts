import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { styleFor, type Style } from './style';

/** Where the command line's words go: results to standard output, all else to standard error. */
export interface Output {
  readonly style: Style;
  /** Writes the result in pieces, waiting where the reader is slower. */
  readonly write: (pieces: Iterable<string>) => Promise<void>;
  /** Says why nothing could be checked; the exit status for it. */
  readonly refuse: (sentence: string) => 2;
  /** What is being done, on a terminal only; null wipes it. */
  readonly progress: (step: string | null) => void;
}

/** A terminal or a file. */
export type Stream = Writable & { readonly isTTY?: boolean };

const PIECE = 1 << 16;

/** The output on two streams; colours and progress only where a person reads them. */
export function outputOn(stdout: Stream, stderr: Stream, noColour: boolean): Output {
  return {
    style: styleFor(stdout.isTTY === true, noColour),
    write: async (pieces) => {
      let waiting = '';
      for (const piece of pieces) {
        waiting += piece;
        if (waiting.length < PIECE) continue;
        await send(stdout, waiting);
        waiting = '';
      }
      if (waiting !== '') await send(stdout, waiting);
    },
    refuse: (sentence) => {
      stderr.write(`${sentence}\n`);
      return 2;
    },
    progress: (step) => {
      if (stderr.isTTY === true) stderr.write(step === null ? '\r\u001b[K' : `\r\u001b[K${step}`);
    },
  };
}

async function send(stream: Stream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
