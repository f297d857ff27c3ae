import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { fileDigest, steadyDigests } from '../../src/cli/fileDigests';
import { PathProblem } from '../../src/cli/files';
import { commandTextsOf } from '../../src/texts/commandCatalog';
import { temporaryFolder } from './support/program';

const { at, file, remove } = temporaryFolder();
afterAll(remove);

const hex = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

async function sentenceOf(work: Promise<string>): Promise<string> {
  const problem: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof PathProblem)) throw new Error('no PathProblem', { cause: problem });
  return problem.sentence(commandTextsOf('de').usage);
}

test.each([
  ['nothing', new Uint8Array(0)],
  ['a text', new TextEncoder().encode('Accountname;AD-ID\r\n')],
  ['more than one piece', new Uint8Array(300_000).fill(7)],
])('the digest of %s is SHA-256 of its bytes', async (name, bytes) => {
  expect(await fileDigest(file(`${name}.csv`, bytes))).toBe(hex(bytes));
});

test('a file that is not there is said plainly', async () => {
  const missing = at('fehlt.csv');
  expect(await sentenceOf(fileDigest(missing))).toBe(`${missing} gibt es nicht.`);
});

test('a file that changes between is told, one that stays is vouched for', async () => {
  const [steady, changed] = [file('steady.csv', 'a'), file('changed.csv', 'b')];
  const digests = await steadyDigests([steady, changed, steady]);
  appendFileSync(changed, '!');
  expect(await digests(steady)).toBe(hex('a'));
  expect(await sentenceOf(digests(changed))).toMatch(/wurde während der Prüfung geändert/);
});
