import { readMemoryPart, writeMemoryPart } from '../../app/memory/memoryPart';
import { readWarningDecision, WARNINGS_NAMESPACE } from '../../app/memory/readWarningDecision';
import type { AcceptedWarnings, WarningDecision } from '../../app/ports/acceptedWarnings';
import type { OwnWrites } from '../ownWrites';
import { inExcel } from '../session/inExcel';
import { partTexts } from './partTexts';

/** Parts whose texts are asked for together: each holds a few hundred characters. */
const AT_ONCE = 500;

/** Accepted warnings in custom XML parts of the open workbook. */
export function excelAcceptedWarnings(own: OwnWrites): AcceptedWarnings {
  return {
    recall: () =>
      inExcel(async (context) => {
        const { decisions, unreadable } = await readAll(context);
        return decisions.filter((one) => one.unreadable >= unreadable).map((one) => one.decision);
      }),
    remember: (decision) => own.inTurn(() => inExcel((context) => remember(context, decision))),
  };
}

interface Numbered {
  readonly number: number;
  readonly decision: WarningDecision;
  /** How many parts nobody could read when it was made. */
  readonly unreadable: number;
}

interface Kept {
  readonly decisions: readonly Numbered[];
  /** Any of them may have taken back what was accepted: what was decided before them does not count. */
  readonly unreadable: number;
}

async function remember(context: Excel.RequestContext, decision: WarningDecision): Promise<void> {
  const { decisions, unreadable } = await readAll(context);
  const number = 1 + (decisions.at(-1)?.number ?? 0);
  const entry = { ...decision, unreadable };
  context.workbook.customXmlParts.add(writeMemoryPart(number, entry, WARNINGS_NAMESPACE));
  await context.sync();
}

/** In the order of their numbers; of two writers' same numbers the later one comes last, then any one rule. */
async function readAll(context: Excel.RequestContext): Promise<Kept> {
  const texts = await partTexts(context, WARNINGS_NAMESPACE, AT_ONCE);
  const decisions = texts
    .flatMap(numbered)
    .sort((a, b) => a.number - b.number || (keyOf(a) < keyOf(b) ? -1 : 1));
  return { decisions, unreadable: texts.length - decisions.length };
}

function keyOf({ decision }: Numbered): string {
  return `${decision.at} ${JSON.stringify(decision)}`;
}

function numbered(xml: string): readonly Numbered[] {
  const part = readMemoryPart(xml);
  const decision = part === null ? null : readWarningDecision(part.value);
  if (part === null || decision === null) return [];
  return [{ number: part.number, decision, unreadable: unreadableIn(part.value) }];
}

function unreadableIn(value: unknown): number {
  const { unreadable } = value as { readonly unreadable?: unknown };
  return typeof unreadable === 'number' ? unreadable : 0;
}
