import fc from 'fast-check';
import { run, temporaryFolder } from '../../cli/support/program';
import { runs, seed } from '../../support/counts';
import { libraryByWindow, type Colleague } from './colleague';
import { IN_LIST, IN_PANE, IN_WORKBOOK, type Step } from './deeds';
import { WITH_COLLEAGUE } from './elsewhere';
import { hurried } from './guardedPaneInExcel';
import { WITH_PROTECTION } from './protectors';
import { plain, PlayedWorkbook, type BUILDS } from './playedWorkbook';
import { Truth } from './truth';

const ALONE = { ...IN_PANE, ...IN_LIST, ...IN_WORKBOOK, ...WITH_PROTECTION };
const DEEDS = { ...ALONE, ...WITH_COLLEAGUE };
const ELSEWHERE = ['sorted elsewhere', 'typed elsewhere'];
/** Deeds that nobody else can share. */
const CLOSING: ReadonlySet<string> = new Set(['open the pane again', 'open the workbook again']);
/** What the program itself is asked to write or to sort into the list. */
const WRITING: ReadonlySet<string> = new Set([
  ...['restore', 'colleague restores', 'edit row', 'put back', 'colleague puts back'],
  ...['leave so', 'colleague leaves so', 'seal', 'unseal'],
]);
const [RUNS_ALONE, RUNS_TOGETHER] = [70, 10];
const CHECK: PlayedStep = { deed: 'check', a: 0, b: 0, c: 0, meanwhile: null };

/** Deeds after which colours may be fewer than the check said, until the next one. */
const MOVING: ReadonlySet<string> = new Set([
  ...['undo', 'redo', 'cut', 'sort with heading', 'insert a cell', 'delete a cell'],
  ...['insert a row', 'delete a row', 'insert a column', 'delete a column'],
]);

const folder = temporaryFolder();
const stopHurry = hurried();
const stopWindows = libraryByWindow();
afterAll(() => {
  stopWindows();
  stopHurry();
  folder.remove();
});

/** A deed, and what a co-author without the add-in does while it is under way. */
interface PlayedStep extends Step {
  readonly meanwhile: string | null;
}

/** The workbook, and what is known of what each pane shows. */
class Play {
  readonly own: Truth;
  #theirs: { readonly of: Colleague; readonly truth: Truth } | null = null;

  constructor(readonly at: PlayedWorkbook) {
    this.own = new Truth(at);
  }

  truths(): readonly Truth[] {
    const { colleague } = this.at;
    if (colleague === null) return [this.own];
    if (this.#theirs?.of !== colleague) {
      this.#theirs = { of: colleague, truth: new Truth(this.at, colleague.seen) };
    }
    return [this.own, this.#theirs.truth];
  }

  hold(): void {
    for (const truth of this.truths()) truth.hold();
  }

  bars(): readonly (string | undefined)[] {
    const panes = [this.at, ...(this.at.colleague === null ? [] : [this.at.colleague.seen])];
    return panes.flatMap(({ joined }) => {
      const { own, others } = joined.view();
      return [own, ...others].map(({ bar }) => bar?.kind);
    });
  }
}

/** Somebody else at work while the program writes; what they typed may not be gone without a word. */
async function doMeanwhile({ at }: Play, step: PlayedStep): Promise<void> {
  if (step.meanwhile === null) return;
  for (let tick = 0; tick < step.b % 24; tick++) {
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  await IN_LIST[step.meanwhile]?.(at, { ...step, a: step.c, c: step.a });
}

/** How often each text stands in the list's sheet. */
function textsIn(at: PlayedWorkbook): ReadonlyMap<string, number> {
  const texts = new Map<string, number>();
  for (const cell of at.cells(at.listId).flat()) {
    texts.set(plain(cell), (texts.get(plain(cell)) ?? 0) + 1);
  }
  return texts;
}

/** What somebody typed stands there still, or a bar speaks of what was done to it. */
function holdTyped(play: Play, before: ReadonlyMap<string, number>): void {
  if (play.bars().some((bar) => bar !== undefined)) return;
  const now = textsIn(play.at);
  for (const [text, count] of before) {
    if (text !== '') expect([text, now.get(text) ?? 0]).toEqual([text, count]);
  }
}

/** One deed; what the guard then wrote over it has to be said, and "So lassen" brings it back. */
async function carryOut(play: Play, step: PlayedStep): Promise<void> {
  const { at } = play;
  for (const truth of play.truths()) {
    if (MOVING.has(step.deed) || MOVING.has(step.meanwhile ?? '')) truth.coloursMayLack = true;
    if (step.deed === 'check') truth.coloursMayLack = false;
  }
  const doing = DEEDS[step.deed]?.(at, step);
  if (!CLOSING.has(step.deed)) await doMeanwhile(play, step);
  await doing;
  const done = at.inputs();
  const texts = textsIn(at);
  await at.quiet();
  play.hold();
  if (!WRITING.has(step.deed)) holdTyped(play, texts);
  const isOurs = step.deed in IN_PANE || step.deed in WITH_COLLEAGUE || step.meanwhile !== null;
  if (isOurs || at.inputs() === done) return;
  expect(play.bars()).toContain('put-back');
  const { own } = at.joined.view();
  if (step.c % 4 > 0 || own.bar?.kind !== 'put-back') return;
  await IN_PANE['leave so']?.(at, step);
  await at.quiet();
  if (at.colleague === null) expect(at.inputs()).toBe(done);
  play.hold();
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

async function playAll(script: readonly PlayedStep[], build: keyof typeof BUILDS): Promise<void> {
  const at = new PlayedWorkbook(build);
  await at.begin();
  const play = new Play(at);
  try {
    for (const step of [CHECK, ...script, CHECK]) await carryOut(play, step);
    await asCommandLine(at);
  } finally {
    await at.close();
  }
}

const number = fc.nat(63);
const often = { weight: 4, arbitrary: fc.constantFrom('check', 'check', 'restore', 'undo') };
const anyOf = (deeds: object, weight: number) => ({
  weight,
  arbitrary: fc.constantFrom(...Object.keys(deeds)),
});
const scriptOf = (deed: fc.Arbitrary<string>, meanwhile: fc.Arbitrary<string | null>) =>
  fc.array(fc.record({ deed, a: number, b: number, c: number, meanwhile }), {
    minLength: 1,
    maxLength: 16,
    size: 'max',
  });

test.each([0, 1, 2])(
  'an edit that no event tells of is known after the next look: %i',
  async (look) => {
    const untold = { deed: 'nothing is told', a: 0, b: 0, c: look, meanwhile: null };
    await playAll([untold, untold], 'new');
  },
);

test('whatever people do and Excel does, what the pane shows is true', async () => {
  const alone = scriptOf(fc.oneof(often, anyOf(ALONE, 20)), fc.constant(null));
  const played = fc.asyncProperty(alone, (script) => playAll(script, 'new'));
  await fc.assert(played, { seed, numRuns: runs(RUNS_ALONE) });
});

test.each(['new', 'web', 'silent', 'old', 'least'] as const)(
  'whatever co-authors do, with the add-in and without, at any moment, what each pane shows is true: %s build',
  async (build) => {
    const deed = fc.oneof(often, anyOf(ALONE, 20), anyOf(WITH_COLLEAGUE, 14));
    const meanwhile = fc.option(fc.constantFrom(...ELSEWHERE), { freq: 4 });
    const played = fc.asyncProperty(scriptOf(deed, meanwhile), (script) => playAll(script, build));
    await fc.assert(played, { seed, numRuns: runs(RUNS_TOGETHER) });
  },
);
