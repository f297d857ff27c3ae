import { lowerCaseOf } from '../identifiers/lowerCase';
import { int32s } from '../table/memory';
import { editDistance } from './editDistance';
import { charactersApart, charactersOf, type Characters } from './heldCharacters';

/** More edits than these make no likeness. */
export const MOST_EDITS = 3;

/** An account as it is compared: in lower case, without white space around it. */
export interface Compared {
  readonly text: string;
  /** What stands before the first `@`. */
  readonly local: string;
  /** The rest, with its `@`; empty without one. */
  readonly domain: string;
  readonly held: Characters;
}

/** What a search found so far; `at` is -1 for nothing. */
export interface Nearest {
  at: number;
  /** Of what stands there; one more than `MOST_EDITS` for nothing. */
  edits: number;
}

/** One array for all comparisons: there are millions where a whole list is unknown. */
const room: number[] = [];

/** The account as it is compared. Never throws. */
export function asCompared(account: string): Compared {
  const text = lowerCaseOf(account.trim());
  const end = text.indexOf('@');
  const local = end < 0 ? text : text.slice(0, end);
  return { text, local, domain: text.slice(local.length), held: charactersOf(text) };
}

/** Accounts that others are compared with, in the order of the reference, numbered from 0. */
export class ComparedAccounts {
  readonly all: Compared[] = [];
  private readonly letters: Int32Array;
  private readonly others: Int32Array;
  private readonly lengths: Int32Array;

  /** Room for `most` accounts. Throws where there is no memory for them. */
  constructor(most: number) {
    this.letters = int32s(most);
    this.others = int32s(most);
    this.lengths = int32s(most);
  }

  /** Takes up a further one; its number. Never throws while there is room. */
  add(account: Compared): number {
    const at = this.all.push(account) - 1;
    this.letters[at] = account.held.letters;
    this.others[at] = account.held.others;
    this.lengths[at] = account.text.length;
    return at;
  }

  /** Compares `wanted` with those of these numbers; `nearest` is afterwards the nearest of all. Never throws. */
  compare(wanted: Compared, numbers: ArrayLike<number>, nearest: Nearest): void {
    const { held, text } = wanted;
    for (let index = 0; index < numbers.length; index++) {
      const at = numbers[index] as number;
      const most = mostFor(at, nearest);
      if (Math.abs((this.lengths[at] as number) - text.length) > most) continue;
      const own = { letters: this.letters[at] as number, others: this.others[at] as number };
      if (charactersApart(held, own) > 2 * most) continue;
      const edits = editDistance(text, (this.all[at] as Compared).text, most, room);
      if (edits > most) continue;
      nearest.at = at;
      nearest.edits = edits;
    }
  }
}

/** Of two that differ as little, the first in the reference's order is the nearest. */
function mostFor(at: number, nearest: Nearest): number {
  return nearest.at >= 0 && at < nearest.at ? nearest.edits : nearest.edits - 1;
}
