import { checkFiles, type CheckedList, type CheckPorts } from '../app/checkFiles';
import { checkLists, type ListsOutcome, type ListsRequest } from '../app/checkLists';
import type { Acknowledgement } from '../core/report/basis';
import { commandTextsOf } from '../texts/commandCatalog';
import type { Texts } from '../texts/texts';
import type { CheckArguments } from './checkArguments';
import { listsRequestOf, progressOn, sentenceFor } from './checkRequest';
import { steadyDigests } from './fileDigests';
import { opening, PathProblem } from './files';
import { humanText } from './output/human';
import { listsJson } from './output/json';
import { listsText } from './output/listsText';
import { requireReportPath, writeReport } from './output/report';
import type { Output } from './output/output';
import { profileFrom } from './profileFile';
import { sha256 } from './sha256';

/** Exit statuses of `check` (DESIGN, The command line). */
export const Exit = { passed: 0, errors: 1, unusable: 2 } as const;

/**
 * `check LIST … --reference FILE …`: the worst list decides the exit status. Throws `PathProblem` and
 * `FileProblem`.
 */
export async function runCheck(
  args: CheckArguments,
  texts: Texts,
  output: Output,
): Promise<number> {
  return checkAndReport(args, args.report, texts, output, (lists) => {
    if (args.json) return output.write(listsJson(lists, texts));
    return output.write(textPieces(lists, texts, output));
  });
}

/**
 * Checks, writes the report if one is wanted, and says what came out; the exit status. Throws
 * `PathProblem` and `FileProblem`.
 */
export async function checkAndReport(
  args: Omit<CheckArguments, 'command'>,
  report: string | null,
  texts: Texts,
  output: Output,
  say: (lists: readonly CheckedList[]) => Promise<void>,
): Promise<number> {
  if (report !== null) requireReportPath(report);
  const profile = await profileFrom(args.profile, texts);
  if (profile.kind === 'faulty') return output.refuse(...profile.lines);
  const request = await listsRequestOf(args, profile.profile);
  const files = [...request.lists, ...request.references].map(({ file }) => file);
  const inputs = [...files, ...(args.profile === null ? [] : [args.profile])];
  if (report !== null) requireReportPath(report, inputs);
  const fileDigest = report === null ? null : await steadyDigests(files);
  const outcome = await checked(request, {
    ...opening(),
    digest: sha256,
    progress: progressOn(output, texts),
  });
  output.progress(null);
  if (outcome.kind === 'refused') {
    return output.refuse(sentenceFor(outcome.refusal, commandTextsOf(texts.language).usage));
  }
  const { lists } = outcome;
  requireWarnings(args.acknowledged, lists);
  if (report !== null && fileDigest !== null) {
    await writeReport(report, lists, { acknowledged: args.acknowledged, fileDigest }, texts);
  }
  await say(lists);
  return lists.every(({ result }) => result.passed) ? Exit.passed : Exit.errors;
}

/** One list is read as it always was: nothing of it is kept for another. */
async function checked(request: ListsRequest, ports: CheckPorts): Promise<ListsOutcome> {
  const [one, ...more] = request.lists;
  if (one === undefined || more.length > 0 || request.allSheets) return checkLists(request, ports);
  const outcome = await checkFiles({ ...request, ...one }, ports);
  return outcome.kind === 'refused' ? outcome : { kind: 'checked', lists: [outcome.checked] };
}

/** Only warnings can be accepted (rules.md, Terms): a reason for anything else would mean nothing. */
function requireWarnings(
  acknowledged: readonly Acknowledgement[],
  lists: readonly CheckedList[],
): void {
  for (const { rule } of acknowledged) {
    const warns = lists.some(({ result }) =>
      result.groups.some((group) => group.rule === rule && group.severity === 'warning'),
    );
    if (!warns) throw new PathProblem((usage) => usage.checks.noWarning(rule));
  }
}

function textPieces(
  lists: readonly CheckedList[],
  texts: Texts,
  { style }: Output,
): Iterable<string> {
  const [first, ...more] = lists;
  if (first === undefined || more.length > 0) return listsText(lists, texts, style);
  return [humanText(first, texts, style)];
}
