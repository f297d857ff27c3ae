import type { InBothLanguages } from '../profile/profile';
import type { Execution } from './execution';

/**
 * What a list that ran did to whose mail: one value that every report comes from, itself worked out from
 * the check's one value.
 */
export interface Incident {
  /** One for each agency that is concerned; the one without a name, where agencies can't be told, last. */
  readonly controllers: readonly ControllerIncident[];
  /** All rows but the right ones, in the sheet's order. */
  readonly rows: readonly IncidentRow[];
  /** Rows whose mail went where it belongs. */
  readonly right: number;
}

/**
 * What one controller (Art. 4(7) GDPR) has to know. It is the agency of the person *whose* mail went
 * astray: the agency decides about its own people's mailboxes, the disclosure (Art. 4(12)) is a breach of
 * data that it answers for, and its people are the ones to be told (Art. 34). The agency whose account got
 * the mail is a recipient; it learns how many accounts of its own hold foreign mail, and from which
 * agency, but not whose it is: it needs no names to lock them.
 */
export interface ControllerIncident {
  /** Null: no agency can be told. */
  readonly agency: string | null;
  /** Mail of this agency's people that went to someone else, by the sheet's order. */
  readonly astray: readonly AstrayRow[];
  /** Rows of which it can't be told where whose mail went. */
  readonly untold: readonly UntoldRow[];
  /** Other agencies' mail that went into accounts of this one. */
  readonly received: readonly AstrayRow[];
  /** Rows of this agency whose mail went where it belongs. */
  readonly right: number;
}

/** A row whose mailbox went astray, or of which that cannot be told. */
export type IncidentRow = AstrayRow | UntoldRow;

interface RowOfIncident {
  /** Counts the list's data rows from 0. */
  readonly position: number;
  /** The sheet's row number, from 1. */
  readonly row: number;
  /** As stored in the list. */
  readonly account: string;
  readonly id: string;
  /** The account's agency; null where it can't be told. */
  readonly agency: string | null;
  /** What the profile calls it; null where it is not protected. */
  readonly protectedAs: InBothLanguages | null;
  readonly execution: Execution;
  /** The key of the person's own ID; -1 where it can't be told. */
  readonly person: number;
  /** The key of the ID in the row, whose mailbox got the mail; -1 for none. */
  readonly mailbox: number;
}

/** The mail of `account` went to somebody else. */
export interface AstrayRow extends RowOfIncident {
  readonly kind: 'astray';
  /** The account that got it, as the reference writes it; null where the reference names none. */
  readonly recipient: string | null;
  readonly recipientAgency: string | null;
  /** Whether the account stands in other rows too, so that its mail may have gone to several. */
  readonly isRepeated: boolean;
}

/** Nobody can tell where whose mail went; nothing is guessed. */
export interface UntoldRow extends RowOfIncident {
  readonly kind: 'untold';
  readonly why: UntoldReason;
}

/** By the row's state; `duplicate`: the pair is right, but account or ID stand in other rows too. */
export type UntoldReason =
  'unknown-account' | 'unknown-id' | 'unknown-pair' | 'duplicate' | 'damaged' | 'not-checked';

/** How many persons and records (rows: one mailbox each) rows concern. */
export interface IncidentCounts {
  readonly persons: number;
  readonly records: number;
  /** To accounts of an agency that is known to be another one. */
  readonly crossAgency: number;
  /** To accounts whose agency, or whose own, can't be told. */
  readonly agencyUnknown: number;
  readonly protectedMailboxes: number;
  /** Different accounts that got them. */
  readonly recipients: number;
}

/** Whether the run is known, or taken, to have done what the row says. */
export function hasRun({ execution }: IncidentRow): boolean {
  return execution === 'executed' || execution === 'assumed';
}

/** Counts rows of mail that went astray. Never throws. */
export function countAstray(rows: readonly AstrayRow[]): IncidentCounts {
  const different = (of: (row: AstrayRow) => number): number =>
    // Whoever has no number is somebody by themselves.
    new Set(rows.map((row) => (of(row) < 0 ? `row ${row.position}` : of(row)))).size;
  const unknown = rows.filter(
    ({ agency, recipientAgency }) => agency === null || recipientAgency === null,
  );
  const same = rows.filter(
    ({ agency, recipientAgency }) => agency !== null && agency === recipientAgency,
  );
  return {
    persons: different(({ person }) => person),
    records: rows.length,
    crossAgency: rows.length - unknown.length - same.length,
    agencyUnknown: unknown.length,
    protectedMailboxes: rows.filter(({ protectedAs }) => protectedAs !== null).length,
    recipients: different(({ mailbox }) => mailbox),
  };
}
