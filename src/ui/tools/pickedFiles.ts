import { freeFileName } from '../../app/freeFileName';
import type { NewFile } from '../../app/pane/filePicker';
import type { PickedFile } from '../../app/ports/checker';

/** Extensions of lists, as a field for files wants them. */
export const LIST_FILES = '.xlsx,.xlsm,.csv,.txt';

let picked = 0;

/** Files for a task, each under a key of its own and a name that none of `taken` has. Never throws. */
export function pickedFiles(
  files: readonly NewFile[],
  taken: readonly PickedFile[],
): readonly PickedFile[] {
  const names = new Set(taken.map(({ name }) => name));
  return files.map(({ name, content }) => {
    const own = freeFileName(name, names);
    names.add(own);
    return { key: `tool-${String(++picked)}`, name: own, content, role: 'first-migration' };
  });
}
