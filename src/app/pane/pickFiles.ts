import { freeFileName } from '../freeFileName';
import type { PickedFile } from '../ports/checker';
import type { PanePorts } from '../ports/panePorts';
import { attempt, type PaneStore } from './store';

/** A file as the page gives it. */
export interface NewFile {
  readonly name: string;
  readonly content: Blob;
}

/**
 * Takes files from disk to compare with, each under a name of its own; `keyOf` gives a key that no other
 * has. One that was compared with last time is taken as it was then: a choice of its sheets counts while
 * all of them are there, else all its sheets count and those that are gone are told. Never rejects.
 */
export async function pickFiles(
  store: PaneStore,
  { checker }: Pick<PanePorts, 'checker'>,
  files: readonly NewFile[],
  keyOf: () => string,
): Promise<void> {
  const { reference, list } = store.state();
  const taken = new Set(reference.files.map(({ name }) => name));
  const atOnce: PickedFile[] = [];
  const asBefore: PickedFile[] = [];
  for (const { name, content } of files) {
    const own = freeFileName(name, taken);
    taken.add(own);
    const wanted = reference.wantedFiles.find(({ file }) => file === own);
    const file = { key: keyOf(), name: own, content, role: wanted?.role ?? 'first-migration' };
    if (wanted?.sheets === undefined) atOnce.push(file);
    else asBefore.push({ ...file, sheets: wanted.sheets });
  }
  if (atOnce.length > 0) store.tell({ type: 'files-picked', files: atOnce });
  for (const file of asBefore) {
    await attempt(store, async () => {
      const looked = withSheetsOf(file, await checker.sheetsOf(file));
      const now = store.state();
      const isSame = now.list.sheet?.id === list.sheet?.id;
      const isTaken = now.reference.files.some(({ name }) => name === file.name);
      if (isSame && !isTaken) store.tell({ type: 'files-picked', files: [looked] });
    });
  }
}

function withSheetsOf(file: PickedFile, names: readonly string[]): PickedFile {
  const { sheets = [], ...whole } = file;
  const lostSheets = sheets.filter((sheet) => !names.includes(sheet));
  return lostSheets.length === 0 ? file : { ...whole, lostSheets };
}
