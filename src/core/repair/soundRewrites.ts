import type { PairColumn } from '../diagnosis/diagnosis';
import type { Facts } from '../facts/facts';
import { Verdict } from '../pairing/judge';
import { EMPTIED, UNPROVEN } from './provenTargets';

/**
 * Of the rewrites proven row by row, the most that are sound together, as positions, ascending: afterwards
 * no value of the column stands in two rows, and every value that was overwritten stands in a rewritten
 * row or stood in a right one all along. What is not sound is left out, and with it what relied on it.
 * Never throws.
 */
export function soundRewrites(facts: Facts, field: PairColumn, targets: Int32Array): Uint32Array {
  return new Rewrites(facts, field, targets).sound();
}

class Rewrites {
  readonly #keys: Int32Array;
  readonly #in: Uint8Array;
  /** By key: the row that gets it, -1 for none; the first row that holds it now. */
  readonly #takenBy: Int32Array;
  readonly #firstHolder: Int32Array;
  /** By row: the next row that holds the same key. */
  readonly #nextHolder: Int32Array;
  /** By key: how many rows hold it that are not rewritten, and whether one of them is right. */
  readonly #staying: Int32Array;
  readonly #staysRight: Uint8Array;

  constructor(
    facts: Facts,
    field: PairColumn,
    private readonly targets: Int32Array,
  ) {
    this.#keys = facts.list[field].keys;
    const count = field === 'account' ? facts.accountKeys : facts.idKeys;
    this.#in = Uint8Array.from(targets, (target) => (target === UNPROVEN ? 0 : 1));
    this.#takenBy = new Int32Array(count).fill(-1);
    this.#firstHolder = new Int32Array(count).fill(-1);
    this.#nextHolder = new Int32Array(targets.length).fill(-1);
    this.#staying = new Int32Array(count);
    this.#staysRight = new Uint8Array(count);
    for (let row = targets.length - 1; row >= 0; row--) this.#noteTarget(row);
    for (let row = targets.length - 1; row >= 0; row--) this.#noteHolder(row, facts.verdicts[row]);
  }

  #noteTarget(row: number): void {
    const target = this.targets[row] as number;
    if (target < 0) return;
    // Two rows that would get one value: neither does.
    const rival = this.#takenBy[target] as number;
    if (rival >= 0) this.#in[rival] = this.#in[row] = 0;
    this.#takenBy[target] = row;
  }

  #noteHolder(row: number, verdict: number | undefined): void {
    const key = this.#keys[row] as number;
    if (key < 0) return;
    this.#nextHolder[row] = this.#firstHolder[key] as number;
    this.#firstHolder[key] = row;
    if (this.#in[row] !== 0) return;
    this.#staying[key] = (this.#staying[key] as number) + 1;
    if (verdict === Verdict.ok || verdict === Verdict.renamed) this.#staysRight[key] = 1;
  }

  sound(): Uint32Array {
    const waiting = Array.from(this.targets.keys());
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      if (this.#in[row] === 0 || this.#isSound(row)) continue;
      this.#in[row] = 0;
      const key = this.#keys[row] as number;
      if (key >= 0) this.#staying[key] = (this.#staying[key] as number) + 1;
      this.#addWhoReliedOn(row, waiting);
    }
    return Uint32Array.from(this.targets.keys()).filter((row) => this.#in[row] !== 0);
  }

  #isSound(row: number): boolean {
    const key = this.#keys[row] as number;
    if (key >= 0 && !this.#isKept(key)) return false;
    const target = this.targets[row] as number;
    return target === EMPTIED || this.#staying[target] === 0;
  }

  /** Whether a value that is overwritten has a place afterwards, and the right one. */
  #isKept(key: number): boolean {
    const taker = this.#takenBy[key] as number;
    return (taker >= 0 && this.#in[taker] !== 0) || this.#staysRight[key] !== 0;
  }

  /** Rows whose soundness may end when this row is left out. */
  #addWhoReliedOn(row: number, waiting: number[]): void {
    const key = this.#keys[row] as number;
    const target = this.targets[row] as number;
    if (key >= 0 && (this.#takenBy[key] as number) >= 0) waiting.push(this.#takenBy[key] as number);
    if (target < 0) return;
    let holder = this.#firstHolder[target] as number;
    for (; holder >= 0; holder = this.#nextHolder[holder] as number) waiting.push(holder);
  }
}
