import type { PickedFileOpener } from '../app/desk/deskTables';
import { explained } from '../app/fileProblem';
import { Failure } from '../core/failure';
import { openTable } from '../files/openTable';

/** Opens a file that the user picked by its name's extension. Throws `FileProblem`. */
export const openPickedFile: PickedFileOpener = async ({ key, name, content }) => {
  const table = await explained(name, async () => openTable(name, await bytesOf(content)));
  return {
    ...table,
    path: name,
    identity: key,
    readSheet: (sheet) => explained(name, () => table.readSheet(sheet)),
  };
};

async function bytesOf(content: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch (cause) {
    throw new Failure('file-unreadable', {}, { cause });
  }
}
