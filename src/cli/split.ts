import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { splitList, type SplitOutcome } from '../app/lists/splitList';
import type { ListSource } from '../app/lists/listSource';
import { freeSheetName } from '../app/tools/sheetName';
import { columnsNamed } from '../core/columns/chooseColumns';
import { textAt } from '../core/table/text';
import type { Texts } from '../texts/texts';
import { batchFileNames } from './batchFileNames';
import { Exit } from './check';
import { progressOn, sentenceFor } from './checkRequest';
import { PathProblem, tableOpener } from './files';
import type { SplitArguments } from './listArguments';
import { newListFile } from './newListFile';
import { openLists, openRowWishes } from './openLists';
import { newListsJson } from './output/newListsJson';
import { newListsText } from './output/newListsText';
import type { Output } from './output/output';
import { placeFiles } from './output/placeFiles';
import { profileFrom } from './profileFile';
import { requireOther } from './writeTable';

/** `split LIST --size N --output FOLDER`. Throws `PathProblem` and `FileProblem`. */
export async function runSplit(
  args: SplitArguments,
  texts: Texts,
  output: Output,
): Promise<number> {
  requireFolder(args.folder);
  const read = await profileFrom(args.profile, texts);
  if (read.kind === 'faulty') return output.refuse(...read.lines);
  const { profile } = read;
  const most = args.most ?? profile.batchSize.first;
  if (most === null) throw new PathProblem((usage) => usage.lists.noSize);
  const opening = { files: tableOpener(), profile, progress: progressOn(output, texts) };
  const given = args.sheet === null ? args.list : `${args.list}#${args.sheet}`;
  const opened = await openLists([given], args.wishes, opening);
  const list = onlyOne(opened.lists);
  const further = await openRowWishes(args, opening);
  opening.progress('comparing', null);
  const outcome = splitList(list, {
    ...further.wishes,
    most,
    order: args.order === null ? null : columnOf(list, args.order),
    name: args.name ?? texts.lists.batchNames,
    headings: {
      digits: texts.seal.headings.digits,
      earlier: texts.lists.earlier,
      nobody: texts.lists.nobody,
    },
  });
  const inputs = [...opened.files, ...further.files];
  const written = await write(outcome, args, inputs, texts);
  output.progress(null);
  const recalled = [...opened.recalled, ...further.recalled];
  const unseen = { skipped: opened.skipped, passedOver: further.passedOver };
  const report = { command: args.command, outcome, ...unseen, recalled, written, profile };
  await output.write(
    args.json ? newListsJson(report, texts) : [newListsText(report, texts, output.style)],
  );
  return outcome.kind === 'refused' ? Exit.errors : Exit.passed;
}

async function write(
  outcome: SplitOutcome,
  { folder, format, overwrite }: SplitArguments,
  inputs: readonly string[],
  texts: Texts,
) {
  if (outcome.kind === 'refused') return [];
  const { batches, evidence } = outcome;
  const names = batchFileNames(batches.map(({ name }) => name));
  const writing = { sources: evidence.sources, texts };
  const files = batches.map((batch, at) => {
    const file = path.join(folder, `${names[at] ?? batch.name}.${format}`);
    requireOther(file, inputs);
    return newListFile(file, freeSheetName(batch.name, []), batch, writing);
  });
  return placeFiles(files, overwrite);
}

function onlyOne(lists: readonly ListSource[]): ListSource {
  const [list, ...others] = lists;
  if (list !== undefined && others.length === 0) return list;
  const file = list?.file ?? '';
  const sheets = lists.map(({ sheet }) => sheet.name ?? '');
  throw new PathProblem((usage) => usage.severalSheets(file, sheets));
}

/** The column named, by heading or letter. Throws `PathProblem` where there is none, or several. */
function columnOf({ sheet, columns }: ListSource, wish: string): number {
  const { headerRow, headings } = columns;
  const keys = { account: columns.account, id: columns.id };
  if (wish === 'account' || wish === 'id') return keys[wish];
  const header = headerRow === null ? null : { index: headerRow, headings };
  const [found, ...others] = columnsNamed(sheet, header, wish);
  if (found !== undefined && others.length === 0) return found;
  const texts = sheet.columns.map((column) => textAt(column, headerRow ?? -1));
  throw new PathProblem((usage) =>
    others.length > 0
      ? usage.incident.severalColumns(wish)
      : sentenceFor({ reason: 'no-such-column', column: wish, headings: texts }, usage),
  );
}

/** Asked before the work, which may take long. */
function requireFolder(folder: string): void {
  if (!existsSync(folder) || statSync(folder).isDirectory()) return;
  throw new PathProblem((usage) => usage.incident.notAFolder(folder));
}
