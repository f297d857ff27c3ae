import { ageByName, dayOf } from '../app/ageByName';
import type { CheckRequest } from '../app/checkFiles';
import type { ListsRefusal, ListsRequest } from '../app/checkLists';
import type { Progress } from '../app/ports/progress';
import type { ReferenceRequest } from '../app/readReferences';
import type { ReferenceAge } from '../core/pairing/reference';
import { ageOn } from '../core/pairing/referenceAge';
import type { Profile } from '../core/profile/profile';
import { commandTextsOf } from '../texts/commandCatalog';
import type { UsageTexts } from '../texts/commandTexts';
import type { Texts } from '../texts/texts';
import type {
  CheckArguments,
  ComparisonWishes,
  ListComparison,
  RawReference,
} from './checkArguments';
import { openExclusions } from './exclusionFile';
import { PathProblem, tableOpener } from './files';
import type { Output } from './output/output';
import { sourceName } from './output/listNames';
import { splitSheet } from './splitSheet';

type Asked = Pick<ComparisonWishes, 'wishes' | 'references' | 'kind' | 'answers' | 'exclude'>;

/** What is to be checked, from the words of the command line. Throws `PathProblem`. */
export async function requestOf(
  args: Asked & Pick<ListComparison, 'list' | 'sheet'>,
  profile: Profile,
): Promise<CheckRequest> {
  return { file: args.list, sheet: args.sheet, ...(await comparisonOf(args, profile)) };
}

/**
 * Which lists are to be checked, from the words of the command line: LIST#SHEET, or the one list's
 * sheets. Throws `PathProblem`.
 */
export async function listsRequestOf(
  args: Asked & Pick<CheckArguments, 'lists' | 'sheets' | 'allSheets'>,
  profile: Profile,
): Promise<ListsRequest> {
  const { sheets, allSheets } = args;
  const [file = ''] = args.lists;
  const lists =
    sheets.length > 0
      ? sheets.map((sheet) => ({ file, sheet }))
      : await Promise.all(args.lists.map(splitSheet));
  return { lists, allSheets, ...(await comparisonOf(args, profile)) };
}

async function comparisonOf(
  { references, wishes, kind, answers, exclude }: Asked,
  profile: Profile,
): Promise<Omit<CheckRequest, 'file' | 'sheet'>> {
  return {
    wishes,
    references: await Promise.all(references.map(referenceOf)),
    kind,
    profile,
    answers: {},
    said: answers,
    exclusions: [],
    exclude: exclude === null ? [] : await openExclusions(exclude, tableOpener()),
  };
}

async function referenceOf({ given, role, day }: RawReference): Promise<ReferenceRequest> {
  const place = await splitSheet(given);
  const age = role === 'directory' ? ageOf(place.file, day) : null;
  return { ...place, role, ...(age === null ? {} : { age }) };
}

/** As it was said, else by the file's name. */
function ageOf(file: string, said: string | null): ReferenceAge | null {
  const now = new Date();
  if (said === null) return ageByName(file, now);
  const age = ageOn(said, dayOf(now), 'said');
  if (age === null) throw new PathProblem((usage) => usage.checks.futureDay(said));
  return age;
}

/** Says on a terminal what is being done. */
export function progressOn(output: Output, texts: Texts): Progress {
  return (step, file) => {
    const { progress } = commandTextsOf(texts.language);
    output.progress(file === null ? `${progress[step]} …` : `${progress[step]} ${file} …`);
  };
}

/** Why nothing can be checked, in words. Never throws. */
export function sentenceFor(refusal: ListsRefusal, usage: UsageTexts): string {
  switch (refusal.reason) {
    case 'several-sheets':
      return usage.severalSheets(refusal.file, refusal.sheets);
    case 'no-rows':
      return usage.noRows(refusal.file, refusal.above);
    case 'no-pairs':
      return usage.noPairs(refusal.file, refusal.sheet);
    case 'reference-unclear':
      return usage.referenceUnclear(refusal.file, refusal.sheet);
    case 'no-such-column':
      return usage.noSuchColumn(refusal.column, refusal.headings);
    case 'sheet-of-text':
      return usage.sheetOfText(refusal.file);
    case 'no-note':
      return usage.noNote(refusal.row);
    case 'exclusions':
      return usage.badExclusions(refusal.problems);
    case 'list-twice':
      return usage.lists.listTwice(sourceName(refusal.file, refusal.sheet));
  }
}
