import type { Deadline } from '../core/incident/deadline';
import type { LocalTime } from '../core/incident/germanTime';
import type { IncidentCounts, UntoldReason } from '../core/incident/incident';
import type { OpenMail } from '../core/incident/wayBack';

/** What the report on a list that already ran says: "Wer hat wessen Post bekommen?". */
export interface IncidentTexts {
  readonly title: string;
  readonly subtitle: (
    agency: string,
    list: string,
    sheet: string | null,
    createdAt: string,
  ) => string;
  readonly agencyUnknown: string;
  readonly nobody: string;
  /** Names of the files, without extension; of letters, digits and hyphens. */
  readonly files: { readonly report: string; readonly wayBack: string };
  /** What the way back is called as a sheet. */
  readonly wayBackSheet: string;
  /** A moment with weekday, date, clock and zone. */
  readonly moment: (time: LocalTime) => string;
  readonly duration: (minutes: number) => string;
  readonly verdicts: Readonly<
    Record<'astray' | 'open' | 'none' | 'deadline' | 'deadlineOver', string>
  >;
  /** The big sentence; `maybe`: wrong pairs of which it is unclear whether they ran. */
  readonly sentence: (
    agency: string,
    counts: IncidentCounts,
    maybe: number,
    untold: number,
  ) => string;
  readonly deadline: (ends: string, deadline: Deadline) => string;
  readonly deadlineOver: (ends: string, deadline: Deadline) => string;
  readonly deadlineUnknown: string;
  readonly headings: Readonly<Record<IncidentHeading, string>>;
  readonly columns: Readonly<Record<IncidentColumn, string>>;
  readonly facts: Readonly<Record<IncidentFactName, string>>;
  readonly marks: Readonly<Record<IncidentMark, string>>;
  readonly untold: Readonly<Record<UntoldReason, string>>;
  readonly says: Readonly<Record<IncidentSaying, string>>;
  readonly recipientUnknown: string;
  readonly ownAgency: (agency: string) => string;
  readonly logged: (
    column: string,
    executed: readonly string[],
    prepared: readonly string[],
  ) => string;
  readonly accessWindow: (from: string | null, to: string | null, minutes: number | null) => string;
  readonly form: IncidentFormTexts;
  readonly wayBack: WayBackTexts;
  readonly command: IncidentCommandTexts;
}

/** The report's sections. */
export type IncidentHeading =
  'destinations' | 'form' | 'astray' | 'maybe' | 'prepared' | 'untold' | 'received' | 'basis';

/** Columns of the report's tables. */
export type IncidentColumn =
  | 'execution'
  | 'row'
  | 'mailbox'
  | 'agency'
  | 'recipient'
  /** Where nothing was carried out. */
  | 'preparedRecipient'
  | 'recipientAgency'
  | 'protection'
  | 'records'
  | 'recipients'
  | 'why'
  | 'id'
  | 'note'
  | 'result';

/** What the report says in numbers. */
export type IncidentFactName =
  | 'controller'
  | 'persons'
  | 'records'
  | 'crossAgency'
  | 'agencyUnknown'
  | 'protectedMailboxes'
  | 'recipients'
  | 'maybe'
  | 'prepared'
  | 'untold'
  | 'received'
  | 'right'
  | 'access'
  | 'known'
  | 'execution';

/** What a row of the report is marked with. */
export type IncidentMark =
  | 'executed'
  | 'assumed'
  | 'presumed'
  | 'prepared'
  | 'unclear'
  | 'untold'
  | 'protected'
  | 'repeated';

/** Whole sentences under headings. */
export type IncidentSaying =
  | 'astray'
  | 'maybe'
  | 'prepared'
  | 'untold'
  | 'received'
  | 'form'
  | 'assumed'
  | 'controller'
  | 'repeated'
  | 'windowUnknown';

/** The fields of Art. 33(3) GDPR and what belongs to them: names, known facts, labels of blanks. */
export interface IncidentFormTexts {
  readonly names: Readonly<Record<FormFieldName, string>>;
  readonly sources: Readonly<Record<Exclude<FormFieldName, 'before'>, string>>;
  readonly nature: string;
  readonly cause: (diagnosis: string) => string;
  readonly goals: string;
  readonly personsSaid: (persons: number) => string;
  readonly recordsSaid: (records: number, maybe: number) => string;
  readonly protectedSaid: (label: string, mailboxes: number) => string;
  readonly consequences: string;
  readonly measuresSaid: (crossAgency: number) => string;
  readonly toPersons: string;
  readonly blanks: Readonly<Record<FormBlankName, string>>;
  readonly choices: Readonly<Record<FormChoice, string>>;
}

/** Fields of the notification form. */
export type FormFieldName =
  | 'kind'
  | 'known'
  | 'nature'
  | 'persons'
  | 'records'
  | 'contact'
  | 'consequences'
  | 'measures'
  | 'before'
  | 'toPersons';

/** What people have to fill in by themselves. */
export type FormBlankName =
  | 'kind'
  | 'informed'
  | 'delay'
  | 'access'
  | 'nature'
  | 'persons'
  | 'categories'
  | 'records'
  | 'contact'
  | 'consequences'
  | 'risk'
  | 'riskReason'
  | 'locked'
  | 'told'
  | 'returned'
  | 'deleted'
  | 'further'
  | 'before'
  | 'toPersons'
  | 'toPersonsReason';

/** Boxes to tick. */
export type FormChoice =
  | 'first'
  | 'followUp'
  | 'health'
  | 'council'
  | 'personnel'
  | 'tax'
  | 'otherSecret'
  | 'noRisk'
  | 'risk'
  | 'highRisk'
  | 'yes'
  | 'no';

/** The operator's steps. */
export interface WayBackTexts {
  readonly columns: Readonly<Record<WayBackColumn, string>>;
  readonly what: Readonly<Record<'return' | 'park' | 'fromParked' | 'open', string>>;
  readonly temporary: (number: number) => string;
  /** Beside a step into a temporary mailbox. */
  readonly fresh: string;
  readonly mixed: (whose: string) => string;
  readonly open: Readonly<Record<OpenMail['reason'], string>>;
  readonly parked: (place: string) => string;
}

/** Columns of the table of the way back. */
export type WayBackColumn = 'step' | 'group' | 'what' | 'whose' | 'from' | 'to' | 'row' | 'note';

/** What the command line says about it. */
export interface IncidentCommandTexts {
  readonly written: (folder: string) => string;
  readonly perAgency: (
    agency: string,
    counts: IncidentCounts,
    maybe: number,
    untold: number,
  ) => string;
  readonly total: (
    astray: number,
    maybe: number,
    prepared: number,
    untold: number,
    right: number,
  ) => string;
  readonly wayBack: (steps: number, temporary: number, open: number) => string;
  readonly nothing: string;
}

/** One sentence for each way in which it can be asked for wrongly (exit status 2). */
export interface IncidentUsageTexts {
  readonly noIncident: string;
  readonly noFolder: string;
  readonly noExecuted: string;
  readonly noLogColumn: string;
  readonly sameWord: (word: string) => string;
  readonly badMoment: (option: string, value: string) => string;
  readonly skippedMoment: (option: string, value: string) => string;
  readonly doubleMoment: (option: string, value: string) => string;
  readonly windowBackwards: string;
  readonly columnsUnclear: (file: string) => string;
  readonly severalColumns: (column: string) => string;
  readonly wordUnused: (word: string, found: readonly string[]) => string;
  readonly fileExists: (file: string) => string;
  readonly notAFolder: (folder: string) => string;
}
