import type { CheckRequest } from '../app/checkFiles';
import type { Refusal } from '../app/chooseSheets';
import type { Progress } from '../app/ports/progress';
import type { Profile } from '../core/profile/profile';
import type { UsageTexts } from '../texts/commandTexts';
import type { Texts } from '../texts/texts';
import type { CheckArguments } from './arguments';
import { openExclusions } from './exclusionFile';
import { tableOpener } from './files';
import type { Output } from './output/output';
import { splitSheet } from './splitSheet';

/** What is to be checked, from the words of the command line. Throws `PathProblem`. */
export async function requestOf(
  args: Pick<CheckArguments, 'list' | 'sheet' | 'wishes' | 'references' | 'kind' | 'exclude'>,
  profile: Profile,
): Promise<CheckRequest> {
  const references = await Promise.all(
    args.references.map(async ({ given, role }) => ({ ...(await splitSheet(given)), role })),
  );
  return {
    file: args.list,
    sheet: args.sheet,
    wishes: args.wishes,
    references,
    kind: args.kind,
    profile,
    answers: {},
    exclusions: [],
    exclude: args.exclude === null ? [] : await openExclusions(args.exclude, tableOpener()),
  };
}

/** Says on a terminal what is being done. */
export function progressOn(output: Output, texts: Texts): Progress {
  return (step, file) => {
    const { progress } = texts.command;
    output.progress(file === null ? `${progress[step]} …` : `${progress[step]} ${file} …`);
  };
}

/** Why nothing can be checked, in words. Never throws. */
export function sentenceFor(refusal: Refusal, usage: UsageTexts): string {
  switch (refusal.reason) {
    case 'several-sheets':
      return usage.severalSheets(refusal.file, refusal.sheets);
    case 'no-rows':
      return usage.noRows(refusal.file);
    case 'no-pairs':
      return usage.noPairs(refusal.file, refusal.sheet);
    case 'no-such-column':
      return usage.noSuchColumn(refusal.column, refusal.headings);
    case 'sheet-of-text':
      return usage.sheetOfText(refusal.file);
    case 'exclusions':
      return usage.lists.badExclusions(refusal.problems);
  }
}
