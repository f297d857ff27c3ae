/** What somebody decided of one rule's warnings in one check. */
export interface WarningDecision {
  /** The list's, `sha256:…`: a changed list asks again. */
  readonly fingerprint: string;
  /** What it was judged by (`ListTools.warningsBasis`): another reference asks again. */
  readonly basis: string;
  /** A rule's id; what another version of the program wrote may be none. */
  readonly rule: string;
  /** How many warnings there were: more or fewer ask again. */
  readonly findings: number;
  /** Why they are accepted; null: that was taken back. */
  readonly reason: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/**
 * Keeps in the workbook which warnings were accepted: small custom XML parts of a namespace of their
 * own, only ever added. May throw `WorkbookFailure`. A part that cannot be understood may have taken
 * something back: what was decided before it was seen counts no more.
 */
export interface AcceptedWarnings {
  /** All decisions, the oldest first: of those about the same, the last counts. */
  readonly recall: () => Promise<readonly WarningDecision[]>;
  readonly remember: (decision: WarningDecision) => Promise<void>;
}
