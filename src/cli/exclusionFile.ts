import type { ExclusionEntry } from '../app/lists/excludeRows';
import { readExclusions } from '../app/lists/readExclusions';
import type { TableOpener } from '../app/ports/tableFiles';
import { PathProblem } from './files';
import { splitSheet } from './splitSheet';

/**
 * A table of exclusions, FILE[#SHEET]: without a sheet the first that is one. Throws `PathProblem` where
 * there is none, and `FileProblem`.
 */
export async function openExclusions(
  given: string,
  files: TableOpener,
): Promise<readonly ExclusionEntry[]> {
  const { file: path, sheet } = await splitSheet(given);
  const file = await files.open(path);
  const isOne = sheet !== null || file.form === 'text';
  let headings: readonly string[] = [];
  for (const name of isOne ? [sheet] : file.sheetNames) {
    const table = readExclusions(await file.readSheet(name));
    if (table.kind === 'entries') return table.entries;
    if (headings.length === 0) headings = table.headings;
  }
  throw new PathProblem((usage) => usage.lists.noExclusions(path, headings));
}
