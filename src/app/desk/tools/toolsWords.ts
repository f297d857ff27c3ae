import type { ControllerIncident } from '../../../core/incident/incident';
import type { IncidentDocument } from '../../../core/incident/document';
import type { NamedWayBack } from '../../../core/incident/wayBackOf';
import type { ReportDocument } from '../../../core/report/document';
import type { SealWords } from '../../../core/seal/sealFormula';
import type { Finding } from '../../../core/rules/finding';
import type { CheckedList } from '../../checkFiles';
import type { CombineHeadings } from '../../lists/combineLists';
import type { IncidentWish, ReportWish } from '../../ports/listTools';
import type { ReportEvidence } from '../../reportEvidence';

/** What the tools say in one language, and how their reports are set. */
export interface ToolsWords {
  readonly headings: CombineHeadings & {
    readonly pairing: string;
    /** Stands for an agency that cannot be told. */
    readonly nobody: string;
  };
  readonly verdicts: SealWords;
  readonly says: (finding: Finding) => string;
  /** Names of sheets and files, without extension. */
  readonly names: {
    readonly report: string;
    readonly incident: string;
    readonly wayBack: string;
    /** Files keep to letters that every system can name them by; sheets need not. */
    readonly wayBackSheet: string;
    /** Of the list with this name, until all made with it are whole. */
    readonly unfinished: (name: string) => string;
  };
  /** Stands below a report that a sheet cannot hold. */
  readonly cut: string;
  readonly report: (
    checked: CheckedList,
    wish: ReportWish,
    evidence: ReportEvidence,
  ) => ReportDocument;
  readonly reportJson: (
    checked: CheckedList,
    wish: ReportWish,
    evidence: ReportEvidence,
  ) => Iterable<string>;
  readonly reportHtml: (document: ReportDocument) => Iterable<string>;
  readonly incident: (
    controller: ControllerIncident,
    checked: CheckedList,
    wish: IncidentWish,
  ) => IncidentDocument;
  readonly incidentHtml: (document: IncidentDocument) => Iterable<string>;
  /** Tables, header first. */
  readonly records: {
    readonly incident: (controller: ControllerIncident) => readonly (readonly string[])[];
    readonly wayBack: (wayBack: NamedWayBack) => readonly (readonly string[])[];
  };
  /** Such a table as a file for people. */
  readonly csv: (records: readonly (readonly string[])[]) => Uint8Array;
}
