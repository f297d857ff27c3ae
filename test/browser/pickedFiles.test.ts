import { openPickedFile } from '../../src/browser/pickedFiles';
import type { PickedFile } from '../../src/app/ports/checker';

const picked = (name: string, content: Blob): PickedFile => ({
  key: 'file-1',
  name,
  content,
  role: 'directory',
});

test('opens what the user picked, known by its key', async () => {
  const table = await openPickedFile(picked('Export.csv', new Blob(['a;b\nc;d'])));
  expect(table).toMatchObject({ path: 'Export.csv', identity: 'file-1', form: 'text' });
  expect((await table.readSheet(null)).rowCount).toBe(2);
});

test('says of a file that was moved or changed since that it is to be picked again', async () => {
  const gone = new Blob([]);
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  await expect(openPickedFile(picked('Export.csv', gone))).rejects.toMatchObject({
    path: 'Export.csv',
    failure: { code: 'file-unreadable' },
  });
});

test('names the file that cannot be read', async () => {
  const opening = openPickedFile(picked('Export.pdf', new Blob(['%PDF'])));
  await expect(opening).rejects.toMatchObject({
    path: 'Export.pdf',
    failure: { code: 'file-extension' },
  });
});
