import { CellKind, kindAt, type Column } from '../table/column';
import { EXACT, hashBytes } from '../keys/textHash';
import { TextKeys } from '../keys/textKeys';

const KINDS = [CellKind.text, CellKind.number, CellKind.boolean, CellKind.error] as const;

/** Numbers for stored values: the same kind and the same text always get the same key. */
export class KnownValues {
  readonly #counter = { count: 0 };
  readonly #tables: ReadonlyMap<CellKind, TextKeys>;

  /** `expected`: about how many different texts will come. */
  constructor(expected: number) {
    this.#tables = new Map(
      KINDS.map((kind) => [
        kind,
        new TextKeys(EXACT, kind === CellKind.text ? expected : 16, this.#counter),
      ]),
    );
  }

  /** How many different values there are. */
  get count(): number {
    return this.#counter.count;
  }

  /** The keys of the cells `from` .. `to` (exclusive), new ones where needed; -1 for empty cells. */
  keysOf(column: Column, from: number, to: number): Int32Array {
    return this.#each(column, from, to, (table, start, end, hash) =>
      table.intern(column.bytes, start, end, hash),
    );
  }

  /** The keys of the cells; -1 for empty cells and for values that are not known. */
  find(column: Column, from: number, to: number): Int32Array {
    return this.#each(column, from, to, (table, start, end, hash) =>
      table.find(column.bytes, start, end, hash),
    );
  }

  #each(
    column: Column,
    from: number,
    to: number,
    keyOf: (table: TextKeys, start: number, end: number, hash: number) => number,
  ): Int32Array {
    const keys = new Int32Array(Math.max(0, to - from)).fill(-1);
    for (let index = from; index < to; index++) {
      const table = this.#tables.get(kindAt(column, index));
      if (table === undefined) continue;
      const start = column.starts[index] as number;
      const end = column.ends[index] as number;
      const hash = hashBytes(column.bytes, start, end, EXACT);
      keys[index - from] = keyOf(table, start, end, hash);
    }
    return keys;
  }
}
