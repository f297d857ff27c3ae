import { peakMemory } from '../peak';
import { builtInProfile } from '../../src/core/profile/builtInProfile';
import { checkFiles } from '../../src/app/checkFiles';
import { opening } from '../../src/cli/files';
import { sha256 } from '../../src/cli/sha256';

/** The command line's check, start to counts; `--fingerprint` with the fingerprint. */
const [list, reference, ...options] = process.argv.slice(2) as [string, string, ...string[]];
const outcome = await checkFiles(
  {
    file: list,
    sheet: null,
    wishes: {},
    references: [{ file: reference, sheet: null, role: 'first-migration' }],
    kind: null,
    profile: builtInProfile,
    answers: {},
    exclusions: [],
  },
  {
    ...opening(),
    digest: options.includes('--fingerprint') ? sha256 : null,
    progress: () => undefined,
  },
);
if (outcome.kind !== 'checked') throw new Error('the files of the bench can be checked');
const result = outcome.checked.result.counts.correct;
console.log(JSON.stringify({ result, peak: peakMemory() }));
