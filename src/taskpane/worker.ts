import { checkDesk } from '../app/desk/checkDesk';
import { openPickedFile } from '../browser/pickedFiles';
import { serveDesk } from '../browser/serveDesk';
import { pause } from '../browser/session';
import type { Question } from '../browser/wire';
import { sha256 } from '../crypto/sha256';
import { textsOf } from '../texts/catalog';
import { sayFinding } from '../texts/wording';

const [german, english] = [textsOf('de'), textsOf('en')];

const desk = checkDesk({
  digest: sha256,
  openPicked: openPickedFile,
  says: {
    de: (finding) => sayFinding(german, finding),
    en: (finding) => sayFinding(english, finding),
  },
  pause,
});

const answer = serveDesk(desk, (reply, handedOver) =>
  globalThis.postMessage(reply, { transfer: [...handedOver] }),
);

globalThis.onmessage = ({ data }: MessageEvent<Question>) => void answer(data);
