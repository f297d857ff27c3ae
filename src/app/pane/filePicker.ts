import { sameBytes } from '../sameBytes';
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
interface Arriving extends NewFile {
  readonly list: string | undefined;
}

/**
 * Takes files from disk to compare with, each under a key and a name that no other has, be that other
 * there already or still looked at; the very same file once more is none. One that was compared with
 * last time is taken as it was then: a choice of its sheets counts while all of them are there, else all
 * its sheets count and those that are gone are told. What is returned never rejects.
 */
export function filePicker(
  store: PaneStore,
  { checker }: Pick<PanePorts, 'checker'>,
): (files: readonly NewFile[]) => Promise<void> {
  const arriving = new Set<Arriving>();
  let picked = 0;
  const arrive = async (file: PickedFile, list: string | undefined): Promise<void> => {
    const own = { list, name: file.name, content: file.content };
    arriving.add(own);
    await attempt(store, async () => {
      const looked = withSheetsOf(file, await checker.sheetsOf(file));
      if (listIn(store.state()) === list) store.tell({ type: 'files-picked', files: [looked] });
    });
    arriving.delete(own);
  };
  const known = (list: string | undefined): readonly NewFile[] => [
    ...store.state().reference.files,
    ...[...arriving].filter((one) => one.list === list),
  ];
  return async (all) => {
    const list = listIn(store.state());
    const looksKnown = all.some((file) => known(list).some((one) => looksAlike(one, file)));
    const files = looksKnown ? await withoutTwins(all, known(list)) : all;
    if (listIn(store.state()) !== list) return;
    const { reference } = store.state();
    const taken = new Set(known(list).map(({ name }) => name));
    const named = files.map(({ name, content }): PickedFile => {
      const own = freeFileName(name, taken);
      taken.add(own);
      const wanted = reference.wantedFiles.find(({ file }) => file === own);
      const role = wanted?.role ?? 'first-migration';
      const sheets = wanted?.sheets === undefined ? {} : { sheets: wanted.sheets };
      return { key: `file-${String(++picked)}`, name: own, content, role, ...sheets };
    });
    const atOnce = named.filter(({ sheets }) => sheets === undefined);
    const asBefore = named.filter(({ sheets }) => sheets !== undefined);
    if (atOnce.length > 0) store.tell({ type: 'files-picked', files: atOnce });
    await Promise.all(asBefore.map((file) => arrive(file, list)));
  };
}

function looksAlike(a: NewFile, b: NewFile): boolean {
  return a.name === b.name && a.content.size === b.content.size;
}

/** The files that are not known by both name and bytes. */
async function withoutTwins(
  files: readonly NewFile[],
  known: readonly NewFile[],
): Promise<readonly NewFile[]> {
  const fresh: NewFile[] = [];
  for (const file of files) {
    const twin = known.find((one) => looksAlike(one, file));
    if (twin === undefined || !(await sameBytes(twin.content, file.content))) fresh.push(file);
  }
  return fresh;
}

function listIn({ list }: PaneState): string | undefined {
  return list.sheet?.id;
}

function withSheetsOf(file: PickedFile, names: readonly string[]): PickedFile {
  const { sheets = [], ...whole } = file;
  const lostSheets = sheets.filter((sheet) => !names.includes(sheet));
  return lostSheets.length === 0 ? file : { ...whole, lostSheets };
}
