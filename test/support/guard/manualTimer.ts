import type { Timer } from '../../../src/app/ports/guardPorts';
import type { Clock } from '../../../src/app/ports/surroundings';

/** Time that stands still until a test moves it on; the clock tells the same time. */
export class ManualTimer implements Timer, Clock {
  #time = Date.parse('2025-08-06T12:00:00Z');
  #waiting: { readonly at: number; readonly work: () => void }[] = [];

  after = (milliseconds: number, work: () => void): (() => void) => {
    const entry = { at: this.#time + milliseconds, work };
    this.#waiting.push(entry);
    return () => void (this.#waiting = this.#waiting.filter((one) => one !== entry));
  };

  now = (): Date => new Date(this.#time);

  /** Moves on and does what is due, in its order. */
  pass(milliseconds: number): void {
    const end = this.#time + milliseconds;
    for (;;) {
      const due = this.#waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#waiting = this.#waiting.filter((one) => one !== due);
      this.#time = Math.max(this.#time, due.at);
      due.work();
    }
    this.#time = end;
  }
}
