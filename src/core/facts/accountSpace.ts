import { accountFault } from '../identifiers/account';
import { Arena } from '../keys/arena';
import { LOWER } from '../keys/textHash';
import { TextKeys } from '../keys/textKeys';
import { decodeUtf8 } from '../table/utf8';

/** All accounts of a check, list and references alike: one number for each canonical form. */
export interface AccountSpace {
  readonly accounts: TextKeys;
  readonly domains: DomainTable;
  readonly arena: Arena;
}

/** An empty space for about `expected` accounts. */
export function accountSpace(expected: number): AccountSpace {
  return {
    accounts: new TextKeys(LOWER, expected),
    domains: new DomainTable(),
    arena: new Arena(),
  };
}

/** The domains of a check: few, so that each is judged once. */
export class DomainTable {
  readonly #keys = new TextKeys(LOWER, 64);
  readonly #valid: boolean[] = [];
  readonly #texts: string[] = [];

  /** The domain's key; `hash` is `hashBytes` of its folded bytes. */
  intern(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const key = this.#keys.intern(bytes, start, end, hash);
    if (key === this.#valid.length) {
      const text = decodeUtf8(bytes, start, end);
      this.#valid.push(accountFault(`a@${text}`) === null);
      this.#texts.push(text.toLowerCase());
    }
    return key;
  }

  /** Whether `a@domain` is a valid address, for an ASCII local part of any fitting length. */
  isValid(key: number): boolean {
    return this.#valid[key] === true;
  }

  /** The domain in lower case. */
  textOf(key: number): string {
    return this.#texts[key] ?? '';
  }

  get count(): number {
    return this.#keys.counter.count;
  }
}
