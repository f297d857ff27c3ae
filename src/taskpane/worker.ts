import { checkDesk } from '../app/desk/checkDesk';
import { toolsDesk } from '../app/desk/tools/toolsDesk';
import { hashedFiles } from '../browser/hashedFiles';
import { openPickedFile } from '../browser/pickedFiles';
import { serveDesk } from '../browser/serveDesk';
import { pause, systemClock } from '../browser/session';
import type { Question } from '../browser/wire';
import { builtInProfile } from '../core/profile/builtInProfile';
import { sha256 } from '../crypto/sha256';
import { textsOf } from '../texts/catalog';
import { sayFinding } from '../texts/wording';
import { toolsWords } from './toolsWords';

declare const PROGRAM_VERSION: string;

const [german, english] = [textsOf('de'), textsOf('en')];
const files = hashedFiles(openPickedFile, sha256);
const basis = { program: `Batch List Check ${PROGRAM_VERSION}` };

const desk = checkDesk({
  digest: sha256,
  openPicked: files.open,
  says: {
    de: (finding) => sayFinding(german, finding),
    en: (finding) => sayFinding(english, finding),
  },
  rowWord: { de: german.check.row, en: english.check.row },
  pause,
  clock: systemClock,
});

const tools = toolsDesk({
  openPicked: openPickedFile,
  profile: builtInProfile,
  words: { de: toolsWords(german, basis), en: toolsWords(english, basis) },
  lastChecked: desk.lastChecked,
  digest: sha256,
  fileDigest: async (name) => files.hashOf(name),
});

const answer = serveDesk({ ...desk, ...tools }, (reply, handedOver) =>
  globalThis.postMessage(reply, { transfer: [...handedOver] }),
);

globalThis.onmessage = ({ data }: MessageEvent<Question>) => void answer(data);
