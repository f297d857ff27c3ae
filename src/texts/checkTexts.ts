import type { ListDiagnosis } from '../core/check/diagnoses';
import type { Counts } from '../core/check/counts';
import type { Severity } from '../core/rules/rule';

/** What a check says as a whole; the same words on the command line, in the pane and in reports. */
export interface CheckTexts {
  /** The one big sentence. `incomplete`: columns unclear or nothing to compare with. */
  readonly sentence: (counts: Counts, passed: boolean, comparable: boolean) => string;
  readonly whatHappened: string;
  /** So many further places are told of in the report alone. */
  readonly moreHappened: (rest: number) => string;
  /** What can be proven about the right pairs, or that nothing can. */
  readonly provable: (diagnosis: ListDiagnosis) => string;
  /** Names of the counts, each with its symbol. */
  readonly counts: Readonly<Record<CountName, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly row: (row: number) => string;
  readonly checkCode: string;
  readonly agencyUnknown: string;
}

/** Counts as people hear them: all that is unknown is one. */
export type CountName =
  'correct' | 'wrongPair' | 'unknown' | 'missing' | 'notChecked' | 'errors' | 'warnings' | 'infos';
