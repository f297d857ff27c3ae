import type { GuardKeeper } from '../app/ports/guardKeeper';
import type { WireError } from './wire';

/** A question to the keeper's worker; `id` stands in its answer. */
export interface GuardQuestion<Name extends keyof GuardKeeper = keyof GuardKeeper> {
  readonly id: number;
  readonly name: Name;
  readonly args: Parameters<GuardKeeper[Name]>;
}

/** What the worker says to a question, once. */
export type GuardReply =
  | { readonly id: number; readonly kind: 'value'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'error'; readonly error: WireError };
