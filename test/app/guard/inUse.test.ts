import { programWithOthersBetween } from '../../support/betweenHost';
import { closeOffices } from '../../support/programInOffice';
import { guardedRows, guardInOffice, LIST, NEW_BUILD } from '../../support/guard/guardInOffice';
import { SEAL_WORDS } from '../../support/guard/sealWords';

afterEach(closeOffices);

const problemOf = (code: string) => ({ from: 'workbook', failure: { code } });

/** A guarded list, and its cells as they stand. */
async function guarded() {
  const office = programWithOthersBetween(NEW_BUILD);
  const at = await guardInOffice(guardedRows(12), {}, office);
  return { ...at, host: office.host };
}

const works: Readonly<
  Record<string, (at: Awaited<ReturnType<typeof guarded>>) => Promise<unknown>>
> = {
  'whole rows are sorted': ({ guard }) => guard.commands.sortRows([{ column: 1, ascending: true }]),
  'check digits are made': ({ guard }) => guard.commands.makeSeal(SEAL_WORDS),
};

describe.each(Object.entries(works))('%s', (_, work) => {
  test('somebody types below before each request: said, nothing written', async () => {
    const at = await guarded();
    const before = at.cells();
    at.host.between((count) => void at.office.remote.type(LIST, `D${String(20 + count)}`, 'x'));
    await work(at);
    at.host.between(() => undefined);
    expect(at.guard.view().problem).toMatchObject(problemOf('sheet-in-use'));
    expect(at.cells().slice(0, 12)).toEqual(before);
  });

  test('the sheet is deleted meanwhile: not said to be in use', async () => {
    const at = await guarded();
    at.host.between((_count, request) => {
      if (/"Name":"(Apply|GetIntersection)"/.test(request)) at.office.user.deleteSheet(LIST);
    });
    await work(at);
    at.host.between(() => undefined);
    await at.quiet();
    const { problem, bar } = at.guard.view();
    expect(problem).not.toMatchObject(problemOf('sheet-in-use'));
    expect(bar).toMatchObject({ why: 'sheet-gone' });
  });
});
