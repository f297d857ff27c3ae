import { writeMemoryPart } from '../../../src/app/memory/memoryPart';
import { WARNINGS_NAMESPACE } from '../../../src/app/memory/readWarningDecision';
import type { AcceptedWarnings, WarningDecision } from '../../../src/app/ports/acceptedWarnings';
import { excelAcceptedWarnings } from '../../../src/office/memory/acceptedWarnings';
import { OwnWrites } from '../../../src/office/ownWrites';
import { closeOffices, programAgain, programInOffice } from '../../support/programInOffice';

afterEach(closeOffices);

const accepted = (): AcceptedWarnings => excelAcceptedWarnings(new OwnWrites());

function decision(minute: number, more: Partial<WarningDecision> = {}): WarningDecision {
  return {
    fingerprint: `sha256:${'0a'.repeat(32)}`,
    basis: `sha256:${'1b'.repeat(32)}`,
    rule: 'missing-pair',
    findings: 3,
    reason: 'zwei ziehen <später> & „um“ 😀',
    at: `2025-08-06T15:${String(minute).padStart(2, '0')}:00.000Z`,
    ...more,
  };
}

async function addParts(...parts: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const xml of parts) context.workbook.customXmlParts.add(xml);
    await context.sync();
  });
}

test('recalls what was remembered, the oldest first, also after the pane was closed', async () => {
  const office = programInOffice();
  expect(await accepted().recall()).toEqual([]);
  const decisions = [decision(30), decision(1, { reason: null }), decision(2, { rule: 'renamed' })];
  for (const one of decisions) await accepted().remember(one);
  await closeOffices();
  programAgain(office);
  expect(await accepted().recall()).toEqual(decisions);
});

test('what is remembered at once is numbered one after the other', async () => {
  programInOffice();
  const own = excelAcceptedWarnings(new OwnWrites());
  const decisions = [decision(3), decision(2), decision(1)];
  await Promise.all(decisions.map((one) => own.remember(one)));
  expect(await own.recall()).toEqual(decisions);
});

const part = (number: number, value: unknown): string =>
  writeMemoryPart(number, value, WARNINGS_NAMESPACE);

test('of two writers the later one comes last; parts of others are none', async () => {
  programInOffice();
  await addParts(
    part(4, decision(9)),
    part(4, decision(8)),
    part(3, decision(30)),
    '<notes xmlns="urn:somebody:else">x</notes>',
  );
  expect(await accepted().recall()).toEqual([decision(30), decision(8), decision(9)]);
});

test('a part that nobody can read may have taken back what was decided before it was seen', async () => {
  const office = programInOffice();
  await accepted().remember(decision(9));
  await addParts(part(900, { rule: 7 }));
  expect(await accepted().recall()).toEqual([]);
  await accepted().remember(decision(10));
  expect(await accepted().recall()).toEqual([decision(10)]);
  expect(office.host.model.document.xml.size).toBe(3);
});
