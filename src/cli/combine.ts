import path from 'node:path';
import { combineLists, type CombineOutcome } from '../app/lists/combineLists';
import type { NewList } from '../app/lists/newList';
import { agencyFileNames } from '../app/incident/fileNames';
import { freeSheetName } from '../app/tools/sheetName';
import type { Texts } from '../texts/texts';
import { extensionOf } from '../files/openTable';
import { Exit } from './check';
import { progressOn } from './checkRequest';
import { PathProblem, tableOpener } from './files';
import type { CombineArguments } from './listArguments';
import { newListFile } from './newListFile';
import { openLists, openRowWishes } from './openLists';
import { newListsJson } from './output/newListsJson';
import { newListsText } from './output/newListsText';
import type { Output } from './output/output';
import { placeFiles } from './output/placeFiles';
import { profileFrom } from './profileFile';
import { requireOther } from './writeTable';

/** `combine LIST[#SHEET] … --output FILE`. Throws `PathProblem` and `FileProblem`. */
export async function runCombine(
  args: CombineArguments,
  texts: Texts,
  output: Output,
): Promise<number> {
  const name = sheetNameOf(args.name, texts);
  requireFormat(args.output);
  const read = await profileFrom(args.profile, texts);
  if (read.kind === 'faulty') return output.refuse(...read.lines);
  const { profile } = read;
  const opening = { files: tableOpener(), profile, progress: progressOn(output, texts) };
  const opened = await openLists(args.lists, args.wishes, opening);
  const further = await openRowWishes(args, opening);
  const inputs = [...opened.files, ...further.files];
  requireOther(args.output, inputs);
  opening.progress('comparing', null);
  const outcome = combineLists(opened.lists, {
    ...further.wishes,
    agencies: args.byAgency ? 'one-list-each' : 'one',
    headings: {
      ...texts.lists.headings,
      digits: texts.seal.headings.digits,
      earlier: texts.lists.earlier,
    },
  });
  const written = await write(outcome, { args, inputs, name, texts });
  output.progress(null);
  const recalled = [...opened.recalled, ...further.recalled];
  const unseen = { skipped: opened.skipped, passedOver: further.passedOver };
  const report = { command: args.command, outcome, ...unseen, recalled, written, profile };
  await output.write(
    args.json ? newListsJson(report, texts) : [newListsText(report, texts, output.style)],
  );
  return outcome.kind === 'refused' ? Exit.errors : Exit.passed;
}

interface CombineWriting {
  readonly args: CombineArguments;
  readonly inputs: readonly string[];
  readonly name: string;
  readonly texts: Texts;
}

async function write(outcome: CombineOutcome, { args, inputs, name, texts }: CombineWriting) {
  if (outcome.kind === 'refused') return [];
  const { lists, evidence } = outcome;
  const files = filesFor(lists, args, texts);
  for (const file of files) requireOther(file, inputs);
  const writing = { sources: evidence.sources, texts };
  return placeFiles(
    lists.map((list, at) => newListFile(files[at] ?? args.output, name, list, writing)),
    args.overwrite,
  );
}

/** One file, or one an agency with its name in it. */
function filesFor(
  lists: readonly NewList[],
  { output, byAgency }: CombineArguments,
  { lists: texts }: Texts,
): readonly string[] {
  if (!byAgency) return [output];
  const extension = path.extname(output);
  const stem = path.basename(output, extension);
  const agencies = lists.map(({ agency }) => agency);
  const names = agencyFileNames(agencies, stem, texts.nobody);
  return names.map((name) => path.join(path.dirname(output), `${name}${extension}`));
}

function requireFormat(output: string): void {
  if (['.xlsx', '.csv'].includes(extensionOf(output))) return;
  throw new PathProblem((usage) => usage.lists.outputFormat(output));
}

function sheetNameOf(wish: string | null, { lists }: Texts): string {
  if (wish === null) return lists.sheetName;
  // Silently changed, the name would be looked for in vain.
  if (freeSheetName(wish, []) === wish) return wish;
  throw new PathProblem((usage) => usage.lists.badSheetName(wish));
}
