import { toolsDesk } from '../../src/app/desk/tools/toolsDesk';
import { hashedFiles } from '../../src/browser/hashedFiles';
import { openPickedFile } from '../../src/browser/pickedFiles';
import { builtInProfile } from '../../src/core/profile/builtInProfile';
import { sha256 } from '../../src/crypto/sha256';
import { toolsWords } from '../../src/taskpane/toolsWords';
import { textsOf } from '../../src/texts/catalog';
import { testDesk } from '../app/pane/fakeWorkbook';
import { deskWorker } from './deskWorker';

/** Starts workers that check, plan and report as the program's own does, over one desk. */
export function wholeWorker(): () => ReturnType<typeof deskWorker> {
  const files = hashedFiles(openPickedFile, sha256);
  const desk = testDesk(files.open);
  const words = toolsWords(textsOf('de'), { program: 'Batch List Check 0.0.0-test' });
  const beside = toolsDesk({
    openPicked: openPickedFile,
    profile: builtInProfile,
    words: { de: words, en: words },
    lastChecked: desk.lastChecked,
    digest: sha256,
    fileDigest: async (name) => files.hashOf(name),
  });
  return () => deskWorker({ ...desk, ...beside });
}
