import { checkFiles, type CheckedList } from '../app/checkFiles';
import type { Texts } from '../texts/texts';
import type { CheckArguments } from './arguments';
import { progressOn, requestOf, sentenceFor } from './checkRequest';
import { opening } from './files';
import { humanText } from './output/human';
import { jsonOf } from './output/json';
import { requireReportPath, writeReport } from './output/report';
import type { Output } from './output/output';
import { profileFrom } from './profileFile';
import { sha256 } from './sha256';

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
  const request = await requestOf(args, profile.profile);
  const ports = { ...opening(), digest: sha256, progress: progressOn(output, texts) };
  const outcome = await checkFiles(request, ports);
  output.progress(null);
  if (outcome.kind === 'refused') {
    return output.refuse(sentenceFor(outcome.refusal, texts.command.usage));
  }
  const { checked } = outcome;
  if (args.report !== null) await writeReport(args.report, checked, texts);
  await write(checked, args, texts, output);
  return checked.result.passed ? Exit.passed : Exit.errors;
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
