import { accountFault } from '../identifiers/account';
import { LOWER, hashView } from '../keys/textHash';
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

/** Lists hold few domains: each has a place of its own most of the time. A power of two. */
const RECENT = 64;
/** Words of a domain that is known again by its bytes alone. */
const SHORTEST = 4;
const MOST_WORDS = 16;

/** The domains of a check: few, so that each is judged once. */
export class DomainTable {
  readonly #keys = new TextKeys(LOWER, 64);
  readonly #valid: boolean[] = [];
  readonly #texts: string[] = [];
  /** What was read last at each place: its words, as `sameWords` compares them. */
  readonly #recent: (KnownDomain | undefined)[] = new Array(RECENT).fill(undefined);
  readonly #lengths = new Int32Array(RECENT);
  readonly #words = new Int32Array(RECENT * MOST_WORDS);

  /** The domain in `bytes[start] .. bytes[end]` (exclusive); `view` is over the same bytes. */
  read(bytes: Uint8Array, view: DataView, start: number, end: number): KnownDomain {
    const length = end - start;
    if (length < SHORTEST || length > MOST_WORDS * 4) return this.#know(bytes, view, start, end);
    const place = placeOf(view, start, end);
    const recent = this.#recent[place];
    if (recent !== undefined && this.#lengths[place] === length) {
      if (sameWords(this.#words, place * MOST_WORDS, view, start, end)) return recent;
    }
    const known = this.#know(bytes, view, start, end);
    this.#recent[place] = known;
    this.#lengths[place] = length;
    copyWords(this.#words, place * MOST_WORDS, view, start, end);
    return known;
  }

  #know(bytes: Uint8Array, view: DataView, start: number, end: number): KnownDomain {
    const key = this.intern(bytes, start, end, hashView(view, start, end, true));
    return { key, ...classesOf(bytes, start, end) };
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

/** From the length, the first four bytes and four in the middle. */
function placeOf(view: DataView, start: number, end: number): number {
  const first = view.getInt32(start, true);
  const middle = view.getInt32(start + ((end - start - SHORTEST) >> 1), true);
  return Math.imul(first ^ Math.imul(middle, 31) ^ (end - start), 0x2c1b3c6d) >>> 26;
}

/** Whether the words of a domain of this length are those noted; the last two may overlap. */
function sameWords(
  words: Int32Array,
  at: number,
  view: DataView,
  start: number,
  end: number,
): boolean {
  const last = end - SHORTEST;
  for (let from = start; from < last; from += 4) {
    if (words[at++] !== view.getInt32(from, true)) return false;
  }
  return words[at] === view.getInt32(last, true);
}

function copyWords(
  words: Int32Array,
  at: number,
  view: DataView,
  start: number,
  end: number,
): void {
  const last = end - SHORTEST;
  for (let from = start; from < last; from += 4) words[at++] = view.getInt32(from, true);
  words[at] = view.getInt32(last, true);
}
