import { afterRunSample } from './afterRunSample';
import { diagnosisSamples } from './diagnosisSamples';
import { exportSample } from './exportSamples';
import { incidentSample } from './incidentSample';
import { cleanSample, renamedSample, temporaryAccountSample } from './plainSamples';
import type { SampleFile } from './sample';

/**
 * Every file under `samples/` but LIESMICH.md, which is written by hand: the same bytes at each
 * call, on every machine. `erwartet.json` lists what the check of each list must come to.
 */
export async function makeSamples(): Promise<SampleFile[]> {
  const samples = [
    await incidentSample(),
    await afterRunSample(),
    await cleanSample(),
    await renamedSample(),
    await temporaryAccountSample(),
    ...(await diagnosisSamples()),
    await exportSample(),
  ];
  const expectations = samples.flatMap((sample) => sample.expectations);
  const json = `${JSON.stringify(expectations, null, 2)}\n`;
  return [
    ...samples.flatMap((sample) => sample.files),
    { path: 'erwartet.json', bytes: Uint8Array.from(Buffer.from(json, 'utf8')) },
  ];
}
