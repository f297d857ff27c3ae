import { spawnSync } from 'node:child_process';
import { sideloadPlan } from './sideload/sideloadPlan.js';

// Start-up of `npm run start:desktop`, `start:web` and `stop`.
const plan = sideloadPlan(process.argv.slice(2), process.platform);
for (const sentence of plan.sentences) console.log(sentence);
process.exitCode = plan.kind === 'refusal' ? 2 : await run(plan);

/** @param {Extract<import('./sideload/sideloadPlan').SideloadPlan, { kind: 'run' }>} plan */
async function run({ certificates, words }) {
  // Started by npm, this is npm itself: `npx` as a command would need a shell on Windows.
  const npm = process.env.npm_execpath;
  if (npm === undefined) {
    console.log('Bitte mit npm starten: npm run start:desktop.');
    console.log('Please start by npm: npm run start:desktop.');
    return 2;
  }
  if (certificates) {
    const { default: devCerts } = await import('office-addin-dev-certs');
    await devCerts.ensureCertificatesAreInstalled();
  }
  return spawnSync(process.execPath, [npm, ...words], { stdio: 'inherit' }).status ?? 1;
}
