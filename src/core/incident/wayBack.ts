/**
 * The way back: who must be moved in which order so that nothing is ever written over.
 *
 * Units: a *person* is a number, and a person's mailbox has the same one. `position` counts the list's
 * data rows from 0.
 */

/** One row's mail after the run. */
export interface LyingMail {
  readonly position: number;
  /** Whose it is; -1 where nobody can tell. */
  readonly person: number;
  /** In whose mailbox it lies; -1 where nobody can tell. */
  readonly mailbox: number;
  /** Whether it certainly lies there. */
  readonly isCertain: boolean;
}

/** A mailbox of a person, or a new and empty one for the time being, numbered from 1. */
export type Place =
  | { readonly kind: 'mailbox'; readonly person: number }
  | { readonly kind: 'temporary'; readonly number: number };

/** Moves one person's mail, and nothing else, from one place to another that is free then. */
export interface WayBackStep {
  readonly what: 'return' | 'park';
  readonly position: number;
  readonly person: number;
  readonly from: Place;
  readonly to: Place;
  /** Whether mail of others came to lie in the same mailbox. */
  readonly isMixed: boolean;
  /** Chains and cycles that touch no other have one number, from 1. */
  readonly group: number;
}

/**
 * A row that no step brings home: `untold` (whose or where cannot be told), `several-places` (one
 * person's mail went to several), `home-occupied` (in the home lies mail that nobody can assign).
 */
export interface OpenMail {
  readonly position: number;
  readonly reason: 'untold' | 'several-places' | 'home-occupied';
  /** The number of the temporary mailbox where the plan leaves it; null: where it is now. */
  readonly parked: number | null;
}

/** Steps in the order in which they are taken, group after group. */
export interface WayBack {
  readonly steps: readonly WayBackStep[];
  /** Ascending by position. */
  readonly open: readonly OpenMail[];
}

/**
 * Plans the way back. In each chain the one whose home is free goes first; a cycle needs one temporary
 * mailbox, as does mail that stands in others' way and cannot go home itself. Where mail certainly lies
 * in its own mailbox nothing is done. Never throws.
 */
export function planWayBack(mail: readonly LyingMail[]): WayBack {
  return new Plan(mail).made();
}

interface Mover {
  /** The rows that say so; the first one stands for all. */
  readonly positions: [number, ...number[]];
  readonly person: number;
  /** The mailbox in which the mail lies. */
  readonly lies: number;
  /** The temporary mailbox where it was put. */
  parked: number | null;
  isHome: boolean;
}

class Plan {
  /** By person, in the order of the rows. */
  readonly #movers = new Map<number, Mover>();
  /** Mailboxes with mail that nobody can assign: nothing may be written there. */
  readonly #occupied = new Set<number>();
  /** By mailbox: how many movers lie there. */
  readonly #waiting = new Map<number, number>();
  /** By mailbox: how many rows put mail there. */
  readonly #arrived = new Map<number, number>();
  readonly #steps: Omit<WayBackStep, 'group'>[] = [];
  readonly #open: OpenMail[] = [];
  readonly #ready: Mover[] = [];
  #temporary = 0;

  constructor(mail: readonly LyingMail[]) {
    const scattered = personsInSeveralPlaces(mail);
    for (const one of mail) {
      this.#arrived.set(one.mailbox, (this.#arrived.get(one.mailbox) ?? 0) + 1);
      if (scattered.has(one.person)) this.#leave(one, 'several-places');
      else if (!one.isCertain || one.person < 0 || one.mailbox < 0) this.#leave(one, 'untold');
      else if (one.person !== one.mailbox) this.#addMover(one);
    }
  }

  #leave({ position, person, mailbox }: LyingMail, reason: OpenMail['reason']): void {
    if (person >= 0 && person === mailbox) return;
    this.#open.push({ position, reason, parked: null });
    this.#occupied.add(mailbox);
  }

  #addMover({ position, person, mailbox }: LyingMail): void {
    const known = this.#movers.get(person);
    if (known !== undefined) {
      known.positions.push(position);
      return;
    }
    const mover = { person, lies: mailbox, parked: null, isHome: false };
    this.#movers.set(person, { ...mover, positions: [position] });
    this.#waiting.set(mailbox, (this.#waiting.get(mailbox) ?? 0) + 1);
  }

  made(): WayBack {
    const movers = [...this.#movers.values()];
    this.#ready.push(...movers.filter((mover) => this.#isFree(mover)).reverse());
    this.#returnReady();
    for (const mover of movers) if (this.#standsInTheWay(mover)) this.#parkAndGoOn(mover);
    // What is left waits for itself: cycles.
    for (const mover of movers) {
      if (!mover.isHome && !this.#occupied.has(mover.person)) this.#parkAndGoOn(mover);
    }
    for (const { isHome, positions, parked } of movers) {
      if (isHome) continue;
      for (const position of positions) {
        this.#open.push({ position, reason: 'home-occupied', parked });
      }
    }
    return {
      steps: inGroups(this.#steps, movers),
      open: this.#open.sort((a, b) => a.position - b.position),
    };
  }

  #isFree({ person }: Mover): boolean {
    return (this.#waiting.get(person) ?? 0) === 0 && !this.#occupied.has(person);
  }

  /** Cannot go home itself, and lies where somebody could go home to. */
  #standsInTheWay({ person, lies, isHome }: Mover): boolean {
    const host = this.#movers.get(lies);
    if (isHome || host === undefined || host.isHome) return false;
    return this.#occupied.has(person) && !this.#occupied.has(lies);
  }

  #returnReady(): void {
    for (let mover = this.#ready.pop(); mover !== undefined; mover = this.#ready.pop()) {
      this.#step(mover, 'return', { kind: 'mailbox', person: mover.person });
      mover.isHome = true;
      if (mover.parked === null) this.#leaves(mover);
    }
  }

  #parkAndGoOn(mover: Mover): void {
    this.#temporary += 1;
    this.#step(mover, 'park', { kind: 'temporary', number: this.#temporary });
    mover.parked = this.#temporary;
    this.#leaves(mover);
    this.#returnReady();
  }

  #leaves({ lies }: Mover): void {
    this.#waiting.set(lies, (this.#waiting.get(lies) ?? 0) - 1);
    const host = this.#movers.get(lies);
    if (host !== undefined && !host.isHome && this.#isFree(host)) this.#ready.push(host);
  }

  #step(mover: Mover, what: WayBackStep['what'], to: Place): void {
    const { positions, person, lies, parked } = mover;
    const from: Place =
      parked === null ? { kind: 'mailbox', person: lies } : { kind: 'temporary', number: parked };
    const isMixed = parked === null && (this.#arrived.get(lies) ?? 0) > 1;
    this.#steps.push({ what, position: positions[0], person, from, to, isMixed });
  }
}

/** Persons whose mail may lie in more than one mailbox. */
function personsInSeveralPlaces(mail: readonly LyingMail[]): ReadonlySet<number> {
  const first = new Map<number, number>();
  const several = new Set<number>();
  for (const { person, mailbox } of mail) {
    const known = first.get(person);
    if (person < 0) continue;
    if (known === undefined) first.set(person, mailbox);
    else if (known !== mailbox) several.add(person);
  }
  return several;
}

/** Numbers the groups by their first row and puts each group's steps together, in their order. */
function inGroups(
  steps: readonly Omit<WayBackStep, 'group'>[],
  movers: readonly Mover[],
): readonly WayBackStep[] {
  const parents = new Map<number, number>();
  const rootOf = (node: number): number => {
    let root = node;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let at = node; at !== root;) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { person, lies } of movers) {
    const [own, host] = [rootOf(person), rootOf(lies)];
    if (own !== host) parents.set(own, host);
  }
  const stepping = new Set(steps.map(({ person }) => person));
  const numbers = new Map<number, number>();
  for (const { person } of movers) {
    const root = rootOf(person);
    if (stepping.has(person) && !numbers.has(root)) numbers.set(root, numbers.size + 1);
  }
  return steps
    .map((step) => ({ ...step, group: numbers.get(rootOf(step.person)) ?? 0 }))
    .sort((a, b) => a.group - b.group);
}
