import type { ExclusionEntry } from '../app/lists/excludeRows';
import { findExclusions } from '../app/lists/findExclusions';
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
  const found = await findExclusions(await files.open(path), sheet);
  if (found.kind === 'entries') return found.entries;
  throw new PathProblem((usage) => usage.lists.noExclusions(path, found.headings));
}
