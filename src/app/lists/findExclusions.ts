import type { Profile } from '../../core/profile/profile';
import type { TableFile } from '../ports/tableFiles';
import { problemAlone, type ExclusionEntry, type ExclusionProblem } from './excludeRows';
import { readExclusions } from './readExclusions';

/** A table of exclusions and the sheet that it is (null: a text file's), or the headings found instead. */
export type FoundExclusions =
  | {
      readonly kind: 'entries';
      readonly sheet: string | null;
      readonly entries: readonly ExclusionEntry[];
    }
  | { readonly kind: 'no-columns'; readonly headings: readonly string[] };

/**
 * A file's table of exclusions: the sheet named, else the first that is one. Throws what opening it
 * throws.
 */
export async function findExclusions(
  { form, sheetNames, readSheet }: Pick<TableFile, 'form' | 'sheetNames' | 'readSheet'>,
  sheet: string | null,
): Promise<FoundExclusions> {
  let headings: readonly string[] = [];
  for (const name of sheet !== null || form === 'text' ? [sheet] : sheetNames) {
    const table = readExclusions(await readSheet(name));
    if (table.kind === 'entries') return { ...table, sheet: name };
    if (headings.length === 0) headings = table.headings;
  }
  return { kind: 'no-columns', headings };
}

/** What is wrong with entries by themselves, whatever the lists hold. Never throws. */
export function problemsAlone(
  entries: readonly ExclusionEntry[],
  profile: Profile,
): readonly ExclusionProblem[] {
  return entries.map((entry) => problemAlone(entry, profile)).filter((one) => one !== null);
}
