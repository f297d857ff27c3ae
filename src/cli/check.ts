import { checkFiles, type CheckedList, type CheckOutcome } from '../app/checkFiles';
import type { Refusal } from '../app/chooseSheets';
import type { Progress } from '../app/ports/progress';
import type { Profile } from '../core/profile/profile';
import { sha256 } from '../crypto/sha256';
import type { UsageTexts } from '../texts/commandTexts';
import type { Texts } from '../texts/texts';
import type { CheckArguments } from './arguments';
import { tableOpener } from './files';
import { humanText } from './output/human';
import { jsonOf } from './output/json';
import { requireReportPath, writeReport } from './output/report';
import type { Output } from './output/output';
import { profileFrom } from './profileFile';
import { splitSheet } from './splitSheet';

/** Exit statuses of `check` (DESIGN, The command line). */
export const Exit = { passed: 0, errors: 1, unusable: 2 } as const;

/** `check LIST --reference FILE …`. Throws `PathProblem` and `FileProblem`. */
export async function runCheck(
  args: CheckArguments,
  texts: Texts,
  output: Output,
): Promise<number> {
  if (args.report !== null) requireReportPath(args.report);
  const profile = await profileFrom(args.profile, texts);
  if (profile.kind === 'faulty') return output.refuse(...profile.lines);
  const outcome = await check(args, profile.profile, progressOn(output, texts));
  output.progress(null);
  if (outcome.kind === 'refused') {
    return output.refuse(sentenceFor(outcome.refusal, texts.command.usage));
  }
  const { checked } = outcome;
  if (args.report !== null) await writeReport(args.report, checked, texts);
  await write(checked, args, texts, output);
  return checked.result.passed ? Exit.passed : Exit.errors;
}

async function check(
  args: CheckArguments,
  profile: Profile,
  progress: Progress,
): Promise<CheckOutcome> {
  const references = await Promise.all(
    args.references.map(async ({ given, role }) => ({ ...(await splitSheet(given)), role })),
  );
  const request = {
    file: args.list,
    sheet: args.sheet,
    wishes: args.wishes,
    references,
    kind: args.kind,
    profile,
    answers: {},
    exclusions: [],
  };
  return checkFiles(request, { files: tableOpener(), digest: sha256, progress });
}

async function write(
  checked: CheckedList,
  args: CheckArguments,
  texts: Texts,
  output: Output,
): Promise<void> {
  if (!args.json) return output.write([humanText(checked, texts, output.style)]);
  return output.write(jsonOf(checked, texts));
}

function progressOn(output: Output, texts: Texts): Progress {
  return (step, file) => {
    const { progress } = texts.command;
    output.progress(file === null ? `${progress[step]} …` : `${progress[step]} ${file} …`);
  };
}

function sentenceFor(refusal: Refusal, usage: UsageTexts): string {
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
  }
}
