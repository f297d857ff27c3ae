import { joinOffice, openOffice, type Office } from '../support/officeHost';

type Told = readonly [source: string, trigger: string | undefined];

/** What the add-ins at this window, beside it and at a co-author's computer are told of one change. */
async function told(work: (seats: Record<'own' | 'beside' | 'theirs', Office>) => unknown) {
  const own = openOffice();
  const seats = {
    own,
    beside: joinOffice(own.host),
    theirs: joinOffice(own.host, undefined, true),
  };
  const heard: Record<string, Told[]> = {};
  for (const [name, { Excel }] of Object.entries(seats)) {
    const list: Told[] = (heard[name] = []);
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(async ({ source, triggerSource }) => {
        list.push([source, triggerSource]);
      });
      worksheets.onRowSorted.add(async ({ source }) => void list.push([source, undefined]));
      await context.sync();
    });
  }
  await own.settled();
  await work(seats);
  await own.settled();
  for (const office of Object.values(seats)) office.close();
  return heard;
}

async function writes({ Excel }: Office): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['x']];
    await context.sync();
  });
}

test.each<[string, Parameters<typeof told>[0], Told, Told, Told]>([
  [
    'the add-in here',
    ({ own }) => writes(own),
    ['Local', 'ThisLocalAddin'],
    ['Local', 'Unknown'],
    ['Remote', 'Unknown'],
  ],
  [
    "a co-author's add-in",
    ({ theirs }) => writes(theirs),
    ['Remote', 'Unknown'],
    ['Remote', 'Unknown'],
    ['Local', 'ThisLocalAddin'],
  ],
  [
    'the person here',
    ({ own }) => own.user.type('Sheet1', 'A1', 'x'),
    ['Local', 'Unknown'],
    ['Local', 'Unknown'],
    ['Remote', 'Unknown'],
  ],
  [
    'a co-author',
    ({ own }) => own.remote.type('Sheet1', 'A1', 'x'),
    ['Remote', 'Unknown'],
    ['Remote', 'Unknown'],
    ['Local', 'Unknown'],
  ],
])('each add-in is told whose doing a change is: %s', async (_, work, own, beside, theirs) => {
  expect(await told(work)).toEqual({ own: [own], beside: [beside], theirs: [theirs] });
});

test("what a co-author's add-in did is not on this window's undo list", async () => {
  await told(async ({ own, theirs }) => {
    await writes(theirs);
    expect(own.user.undo()).toBe(false);
    await writes(own);
    expect(own.user.undo()).toBe(true);
  });
});
