import type { RememberedList, WorkbookMemory } from '../../../src/app/ports/workbookMemory';
import { writeMemoryPart } from '../../../src/app/memory/memoryPart';
import { officePorts } from '../../../src/office/officePorts';
import { closeOffices, programAgain, programInOffice } from '../../support/programInOffice';
import { REMEMBERED } from '../../app/memory/support';

afterEach(closeOffices);

const memory = (): WorkbookMemory => officePorts().memory;

function partsOf(office: ReturnType<typeof programInOffice>): string[] {
  return [...office.host.model.document.xml.values()].map(({ xml }) => xml);
}

function at(minute: number, more: Partial<RememberedList> = {}): RememberedList {
  const check = REMEMBERED.lastCheck;
  if (check === null) throw new Error('the example has a check');
  const time = `2025-08-06T15:${String(minute).padStart(2, '0')}:00.000Z`;
  return { ...REMEMBERED, lastCheck: { ...check, at: time }, ...more };
}

test('recalls what was remembered, also after the pane was closed', async () => {
  const office = programInOffice();
  expect(await memory().recall()).toEqual([]);
  await memory().remember(REMEMBERED);
  await closeOffices();
  programAgain(office);
  expect(await memory().recall()).toEqual([REMEMBERED]);
});

test('only adds: of each list the newest entry counts', async () => {
  const office = programInOffice();
  const other = at(1, { sheetId: '{other}', sheet: 'Andere' });
  await memory().remember(at(1));
  await memory().remember(other);
  const first = partsOf(office);
  await memory().remember(at(2));
  expect(partsOf(office).slice(0, 2)).toEqual(first);
  expect(partsOf(office)).toHaveLength(3);
  expect(await memory().recall()).toEqual([at(2), other]);
});

test('what is remembered already is not written again, unless something else came between', async () => {
  const office = programInOffice();
  await memory().remember(at(1));
  await memory().remember(at(1));
  expect(partsOf(office)).toHaveLength(1);
  await memory().remember(at(2));
  await memory().remember(at(1));
  expect(await memory().recall()).toEqual([at(1)]);
  expect(partsOf(office)).toHaveLength(3);
});

test('what two wrote at once is kept, and both read the same of it', async () => {
  const office = programInOffice();
  await addParts(writeMemoryPart(4, at(9)), writeMemoryPart(4, at(8)), writeMemoryPart(3, at(30)));
  expect(await memory().recall()).toEqual([at(9)]);
  expect(partsOf(office)).toHaveLength(3);
});

test('parts of others and parts that cannot be understood are passed over and stay', async () => {
  const office = programInOffice();
  await addParts(
    '<notes xmlns="urn:somebody:else">x</notes>',
    '<entry xmlns="urn:batch-list-check:memory:1" number="900">{"sheetId":7}</entry>',
    '<other xmlns="urn:batch-list-check:memory:1"/>',
  );
  const before = partsOf(office);
  await memory().remember(REMEMBERED);
  expect(await memory().recall()).toEqual([REMEMBERED]);
  expect(partsOf(office).slice(0, 3)).toEqual(before);
});

test('a part stays under 256 KB: names of references are what may go', async () => {
  const office = programInOffice();
  const reference = { from: 'disk', file: 'ß'.repeat(200), role: 'directory' } as const;
  const references = Array.from({ length: 2_000 }, () => reference);
  await memory().remember(at(1, { references }));
  expect(await memory().recall()).toEqual([at(1, { references: [] })]);
  expect(Math.max(...partsOf(office).map(({ length }) => length))).toBeLessThan(256 * 1024);
});

test('who was left out is written once, however often the list is checked', async () => {
  const office = programInOffice();
  for (const minute of [1, 2, 3]) await memory().remember(at(minute));
  const named = partsOf(office).filter((xml) => xml.includes('beate.busch'));
  expect(named).toHaveLength(1);
  expect(partsOf(office)).toHaveLength(3);
  const [one, two] = REMEMBERED.exclusions;
  const more = { account: 'd@amt.example', id: 'S-1-5-21-1-2-3-1005', reason: 'later' };
  await memory().remember(
    at(4, { exclusions: [one, two, more].filter((who) => who !== undefined) }),
  );
  expect(partsOf(office).filter((xml) => xml.includes('beate.busch'))).toHaveLength(1);
  expect((await memory().recall())[0]?.exclusions).toEqual([one, two, more]);
});

test('who was left out before an entry that starts anew is not recalled, now or later', async () => {
  programInOffice();
  await memory().remember(at(1));
  await memory().remember(at(2, { exclusions: [], startsAnew: true }));
  expect(await memory().recall()).toEqual([at(2, { exclusions: [] })]);
  await memory().remember(at(3, { exclusions: [] }));
  expect(await memory().recall()).toEqual([at(3, { exclusions: [] })]);
  await memory().remember(at(4));
  expect(await memory().recall()).toEqual([at(4)]);
});

test('whom an entry that starts anew leaves out again stays left out; the same is said once', async () => {
  const office = programInOffice();
  await memory().remember(at(1));
  await memory().remember(at(2, { startsAnew: true }));
  expect(await memory().recall()).toEqual([at(2)]);
  expect(at(2).exclusions).toHaveLength(2);
  await memory().remember(at(2, { startsAnew: true }));
  expect(partsOf(office)).toHaveLength(2);
});

test('many who are left out anew all count', async () => {
  programInOffice();
  const exclusions = Array.from({ length: 300 }, (_, number) => ({
    account: `n${String(number)}@amt.example`,
    id: String(number),
    reason: 'left',
  }));
  await memory().remember(at(1));
  await memory().remember(at(2, { exclusions, startsAnew: true }));
  expect(await memory().recall()).toEqual([at(2, { exclusions })]);
});

test('a sheet that Excel calls by its place is known by its name', async () => {
  const office = programInOffice();
  await memory().remember(at(1, { sheet: 'Charge 1' }));
  const other = at(2, { sheet: 'Deckblatt', exclusions: [] });
  await memory().remember(other);
  expect(await memory().recall()).toEqual([other, at(1, { sheet: 'Charge 1' })]);
  expect(partsOf(office)).toHaveLength(2);
});

test('a part stays under 256 KB: many who were left out are named in several', async () => {
  const office = programInOffice();
  const exclusions = Array.from({ length: 1_000 }, (_, number) => ({
    account: `${'ü'.repeat(240)}${String(number)}@amt.example`,
    id: `${'7'.repeat(200)}${String(number)}`,
    reason: 'on-request',
  }));
  await memory().remember(at(1, { exclusions }));
  expect(await memory().recall()).toEqual([at(1, { exclusions })]);
  expect(Math.max(...partsOf(office).map(({ length }) => length))).toBeLessThan(256 * 1024);
  const before = partsOf(office).length;
  await memory().remember(at(1, { exclusions }));
  expect(partsOf(office)).toHaveLength(before);
});

test('a hundred entries are read in answers that the web takes', async () => {
  programInOffice({ platform: 'web', office: { platform: 'OfficeOnline' } });
  const long = at(1, { sheet: 'x'.repeat(200_000) });
  await addParts(...Array.from({ length: 20 }, (_, number) => writeMemoryPart(number, long)));
  await addParts(...Array.from({ length: 20 }, (_, number) => writeMemoryPart(20 + number, long)));
  expect(await memory().recall()).toEqual([long]);
});

async function addParts(...parts: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const xml of parts) context.workbook.customXmlParts.add(xml);
    await context.sync();
  });
}
