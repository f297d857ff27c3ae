import { readMemoryPart, writeMemoryPart } from '../../app/memory/memoryPart';
import { readWarningDecision, WARNINGS_NAMESPACE } from '../../app/memory/readWarningDecision';
import type { AcceptedWarnings, WarningDecision } from '../../app/ports/acceptedWarnings';
import type { OwnWrites } from '../ownWrites';
import { inExcel } from '../session/inExcel';

/** Parts whose texts are asked for together: each holds a few hundred characters. */
const AT_ONCE = 500;

/** Accepted warnings in custom XML parts of the open workbook. */
export function excelAcceptedWarnings(own: OwnWrites): AcceptedWarnings {
  return {
    recall: () =>
      inExcel(async (context) => (await readAll(context)).map(({ decision }) => decision)),
    remember: (decision) => own.inTurn(() => inExcel((context) => remember(context, decision))),
  };
}

interface Numbered {
  readonly number: number;
  readonly decision: WarningDecision;
}

async function remember(context: Excel.RequestContext, decision: WarningDecision): Promise<void> {
  const number = 1 + ((await readAll(context)).at(-1)?.number ?? 0);
  context.workbook.customXmlParts.add(writeMemoryPart(number, decision, WARNINGS_NAMESPACE));
  await context.sync();
}

/** In the order of their numbers; of two writers' same numbers the later one comes last, then any one rule. */
async function readAll(context: Excel.RequestContext): Promise<readonly Numbered[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(WARNINGS_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const { items } = parts;
  const read: Numbered[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    read.push(...(await readTogether(context, items.slice(from, from + AT_ONCE))));
  }
  return read.sort((a, b) => a.number - b.number || (keyOf(a) < keyOf(b) ? -1 : 1));
}

async function readTogether(
  context: Excel.RequestContext,
  parts: readonly Excel.CustomXmlPart[],
): Promise<readonly Numbered[]> {
  const texts = parts.map((part) => part.getXml());
  await context.sync();
  return texts.flatMap(({ value }) => numbered(value));
}

function keyOf({ decision }: Numbered): string {
  return `${decision.at} ${JSON.stringify(decision)}`;
}

function numbered(xml: string): readonly Numbered[] {
  const part = readMemoryPart(xml);
  const decision = part === null ? null : readWarningDecision(part.value);
  return part === null || decision === null ? [] : [{ number: part.number, decision }];
}
