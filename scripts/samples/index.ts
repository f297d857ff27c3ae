import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeSamples } from './allSamples';

/** Start-up of `npm run samples`: writes every sample below `samples/` of the current folder. */
async function writeSamples(): Promise<void> {
  const files = await makeSamples();
  for (const { path, bytes } of files) {
    const target = join('samples', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
  console.log(`${files.length} files written to samples/.`);
}

await writeSamples();
