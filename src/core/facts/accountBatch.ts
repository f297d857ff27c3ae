import type { AccountKeys, AccountText } from '../keys/accountKeys';
import { viewOf } from '../keys/textHash';
import type { Scan } from './scanAccount';

/** Accounts that get their keys together. */
const SIZE = 256;

/** Plain accounts of one column that wait for their keys: many are looked up faster than one. */
export class AccountBatch {
  readonly #rows = new Int32Array(SIZE);
  readonly #starts = new Uint32Array(SIZE);
  readonly #ends = new Uint32Array(SIZE);
  readonly #domains = new Int32Array(SIZE);
  readonly #hashes = new Int32Array(SIZE);
  readonly #account: AccountText;
  readonly #offset: number;
  #size = 0;

  /** `bytes` are the column's; the account of row i gets its key at `keys[i]`. */
  constructor(
    private readonly accounts: AccountKeys,
    bytes: Uint8Array,
    private readonly keys: Int32Array,
  ) {
    this.#account = { view: viewOf(bytes), start: 0, end: 0, domain: -1 };
    this.#offset = bytes.byteOffset;
  }

  /** Adds the account of `row` (position among the data rows); its local part is `start` .. `end`. */
  add(row: number, start: number, end: number, { hash, domain }: Readonly<Scan>): void {
    const at = this.#size++;
    this.#rows[at] = row;
    this.#starts[at] = this.#offset + start;
    this.#ends[at] = this.#offset + end;
    this.#domains[at] = domain;
    this.#hashes[at] = hash;
    if (this.#size === SIZE) this.flush();
  }

  /** Gives all that wait their keys. */
  flush(): void {
    const account = this.#account;
    this.accounts.lookAhead(this.#hashes, this.#size);
    for (let i = 0; i < this.#size; i++) {
      account.start = this.#starts[i] as number;
      account.end = this.#ends[i] as number;
      account.domain = this.#domains[i] as number;
      this.keys[this.#rows[i] as number] = this.accounts.intern(account, this.#hashes[i] as number);
    }
    this.#size = 0;
  }
}
