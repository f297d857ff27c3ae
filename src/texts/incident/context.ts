import type { ListDiagnosis } from '../../core/check/diagnoses';
import { hasRun, type AstrayRow, type ControllerIncident } from '../../core/incident/incident';
import type { ReportFact, ReportForm } from '../../core/report/document';
import type { ReportReference } from '../report/context';
import { incidentTextsOf } from '../incidentCatalog';
import type { Texts } from '../texts';

/** What an incident report says beside the incident; moments as in core/incident/germanTime. */
export interface IncidentContext {
  /** The list's file as people know it. */
  readonly list: string;
  readonly sheet: string | null;
  readonly references: readonly ReportReference[];
  readonly diagnoses: readonly ListDiagnosis[];
  readonly checkCode: string | null;
  readonly fingerprint: string | null;
  readonly profile: { readonly name: string; readonly version: string };
  readonly program: string;
  readonly createdAt: number;
  /** When the incident became known; null: not given. */
  readonly known: number | null;
  /** Between which moments others' mail could be read; null: not given. */
  readonly access: { readonly from: number | null; readonly to: number | null };
  readonly log: IncidentLog | null;
}

/** The column that says what was done, as people call it, and the words in it. */
export interface IncidentLog {
  readonly column: string;
  readonly executed: readonly string[];
  readonly prepared: readonly string[];
}

/** Mail that went astray, by what is known of its execution. */
export interface ByExecution {
  /** Executed, or taken to be where nothing is logged. */
  readonly went: readonly AstrayRow[];
  /** Unclear. */
  readonly maybe: readonly AstrayRow[];
  readonly prepared: readonly AstrayRow[];
}

/** Tells rows of mail gone astray apart by their execution. Never throws. */
export function byExecution(rows: readonly AstrayRow[]): ByExecution {
  return {
    went: rows.filter(hasRun),
    maybe: rows.filter(({ execution }) => execution === 'unclear'),
    prepared: rows.filter(({ execution }) => execution === 'prepared'),
  };
}

/** What the agency is called in a report. Never throws. */
export function agencyName({ agency }: Pick<ControllerIncident, 'agency'>, texts: Texts): string {
  return agency ?? incidentTextsOf(texts.language).agencyUnknown;
}

/** A name and its values. Never throws. */
export function factOf(
  name: string,
  values: string | readonly string[],
  form: ReportForm = 'sentence',
): ReportFact {
  return { name, values: typeof values === 'string' ? [values] : values, form };
}
