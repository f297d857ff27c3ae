import { freeFileName } from '../freeFileName';
import type { PickedFile } from '../ports/checker';
import type { PanePorts } from '../ports/panePorts';
import type { PaneState } from './state';
import { attempt, type PaneStore } from './store';

/** A file as the page gives it. */
export interface NewFile {
  readonly name: string;
  readonly content: Blob;
}

/** A picked file that is not there yet, and the list that it was picked for. */
interface Arriving {
  readonly list: string | undefined;
  readonly name: string;
}

/**
 * Takes files from disk to compare with, each under a key and a name that no other has, be that other
 * there already or still looked at. One that was compared with last time is taken as it was then: a choice
 * of its sheets counts while all of them are there, else all its sheets count and those that are gone are
 * told. What is returned never rejects.
 */
export function filePicker(
  store: PaneStore,
  { checker }: Pick<PanePorts, 'checker'>,
): (files: readonly NewFile[]) => Promise<void> {
  const arriving = new Set<Arriving>();
  let picked = 0;
  const arrive = async (file: PickedFile, list: string | undefined): Promise<void> => {
    const own = { list, name: file.name };
    arriving.add(own);
    await attempt(store, async () => {
      const looked = withSheetsOf(file, await checker.sheetsOf(file));
      if (listIn(store.state()) === list) store.tell({ type: 'files-picked', files: [looked] });
    });
    arriving.delete(own);
  };
  return async (files) => {
    const list = listIn(store.state());
    const { reference } = store.state();
    const taken = new Set(reference.files.map(({ name }) => name));
    for (const one of arriving) if (one.list === list) taken.add(one.name);
    const atOnce: PickedFile[] = [];
    const asBefore: PickedFile[] = [];
    for (const { name, content } of files) {
      const own = freeFileName(name, taken);
      taken.add(own);
      const wanted = reference.wantedFiles.find(({ file }) => file === own);
      const role = wanted?.role ?? 'first-migration';
      const file = { key: `file-${String(++picked)}`, name: own, content, role };
      if (wanted?.sheets === undefined) atOnce.push(file);
      else asBefore.push({ ...file, sheets: wanted.sheets });
    }
    if (atOnce.length > 0) store.tell({ type: 'files-picked', files: atOnce });
    await Promise.all(asBefore.map((file) => arrive(file, list)));
  };
}

function listIn({ list }: PaneState): string | undefined {
  return list.sheet?.id;
}

function withSheetsOf(file: PickedFile, names: readonly string[]): PickedFile {
  const { sheets = [], ...whole } = file;
  const lostSheets = sheets.filter((sheet) => !names.includes(sheet));
  return lostSheets.length === 0 ? file : { ...whole, lostSheets };
}
