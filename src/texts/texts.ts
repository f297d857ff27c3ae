import type { DiagnosisKind } from '../core/diagnosis/diagnosis';
import type { ListDiagnosis } from '../core/check/diagnoses';
import type { FailureCode, FailureDetails } from '../core/failure';
import type { ProfileFaultCode, ProfileFaultDetails } from '../core/profile/profileFault';
import type { RuleId } from '../core/rules/catalog';
import type { FindingOf } from '../core/rules/finding';
import type { CheckTexts } from './checkTexts';
import type { ListsTexts } from './listsTexts';
import type { NewExportTexts } from './newExportTexts';
import type { PaneTexts } from './paneTexts';
import type { RefusalTexts } from './refusalTexts';
import type { RepairTexts } from './repairTexts';
import type { ReportTexts } from './reportTexts';
import type { SealTexts } from './sealTexts';

/** The program's languages; German unless asked otherwise. */
export type Language = 'de' | 'en';

/** What a rule is called and what its finding says, without the row it stands in. */
export interface RuleText<Id extends RuleId> {
  readonly title: string;
  readonly says: (finding: FindingOf<Id>) => string;
}

/** One sentence or two for every rule: a rule without its text does not compile. */
export type RuleTexts = { readonly [Id in RuleId]: RuleText<Id> };

type ReadingRule =
  | 'columns-unclear'
  | 'header-repeated'
  | 'row-incomplete'
  | 'blank-row-inside'
  | 'not-a-data-row'
  | 'cell-error'
  | 'formula-in-key'
  | 'hidden-rows'
  | 'merged-cells'
  | 'sort-risk'
  | 'text-differs';

type CellRule =
  | 'invisible-characters'
  | 'surrounding-spaces'
  | 'not-nfc'
  | 'lookalike-characters'
  | 'encoding-damage'
  | 'value-coerced'
  | 'export-junk'
  | 'formula-start'
  | 'id-invalid'
  | 'id-forms-mixed'
  | 'id-byte-order'
  | 'id-space-differs'
  | 'account-invalid'
  | 'tmp-suffix';

type ProcessRule = 'seal-broken' | 'reference-stale';

/** A catalog of rules is too long for one file: it stands in four, which together are `RuleTexts`. */
export type ReadingTexts = Pick<RuleTexts, ReadingRule>;
export type CellTexts = Pick<RuleTexts, CellRule>;
export type ProcessTexts = Pick<RuleTexts, ProcessRule>;
export type PairTexts = Omit<RuleTexts, ReadingRule | CellRule | ProcessRule>;

/** What happened, in one sentence; "consistent with", never a proof. */
export type DiagnosisTexts = Readonly<Record<DiagnosisKind, (diagnosis: ListDiagnosis) => string>>;

/** One clear sentence for every failure of the outside; `file` is its name as the user gave it. */
export type FailureTexts = {
  readonly [Code in FailureCode]: (file: string, details: FailureDetails[Code]) => string;
};

/** What is wrong with a profile, without the place. */
export type ProfileFaultTexts = {
  readonly [Code in ProfileFaultCode]: (details: ProfileFaultDetails[Code]) => string;
};

/** The words of the program in one language, but for those with a catalog of their own. */
export interface Texts {
  readonly language: Language;
  readonly rules: RuleTexts;
  readonly diagnoses: DiagnosisTexts;
  readonly failures: FailureTexts;
  readonly check: CheckTexts;
  readonly pane: PaneTexts;
  readonly lists: ListsTexts;
  readonly newExport: NewExportTexts;
  readonly report: ReportTexts;
  readonly refusals: RefusalTexts;
  readonly repair: RepairTexts;
  readonly seal: SealTexts;
}
