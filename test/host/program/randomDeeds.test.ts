import fc from 'fast-check';
import { run, temporaryFolder } from '../../cli/support/program';
import { runs, seed } from '../../support/counts';
import { IN_LIST, IN_PANE, IN_WORKBOOK, type Step } from './deeds';
import { hurried } from './guardedPaneInExcel';
import { PlayedWorkbook } from './playedWorkbook';
import { Truth } from './truth';

const DEEDS = { ...IN_PANE, ...IN_LIST, ...IN_WORKBOOK };
const CHECK: Step = { deed: 'check', a: 0, b: 0, c: 0 };

/** Deeds after which colours may be fewer than the check said, until the next one. */
const MOVING: ReadonlySet<string> = new Set([
  ...['undo', 'redo', 'cut', 'sort with heading', 'insert a cell', 'delete a cell'],
  ...['insert a row', 'delete a row', 'insert a column', 'delete a column'],
]);

const folder = temporaryFolder();
const stopHurry = hurried();
afterAll(() => {
  stopHurry();
  folder.remove();
});

/** One deed; what the guard then wrote over it has to be said, and "So lassen" brings it back. */
async function carryOut(at: PlayedWorkbook, truth: Truth, step: Step): Promise<void> {
  if (MOVING.has(step.deed)) truth.coloursMayLack = true;
  if (step.deed === 'check') truth.coloursMayLack = false;
  await DEEDS[step.deed]?.(at, step);
  const done = at.inputs();
  await at.quiet();
  truth.hold();
  if (step.deed in IN_PANE || at.inputs() === done) return;
  const { own, others } = at.joined.view();
  expect([own, ...others].map(({ bar }) => bar?.kind)).toContain('put-back');
  if (step.c % 4 > 0 || own.bar?.kind !== 'put-back') return;
  await IN_PANE['leave so']?.(at, step);
  await at.quiet();
  expect(at.inputs()).toBe(done);
  truth.hold();
}

/** What the pane shows, the command line says of the workbook once it is saved. */
async function asCommandLine(at: PlayedWorkbook): Promise<void> {
  const { result, list, reference } = at.pane.state();
  if (result.kind !== 'checked' || result.changed.size > 0) return;
  const file = folder.file('Liste.xlsx', await at.saved());
  const references = reference.sheets
    .filter(({ role }) => role !== null)
    .flatMap(({ info }) => ['--reference', `${file}#${info.name}`]);
  const { stdout, stderr } = await run(
    ...['check', file, '--sheet', list.sheet?.name ?? '', '--json', ...references],
  );
  expect(stderr).toBe('');
  const { counts, checkCode } = result.summary;
  expect(JSON.parse(stdout)).toMatchObject({ counts, checkCode });
}

async function play(script: readonly Step[]): Promise<void> {
  const at = new PlayedWorkbook();
  await at.begin();
  const truth = new Truth(at);
  try {
    for (const step of [CHECK, ...script, CHECK]) await carryOut(at, truth, step);
    await asCommandLine(at);
  } finally {
    await at.close();
  }
}

const number = fc.nat(63);
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('check', 'check', 'restore', 'undo') },
  { weight: 20, arbitrary: fc.constantFrom(...Object.keys(DEEDS)) },
);
const script = fc.array(fc.record({ deed, a: number, b: number, c: number }), {
  minLength: 1,
  maxLength: 16,
  size: 'max',
});

test('whatever people do and Excel does, what the pane shows is true', async () => {
  await fc.assert(fc.asyncProperty(script, play), { seed, numRuns: runs(120) });
});
