import { toolsDesk } from '../../src/app/desk/tools/toolsDesk';
import { DeskLine } from '../../src/browser/deskLine';
import { hashedFiles } from '../../src/browser/hashedFiles';
import { openPickedFile } from '../../src/browser/pickedFiles';
import { toolsOn } from '../../src/browser/workerTools';
import { builtInProfile } from '../../src/core/profile/builtInProfile';
import { sha256 } from '../../src/crypto/sha256';
import { toolsWords } from '../../src/taskpane/toolsWords';
import { textsOf } from '../../src/texts/catalog';
import { testDesk } from '../app/pane/fakeWorkbook';
import { deskWorker } from '../support/deskWorker';

function tools() {
  const desk = testDesk();
  const basis = { program: 'Batch List Check 0.0.0' };
  const words = toolsWords(textsOf('de'), basis);
  const own = toolsDesk({
    openPicked: openPickedFile,
    profile: builtInProfile,
    words: { de: words, en: words },
    lastChecked: desk.lastChecked,
    digest: sha256,
    fileDigest: async () => null,
  });
  return toolsOn(new DeskLine(() => deskWorker({ ...desk, ...own })));
}

test('without a check there is nothing to report', async () => {
  const asked = tools();
  const wish = {
    language: 'de',
    workbook: 'Mappe.xlsx',
    checkedAt: new Date(0),
    acknowledged: [],
  } as const;
  expect(await asked.report(wish)).toBeNull();
  expect(await asked.reportFile(wish, 'json')).toBeNull();
  expect(await asked.logColumns()).toEqual([]);
  expect(await asked.incidentSheet('way-back')).toBeNull();
});

test('the SHA-256 of a file that was read is kept by its name', async () => {
  const { open, hashOf } = hashedFiles(openPickedFile, sha256);
  const content = new Blob(['abc;def\r\n']);
  expect(hashOf('a.csv')).toBeNull();
  await open({ key: '1', name: 'a.csv', content, role: 'directory' });
  expect(hashOf('a.csv')).toBe('fe26781e79f2c059bb2aa75e5fee781536b3787b3b84fe8ddbf60ad9b40fb6b2');
  await expect(
    open({ key: '2', name: 'b.xlsx', content, role: 'directory' }),
  ).rejects.toMatchObject({ path: 'b.xlsx' });
  expect(hashOf('b.xlsx')).toBeNull();
});
