import type { TmpPlace } from '../identifiers/tmpSuffix';

/**
 * A profile (German: Vorgabe): what one organisation expects of its batch lists. Plain data; read
 * from JSON by `files/profile/readProfile`, whose schema is docs/vorgaben.schema.json.
 */
export interface Profile {
  /** The version of this form; another one is another schema. */
  readonly schema: 1;
  /** What people call it: "Standard". */
  readonly name: string;
  /** The organisation's own version of it: "1". */
  readonly version: string;
  /** The migration run the lists belong to; null: none given. */
  readonly run: string | null;
  /** The most rows a list of the kind may have; null: any number. */
  readonly batchSize: { readonly first: number | null; readonly second: number | null };
  readonly agencies: readonly Agency[];
  /** Further header words of the agency column, beside the catalogue's own. */
  readonly agencyColumns: readonly string[];
  /** Domains an account may have; null: any. */
  readonly acceptedDomains: readonly string[] | null;
  /** Null: `.tmp` counts as any other text. */
  readonly tmp: TmpRule | null;
  readonly protectedMailboxes: readonly ProtectedMailbox[];
  /** What the rule `missing-pair` is. */
  readonly missingPairs: 'warning' | 'error';
  readonly exclusionReasons: readonly ExclusionReason[];
  /** Days after which a reference counts as stale; null: never. */
  readonly referenceMaxAgeDays: number | null;
}

/** An agency and the domains that belong to it alone. */
export interface Agency {
  readonly name: string;
  readonly domains: readonly string[];
}

/** Where `.tmp` stands (`end`: end of the whole account; `local-part`: before the `@`) and whether it must. */
export interface TmpRule {
  readonly place: TmpPlace;
  readonly rule: 'required' | 'forbidden' | 'either';
}

/** Accounts that need a look before they move. */
export interface ProtectedMailbox {
  /**
   * An account, `*` for any characters (also none), `?` for exactly one; case does not count.
   * Without `@` it is matched against the local part, else against the whole account.
   */
  readonly pattern: string;
  readonly label: InBothLanguages;
}

/** A fixed reason for leaving a pair of the reference out of a list; `id` is what is stored. */
export interface ExclusionReason extends InBothLanguages {
  readonly id: string;
}

/** One text in German and English. */
export interface InBothLanguages {
  readonly de: string;
  readonly en: string;
}
