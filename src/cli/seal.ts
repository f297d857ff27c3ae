import { chooseListSheet } from '../app/chooseSheets';
import { explained } from '../app/fileProblem';
import { forDigits } from '../app/memory/forRows';
import type { TableFile } from '../app/ports/tableFiles';
import type { PassedSheet } from '../app/readReferences';
import { presentSeal, sealList, type ListSeal } from '../app/sealList';
import type { ChosenColumns } from '../core/columns/chooseColumns';
import { columnName } from '../core/columns/columnName';
import { Failure } from '../core/failure';
import type { Profile } from '../core/profile/profile';
import type { Recalled } from '../core/report/basis';
import type { Sheet } from '../core/table/column';
import { commandTextsOf } from '../texts/commandCatalog';
import type { Texts } from '../texts/texts';
import type { SealArguments } from './arguments';
import { Exit } from './check';
import { sentenceFor } from './checkRequest';
import { PathProblem, tableOpener } from './files';
import type { Output } from './output/output';
import { sealJson, sealText, type SealReport } from './output/sealReport';
import { profileFrom } from './profileFile';
import { sealChange, unsealChange } from './sealChange';
import { requireOutput, writeTable } from './writeTable';

/** A list as it was opened, its columns known. */
interface OpenedList {
  readonly file: TableFile;
  readonly sheet: Sheet;
  readonly columns: ChosenColumns;
  /** What its workbook remembers of it; null for nothing. */
  readonly recalled: Recalled | null;
  readonly passedOver: readonly PassedSheet[];
}

/** `seal LIST --output FILE`. Throws `PathProblem` and `FileProblem`. */
export async function runSeal(args: SealArguments, texts: Texts, output: Output): Promise<number> {
  const read = await profileFrom(args.profile, texts);
  if (read.kind === 'faulty') return output.refuse(...read.lines);
  const { profile } = read;
  requireOutput(args.output, args.list, []);
  const list = await openList(args, profile, texts);
  if (typeof list === 'string') return output.refuse(list);
  const report = args.remove
    ? await remove(args, list, profile, texts)
    : await seal(args, list, profile, texts);
  await output.write([args.json ? sealJson(report) : sealText(report, texts, output.style)]);
  return report.kind === 'sealed' || report.kind === 'removed' ? Exit.passed : Exit.errors;
}

/** The list, or the sentence why it cannot carry check digits. */
async function openList(
  args: SealArguments,
  profile: Profile,
  texts: Texts,
): Promise<OpenedList | string> {
  const { usage } = commandTextsOf(texts.language);
  const file = await tableOpener().open(args.list);
  const list = await chooseListSheet(file, args.sheet, args.wishes, profile.agencyColumns);
  if ('reason' in list) return sentenceFor(list, usage);
  const { sheet, choice, recalled } = list;
  if (choice.kind !== 'chosen') return usage.noPairs(args.list, sheet.name);
  if (choice.headerRow === null) return usage.noHeadings(args.list);
  const passedOver = list.passedOver.map((name) => ({ file: args.list, sheet: name }));
  return { file, sheet, columns: choice, recalled: forDigits(recalled), passedOver };
}

async function seal(
  args: SealArguments,
  { file, ...list }: OpenedList,
  profile: Profile,
  texts: Texts,
): Promise<SealReport> {
  const { sheet, columns, recalled } = list;
  const shared = { ...list, file: args.list, output: args.output };
  const answers = recalled?.answers ?? {};
  const made = sealList(sheet, columns, profile, answers);
  if (made.kind !== 'digits') return { ...shared, ...made };
  const change = sealChange(sheet, columns, made, texts.seal, file.form);
  const written = await writeTable({ ...change, file, sheet, output: args.output });
  await explained(args.output, async () =>
    requireSealed(sealList(written.sheet, columns, profile, answers), made, sheet.name),
  );
  return { ...shared, kind: 'sealed', rows: made.digits.size, ...change.places, bound: made.bound };
}

/** What was written carries the digits meant, found as anybody would find them. */
function requireSealed(
  again: ListSeal,
  { digits }: Extract<ListSeal, { readonly kind: 'digits' }>,
  sheet: string | null,
): void {
  const isSame =
    again.kind === 'digits' &&
    again.present !== null &&
    again.digits.size === digits.size &&
    [...digits].every(([row, text]) => again.digits.get(row) === text);
  if (!isSame) throw new Failure('written-otherwise', { place: sheet ?? '' });
}

async function remove(
  args: SealArguments,
  { file, ...list }: OpenedList,
  profile: Profile,
  texts: Texts,
): Promise<SealReport> {
  const { sheet, columns, recalled } = list;
  const shared = { ...list, file: args.list, output: args.output };
  const present = presentSeal(sheet, columns, profile, recalled?.answers ?? {});
  if (present === null) return { ...shared, kind: 'nothing' };
  const change = unsealChange(sheet, present, texts.seal, file.form);
  if (change === null) {
    const own = [present.digits, present.pairing].filter((column) => column !== null);
    throw new PathProblem((usage) => usage.tableInTheWay(own.map(columnName)));
  }
  await writeTable({ ...change, file, sheet, output: args.output });
  return { ...shared, kind: 'removed', ...change.places };
}
