/** What JSON knows, with whole numbers apart from others. */
export type JsonType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null';

/**
 * What can be wrong with a profile: a closed list, so that the catalogs of texts hold one sentence
 * for each in every language. `found` texts are as written in the file, cut after 60 characters.
 */
export interface ProfileFaultDetails {
  /** The text is no JSON from here on; `found` is the character met, null the end of the text. */
  'not-json': { readonly column: number; readonly found: string | null };
  /** Larger than any profile needs to be: refused before more work is done. */
  'too-large': { readonly what: 'characters' | 'values' | 'depth'; readonly limit: number };
  /** The member stands twice in one object, first in line `firstLine`; readers of JSON differ on which counts. */
  'duplicate-key': { readonly member: string; readonly firstLine: number };
  /** No such member; `suggestion` is the name probably meant. */
  'unknown-member': { readonly member: string; readonly suggestion: string | null };
  /** `path` names the object that lacks the member, `''` the profile itself. */
  'missing-member': { readonly member: string };
  'wrong-type': { readonly expected: readonly JsonType[]; readonly found: JsonType };
  /** Both bounds inclusive. */
  'out-of-range': { readonly minimum: number; readonly maximum: number; readonly found: number };
  'not-allowed-value': {
    readonly allowed: readonly (string | number)[];
    /** The value as JSON. */
    readonly found: string;
  };
  /** A text with nothing but white space. */
  'empty-text': object;
  'text-too-long': { readonly maximum: number; readonly found: number };
  /** A list that must have an entry has none. */
  'empty-list': object;
  /** No mail domain: no `@`, wildcard, blank or full stop at either end. */
  'not-a-domain': { readonly found: string };
  /** No id: lower-case letters a to z, digits and single hyphens between them. */
  'not-an-id': { readonly found: string };
  /** A mailbox pattern with white space, which no account has. */
  'not-a-pattern': { readonly found: string };
  /** A mailbox pattern of wildcards only, which nearly every account fits. */
  'pattern-fits-all': { readonly found: string };
  /** The domain (as written here) already belongs to the agency `other`, listed at `firstPath`. */
  'same-domain-in-two-agencies': {
    readonly domain: string;
    readonly agency: string;
    readonly other: string;
    readonly firstPath: string;
  };
  /** An agency of that name is already listed at `firstPath`. */
  'duplicate-agency': { readonly name: string; readonly firstPath: string };
  /** An exclusion reason of that id is already listed at `firstPath`. */
  'duplicate-exclusion-reason': { readonly id: string; readonly firstPath: string };
}

/** What can be wrong with a profile. */
export type ProfileFaultCode = keyof ProfileFaultDetails;

/** Where a fault lies. */
export interface ProfileFaultPlace {
  /** As people write it: `batchSize.first`, `protectedMailboxes[2].pattern`; `''` is the profile itself. */
  readonly path: string;
  /** The line of the file, from 1. */
  readonly line: number;
}

/** What is wrong, without its place. */
export type ProfileFaultReason = {
  [Code in ProfileFaultCode]: { readonly code: Code } & ProfileFaultDetails[Code];
}[ProfileFaultCode];

/** One fault of a profile: its place, its code and what a sentence about it needs. */
export type ProfileFault = ProfileFaultPlace & ProfileFaultReason;
