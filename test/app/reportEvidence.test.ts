import { checkFiles, type CheckedList } from '../../src/app/checkFiles';
import { evidenceGatherer } from '../../src/app/reportEvidence';
import type { Digest } from '../../src/core/fingerprint/fingerprint';
import { builtInProfile } from '../../src/core/profile/builtInProfile';
import { pairs } from '../cli/support/program';
import { fakeFiles } from './fakeFiles';

/** Another digest for other bytes, and how often it was asked for. */
function countingDigest() {
  const asked: string[] = [];
  const digest: Digest = async (bytes) => {
    asked.push(new TextDecoder().decode(bytes));
    return new Uint8Array(32).fill(bytes.length % 251);
  };
  return { digest, asked };
}

const files = { 'x/l': pairs(3), 'x/m': pairs(2, 3), 'y/r': { A: pairs(3), B: pairs(2, 3) } };

async function checked(file: string): Promise<CheckedList> {
  const outcome = await checkFiles(
    {
      file,
      sheet: null,
      wishes: {},
      references: [{ file: 'y/r', sheet: null, role: 'first-migration' }],
      kind: null,
      profile: builtInProfile,
      answers: {},
      exclusions: [],
    },
    { files: fakeFiles(files), digest: null, progress: () => undefined },
  );
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason);
  return outcome.checked;
}

test('files by name, the list first, each once; a fingerprint for each reference', async () => {
  const { digest } = countingDigest();
  const fileDigest = async (path: string) => (path === 'y/r' ? null : `of ${path}`);
  const evidence = await evidenceGatherer({ digest, fileDigest })(await checked('x/l'));
  expect(evidence.files).toEqual([
    { name: 'l', use: 'list', sha256: 'of x/l' },
    { name: 'r', use: 'reference', sha256: null },
  ]);
  expect(evidence.references).toHaveLength(2);
  const [a, b] = evidence.references;
  expect(a).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(b).not.toBe(a);
});

test('what two lists are compared with is worked out once', async () => {
  const { digest, asked } = countingDigest();
  const read: string[] = [];
  const gather = evidenceGatherer({
    digest,
    fileDigest: async (path) => {
      read.push(path);
      return '';
    },
  });
  const [one, other] = [await gather(await checked('x/l')), await gather(await checked('x/m'))];
  expect(other.references).toEqual(one.references);
  expect(asked).toHaveLength(2);
  expect(read).toEqual(['x/l', 'y/r', 'x/m']);
});
