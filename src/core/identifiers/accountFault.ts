/** The parts of an account; an account name has no other part. */
export type AccountPart = 'account-name' | 'local-part' | 'domain';

/** Why a text is no account (`account-invalid`). Lengths are what was found, limits the longest. */
export type AccountFault =
  | { readonly reason: 'empty' }
  | { readonly reason: 'two-at-signs' }
  | { readonly reason: 'no-local-part' }
  | { readonly reason: 'no-domain' }
  | {
      readonly reason: 'forbidden-character';
      readonly part: AccountPart;
      readonly character: string;
      readonly codePoint: number;
    }
  /** In an account name only a trailing one is a fault. */
  | { readonly reason: 'leading-period' | 'double-period'; readonly part: 'local-part' }
  | { readonly reason: 'trailing-period'; readonly part: 'local-part' | 'account-name' }
  /** A dot at the domain's start or end, or two in a row. */
  | { readonly reason: 'empty-label' }
  | { readonly reason: 'hyphen-at-label-edge'; readonly label: string }
  /** In characters of the A-label. */
  | ({ readonly reason: 'label-too-long'; readonly label: string } & Lengths)
  /** The local part in octets of UTF-8. */
  | ({ readonly reason: 'local-part-too-long' } & Lengths)
  /** In characters, labels as A-labels. */
  | ({ readonly reason: 'domain-too-long' } & Lengths)
  /** An address in octets, its domain in A-labels; an account name in UTF-16 units. */
  | ({ readonly reason: 'too-long'; readonly form: 'address' | 'account-name' } & Lengths);

interface Lengths {
  readonly length: number;
  readonly limit: number;
}
