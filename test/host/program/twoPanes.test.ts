import { libraryByWindow } from './colleague';
import { IN_PANE } from './deeds';
import { WITH_COLLEAGUE } from './elsewhere';
import { hurried } from './guardedPaneInExcel';
import { PEOPLE, PlayedWorkbook } from './playedWorkbook';

const stopHurry = hurried();
const stopWindows = libraryByWindow();
afterAll(() => {
  stopWindows();
  stopHurry();
});

const ALL = `A2:A${PEOPLE.length + 1}`;
const STEP = { deed: '', a: 0, b: 0, c: 0 };

/** A list guarded in two panes, the second in another window here or at another computer. */
async function guardedTwice(isElsewhere: boolean): Promise<PlayedWorkbook> {
  const at = new PlayedWorkbook('new');
  await at.begin();
  await at.welcome(isElsewhere);
  await IN_PANE['check']?.(at, STEP);
  await at.quiet();
  await WITH_COLLEAGUE['colleague checks']?.(at, STEP);
  await at.quiet();
  for (const { protection } of seen(at)) expect(protection.kind).toBe('watching');
  return at;
}

const seen = (at: PlayedWorkbook) =>
  [at.joined, at.colleague?.seen.joined].flatMap((joined) => (joined ? [joined.view().own] : []));

const putBacks = (at: PlayedWorkbook): number =>
  seen(at).flatMap(({ log }) => log.filter(({ event }) => event === 'put-back')).length;

/** What a fresh program finds in the journal. */
async function rememberedAfter(at: PlayedWorkbook): Promise<readonly string[]> {
  await at.part();
  await at.reopen();
  const { log, memory } = at.joined.view().own;
  expect(memory).toBe('fine');
  return log.map(({ event }) => event);
}

describe.each([
  ['in two windows here', false],
  ['at two computers', true],
])('one list guarded %s', (_, isElsewhere) => {
  test('a lone sort is put back once, and nobody answers the other', async () => {
    const at = await guardedTwice(isElsewhere);
    const before = at.inputs();
    at.office.user.sortAlone('Nacht', ALL);
    await at.quiet();
    expect(at.inputs()).toBe(before);
    expect(putBacks(at)).toBe(1);
    expect(at.joined.view().own.bar?.kind ?? at.colleague?.seen.joined.view().own.bar?.kind).toBe(
      'put-back',
    );
    const events = await rememberedAfter(at);
    expect(events.filter((event) => event === 'began')).toHaveLength(2);
    expect(events).toContain('put-back');
    await at.close();
  });
});

describe('at two computers', () => {
  test('both write at once: no entry is lost', async () => {
    const at = await guardedTwice(true);
    const keep = [
      IN_PANE['keep']?.(at, STEP),
      at.colleague?.at((p) => p.joined.guardActions.keepRestorePoint()),
    ];
    await Promise.all(keep);
    await at.quiet();
    expect(seen(at).map(({ problem }) => problem)).toEqual([null, null]);
    expect((await rememberedAfter(at)).filter((event) => event === 'kept')).toHaveLength(2);
    const notes = at.workbook.sheets().filter(({ visibility }) => visibility === 'veryHidden');
    expect(notes.map(({ name }) => name)).toEqual([...new Set(notes.map(({ name }) => name))]);
    await at.close();
  });

  test('what one leaves as it is, the other does not put back', async () => {
    const at = await guardedTwice(true);
    at.office.user.sortAlone('Nacht', ALL);
    const sorted = at.inputs();
    await at.quiet();
    const by = at.joined.view().own.bar?.kind === 'put-back' ? 'leave so' : 'colleague leaves so';
    await (IN_PANE[by] ?? WITH_COLLEAGUE[by])?.(at, STEP);
    await at.quiet();
    expect(at.inputs()).toBe(sorted);
    await at.close();
  });

  test('Ctrl+Z after a put-back is not fought', async () => {
    const at = await guardedTwice(true);
    at.office.user.sortAlone('Nacht', ALL);
    const sorted = at.inputs();
    await at.quiet();
    at.office.user.undo();
    await at.quiet();
    expect(at.inputs()).toBe(sorted);
    expect(seen(at).map(({ bar }) => bar?.kind)).toContain('offer');
    await at.close();
  });
});

test('in two windows here: who wants a put-back undone is not fought for ever', async () => {
  const at = await guardedTwice(false);
  at.office.user.sortAlone('Nacht', ALL);
  const sorted = at.inputs();
  await at.quiet();
  // Each pane may put it back once: neither knows what the other did.
  for (let tries = 0; tries < 2 && at.inputs() !== sorted; tries++) {
    at.office.user.undo();
    await at.quiet();
  }
  expect(at.inputs()).toBe(sorted);
  expect(seen(at).map(({ bar }) => bar?.kind)).toContain('offer');
  await at.close();
});
