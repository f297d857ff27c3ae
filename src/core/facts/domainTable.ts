import { accountFault } from '../identifiers/account';
import { EXACT, LOWER, hashView, sameBytes } from '../keys/textHash';
import { TextKeys } from '../keys/textKeys';
import { decodeUtf8 } from '../table/utf8';
import { classesOf } from './byteClasses';

/** What is known of a domain as somebody spelled it. */
export interface KnownDomain {
  /** The same for all spellings of one domain. */
  readonly key: number;
  /** Classes of all its bytes, and classes that two neighbours share. */
  readonly seen: number;
  readonly doubled: number;
}

interface RecentDomain extends KnownDomain {
  readonly view: DataView;
  readonly start: number;
  readonly length: number;
}

/** Lists hold few domains: each has a place of its own most of the time. A power of two. */
const RECENT = 32;

/** The domains of a check: few, so that each is judged once. */
export class DomainTable {
  readonly #keys = new TextKeys(LOWER, 64);
  readonly #valid: boolean[] = [];
  readonly #texts: string[] = [];
  /** What was read last at each place: most domains are known again by their bytes alone. */
  readonly #recent: (RecentDomain | undefined)[] = new Array(RECENT).fill(undefined);

  /** The domain in `bytes[start] .. bytes[end]` (exclusive); `view` is `viewOf(bytes)`. */
  read(bytes: Uint8Array, view: DataView, start: number, end: number): KnownDomain {
    const from = bytes.byteOffset + start;
    const length = end - start;
    const place = placeOf(bytes, start, end);
    const recent = this.#recent[place];
    if (recent?.length === length) {
      if (sameBytes(view, from, recent.view, recent.start, length, EXACT)) return recent;
    }
    const key = this.intern(bytes, start, end, hashView(view, from, from + length, true));
    const known = { key, ...classesOf(bytes, start, end), view, start: from, length };
    this.#recent[place] = known;
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

/** From the length and two bytes in which domains of one organisation differ. */
function placeOf(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start] as number;
  const fourth = bytes[start + 3] as number;
  return (end - start + first * 7 + fourth * 13) & (RECENT - 1);
}
