import { stat } from 'node:fs/promises';

/** A file and the sheet named behind it; null: none was named. */
export interface FileAndSheet {
  readonly file: string;
  readonly sheet: string | null;
}

/**
 * FILE#SHEET (DESIGN, The command line): a path with `#` that exists is a path. Files and sheets may
 * both hold a `#`: the longest file that exists counts; where none does, the one that ends like a
 * table. Never throws.
 */
export async function splitSheet(given: string): Promise<FileAndSheet> {
  const whole = { file: given, sheet: null };
  if ((await kindOf(given)) !== 'nothing') return whole;
  const splits = splitsOf(given);
  for (const split of splits) if ((await kindOf(split.file)) === 'file') return split;
  return splits.find(({ file }) => /\.(xlsx|xlsm|csv|txt)$/i.test(file)) ?? whole;
}

/** At each `#`, the last one first. */
function splitsOf(given: string): readonly FileAndSheet[] {
  const splits: FileAndSheet[] = [];
  for (let at = given.lastIndexOf('#'); at > 0; at = given.lastIndexOf('#', at - 1)) {
    splits.push({ file: given.slice(0, at), sheet: given.slice(at + 1) });
  }
  return splits;
}

async function kindOf(path: string): Promise<'file' | 'other' | 'nothing'> {
  try {
    return (await stat(path)).isFile() ? 'file' : 'other';
  } catch {
    return 'nothing';
  }
}
