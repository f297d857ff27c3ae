import type { Change } from '../fingerprint/change';
import type { PairChange } from './pairChange';
import type { PutBack, PutBackPlan, PutBackRefusal } from './putBack';

/** Where a change was made: in this window, in a co-author's, or nobody knows. */
export type Origin = 'local' | 'remote' | 'unknown';

/** What is known when the guard has to decide. */
export interface GuardSight {
  readonly change: Change;
  readonly pairs: PairChange;
  readonly plan: PutBackPlan;
  /**
   * Whose doing it is: only what surely happened in this window is undone without asking. `unknown`:
   * nobody told of it.
   */
  readonly origin: Origin;
  /** Whether an earlier change is still open: then nothing is undone behind the back of who thinks about it. */
  readonly isOpen: boolean;
  /** Whether this very state was put back before: somebody wants it (Ctrl+Z), so it is not done twice. */
  readonly putBackBefore: boolean;
  /** Whether putting back would take values out of the list that stand nowhere else in it. */
  readonly loses: boolean;
  /** Right pairs now, and after putting back; null where no check says which are right. */
  readonly right: { readonly now: number; readonly after: number } | null;
  /** Whether the guard can write at all (a protected sheet that refuses to be opened: no). */
  readonly mayWrite: boolean;
}

/** Why putting back is only offered. */
export type OfferReason =
  | 'remote'
  | 'unknown-origin'
  | 'still-open'
  | 'put-back-before'
  /** The list would hold fewer right pairs than now: somebody repairs it by hand. */
  | 'fewer-right'
  /** Somebody typed or pasted besides: what they entered would be gone. */
  | 'would-lose'
  | 'cannot-write';

/** What the guard does. */
export type GuardDecision =
  | { readonly kind: 'nothing' }
  /** Named and logged, the state becomes the new snapshot: nothing is broken by it. */
  | { readonly kind: 'accept'; readonly change: Change }
  | { readonly kind: 'put-back'; readonly plan: PutBack }
  | { readonly kind: 'offer'; readonly plan: PutBack; readonly why: OfferReason }
  /** Pairs are broken and nobody can say how they were. */
  | { readonly kind: 'alarm'; readonly why: PutBackRefusal };

/** Fewer broken pairs than this are edits of single pairs: logged, never undone (DESIGN.md, The guard). */
const FEWEST_BROKEN = 2;

/** Decides what becomes of a change. Never throws. */
export function decide(sight: GuardSight): GuardDecision {
  const { change, pairs, plan } = sight;
  if (change.kind === 'untouched') return { kind: 'nothing' };
  if (pairs.rePaired.length + pairs.turned.length < FEWEST_BROKEN)
    return { kind: 'accept', change };
  if (plan.kind === 'refused') return { kind: 'alarm', why: plan.reason };
  const why = reasonToAsk(sight);
  return why === null
    ? { kind: 'put-back', plan: plan.plan }
    : { kind: 'offer', plan: plan.plan, why };
}

function reasonToAsk({
  origin,
  isOpen,
  putBackBefore,
  loses,
  right,
  mayWrite,
}: GuardSight): OfferReason | null {
  if (origin === 'remote') return 'remote';
  if (right !== null && right.after < right.now) return 'fewer-right';
  if (loses) return 'would-lose';
  if (putBackBefore) return 'put-back-before';
  if (isOpen) return 'still-open';
  if (origin === 'unknown') return 'unknown-origin';
  return mayWrite ? null : 'cannot-write';
}
