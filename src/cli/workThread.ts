import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { IdOrder, KeyedIds } from '../core/facts/keyAllIds';
import type { BoundRows } from '../core/fingerprint/fingerprint';
import type { Sheet } from '../core/table/column';

/** What the thread can be asked for: by kind, from what. */
export interface Orders {
  /** A .csv file by its path. */
  readonly read: string;
  readonly ids: IdOrder;
  readonly fingerprint: BoundRows;
}

/** What it answers, by kind. */
export interface Results {
  readonly read: Sheet;
  readonly ids: KeyedIds;
  readonly fingerprint: string;
}

/** What the thread can be asked to do. */
export type OrderKind = keyof Orders;

/** A question on its way to the thread. */
export interface Question<Kind extends OrderKind = OrderKind> {
  readonly number: number;
  readonly kind: Kind;
  readonly order: Orders[Kind];
}

/** Its answer; a null result for whatever went wrong. */
export interface Answer {
  readonly number: number;
  readonly result: Results[OrderKind] | null;
}

/** The part of a thread that is used. */
export type Thread = Pick<Worker, 'on' | 'ref' | 'unref' | 'postMessage'>;

/** Starts a thread that answers questions; throws where there are no threads. */
export type StartThread = () => Thread;

/** A thread of this program; its file lies beside the program's own. */
export const startThread: StartThread = () => new Worker(path.join(__dirname, 'workThread.cjs'));

/**
 * A thread that does some of a program's work, one question after the other. Whatever is asked may come
 * to nothing: then it is to be done here.
 */
export class WorkThread {
  readonly #thread: Thread;
  readonly #waiting = new Map<number, (result: Answer['result']) => void>();
  #asked = 0;
  #ended = false;

  constructor(thread: Thread) {
    this.#thread = thread;
    thread.on('message', ({ number, result }: Answer) => this.#settle(number, result));
    thread.on('error', () => this.#giveUp());
    thread.on('exit', () => this.#giveUp());
    // A program that ends for another reason does not wait for what nobody asks for any more.
    thread.unref();
  }

  /**
   * Sends a question at once; its answer is waited for when that is asked for. Null where it came to
   * nothing. Never throws, never rejects.
   */
  ask<Kind extends OrderKind>(
    kind: Kind,
    order: Orders[Kind],
  ): () => Promise<Results[Kind] | null> {
    const number = this.#asked++;
    const answer = new Promise<Results[Kind] | null>((resolve) => {
      // The thread answers what it was asked: kind and result belong together by its construction.
      this.#waiting.set(number, resolve as (result: Answer['result']) => void);
    });
    if (this.#ended || !this.#send({ number, kind, order })) this.#settle(number, null);
    return () => {
      if (this.#waiting.has(number)) this.#thread.ref();
      return answer;
    };
  }

  #send(question: Question): boolean {
    try {
      this.#thread.postMessage(question);
      return true;
    } catch {
      return false;
    }
  }

  #settle(number: number, result: Answer['result']): void {
    this.#waiting.get(number)?.(result);
    this.#waiting.delete(number);
    if (this.#waiting.size === 0) this.#thread.unref();
  }

  #giveUp(): void {
    this.#ended = true;
    for (const number of [...this.#waiting.keys()]) this.#settle(number, null);
  }
}
