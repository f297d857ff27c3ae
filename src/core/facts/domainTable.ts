import { accountFault } from '../identifiers/account';
import { EXACT, LOWER, hashView, sameBytes, viewOf } from '../keys/textHash';
import { TextKeys } from '../keys/textKeys';
import { decodeUtf8 } from '../table/utf8';
import { classesOf } from './byteClasses';

/** What is known of a domain as somebody spelled it. */
export interface KnownDomain {
  /** The same for all spellings of one domain. */
  readonly key: number;
  /** Of its folded bytes. */
  readonly hash: number;
  /** Classes of all its bytes, and classes that two neighbours share. */
  readonly seen: number;
  readonly doubled: number;
}

interface RecentDomain extends KnownDomain {
  readonly view: DataView;
  readonly start: number;
  readonly length: number;
}

const AT = 0x40;
/** Lists hold few domains; past so many it is quicker to look one up than to compare. */
const MOST_RECENT = 8;

/** The domains of a check: few, so that each is judged once. */
export class DomainTable {
  readonly #keys = new TextKeys(LOWER, 64);
  readonly #valid: boolean[] = [];
  readonly #texts: string[] = [];
  readonly #recent: RecentDomain[] = [];

  /**
   * The domain that ends an account at `end`, if it is one of those seen last, spelled alike. Offsets
   * count from the view's start; the account begins at `start`. Null: look for the `@`.
   */
  recent(view: DataView, start: number, end: number): RecentDomain | null {
    const recent = this.#recent;
    for (let i = 0; i < recent.length; i++) {
      const domain = recent[i] as RecentDomain;
      const from = end - domain.length;
      if (from <= start || view.getUint8(from - 1) !== AT) continue;
      if (sameBytes(view, from, domain.view, domain.start, domain.length, EXACT)) return domain;
    }
    return null;
  }

  /** The domain in `bytes[start] .. bytes[end]` (exclusive), which it remembers. */
  read(bytes: Uint8Array, start: number, end: number): KnownDomain {
    const view = viewOf(bytes);
    const from = bytes.byteOffset + start;
    const length = end - start;
    const hash = hashView(view, from, from + length, true);
    const key = this.intern(bytes, start, end, hash);
    const known = { key, hash, ...classesOf(bytes, start, end), view, start: from, length };
    if (this.#recent.length === MOST_RECENT) this.#recent.pop();
    this.#recent.unshift(known);
    return known;
  }

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
