import { keeperDesk } from '../app/guard/keeperDesk';
import { serveGuardKeeper } from '../browser/guardKeeper';
import type { GuardQuestion } from '../browser/guardWire';
import { sha256 } from '../crypto/sha256';

// A worker of its own: calling off a check ends the checker's, and the snapshots must outlive that.
const answer = serveGuardKeeper(keeperDesk(sha256), (reply) => globalThis.postMessage(reply));

globalThis.onmessage = ({ data }: MessageEvent<GuardQuestion>) => void answer(data);
