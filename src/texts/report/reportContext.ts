import type { ReferenceAge } from '../../core/pairing/reference';
import type { Acknowledgement, ReportFile } from '../../core/report/basis';
import { dateAndTime } from '../dateAndTime';
import type { Language } from '../texts';
import type { ReportContext, ReportReference } from './context';

/** A reference as a check knows it. */
export type ComparedReference = Pick<ReportReference, 'role' | 'rows'> & {
  readonly file: string;
  readonly sheet: string | null;
  readonly age?: ReferenceAge;
};

/** What a report takes from a check, beside its result. */
export type ReportedCheck = Pick<
  ReportContext,
  'sheet' | 'columns' | 'exclusions' | 'fingerprint' | 'checkCode' | 'recalled'
> & {
  readonly references: readonly ComparedReference[];
  readonly passedOver: readonly { readonly file: string; readonly sheet: string }[];
};

/** What a report says that no check knows. */
export interface ReportedWith {
  /** What people call the list's file, without folders. */
  readonly list: string;
  /** What people call a reference. */
  readonly nameOf: (file: string, sheet: string | null) => string;
  /** The program's name and version. */
  readonly program: string;
  readonly checkedAt: Date;
  /** At most one a rule counts: the last. */
  readonly acknowledged: readonly Acknowledgement[];
  readonly evidence: {
    /** The list's first. */
    readonly files: readonly ReportFile[];
    /** Each reference's fingerprint, in the check's order. */
    readonly references: readonly (string | null)[];
  };
}

/** What the report of a check says beside its result, wherever the check was made. Never throws. */
export function reportContext(
  check: ReportedCheck,
  { list, nameOf, program, checkedAt, acknowledged, evidence }: ReportedWith,
  language: Language,
): ReportContext {
  const { sheet, columns, references, exclusions, fingerprint, checkCode, recalled } = check;
  return {
    list,
    sheet,
    columns,
    references: references.map((one, at) => ({
      ...reportReference(one, nameOf),
      fingerprint: evidence.references[at] ?? null,
    })),
    fingerprint,
    checkCode,
    program,
    checkedAt: dateAndTime(language)(checkedAt),
    checkedAtUtc: `${checkedAt.toISOString().slice(0, 19)}Z`,
    acknowledged,
    exclusions,
    recalled,
    passedOver: check.passedOver.map(({ file, sheet }) => nameOf(file, sheet)),
    files: evidence.files.map((file) => (file.use === 'list' ? { ...file, name: list } : file)),
  };
}

/** A source of the reference as a report names it, without its fingerprint. Never throws. */
export function reportReference(
  { file, sheet, role, rows, age }: ComparedReference,
  nameOf: ReportedWith['nameOf'],
): ReportReference {
  const day = age === undefined ? {} : { day: age.day };
  return { name: nameOf(file, sheet), role, rows, fingerprint: null, ...day };
}
