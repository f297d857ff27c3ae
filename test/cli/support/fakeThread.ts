import { EventEmitter } from 'node:events';
import type { Answer, Question, StartThread } from '../../../src/cli/workThread';

/** A thread that answers when the test says so. */
export class FakeThread extends EventEmitter {
  readonly asked: Question[] = [];
  readonly ref = jest.fn();
  readonly unref = jest.fn();
  started = 0;

  /** Starts this thread. */
  readonly start: StartThread = () => {
    this.started++;
    return this as unknown as ReturnType<StartThread>;
  };

  postMessage(question: Question): void {
    this.asked.push(question);
  }

  /** Answers question `number`, counted from 0. */
  answer(number: number, result: Answer['result']): void {
    this.emit('message', { number, result } satisfies Answer);
  }
}
