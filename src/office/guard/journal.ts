import type { GuardJournal, JournalPart } from '../../app/ports/guardMemory';
import { readMemoryPart, writeMemoryPart } from '../../app/memory/memoryPart';
import type { OwnWrites } from '../ownWrites';
import { partTexts } from '../memory/partTexts';
import { inExcel } from '../session/inExcel';

/** Custom XML parts of the guard's journal, one a part; their form is memoryPart.ts's. */
const GUARD_NAMESPACE = 'urn:batch-list-check:guard:1';

/** Parts whose texts are asked for together: each holds a few hundred characters. */
const AT_ONCE = 500;

/** The guard's journal in custom XML parts of the open workbook. */
export function excelGuardJournal(own: OwnWrites): GuardJournal {
  return {
    parts: () => inExcel(readParts),
    append: ({ number, value }) =>
      own.inTurn(() =>
        inExcel(async (context) => {
          context.workbook.customXmlParts.add(writeMemoryPart(number, value, GUARD_NAMESPACE));
          await context.sync();
        }),
      ),
  };
}

async function readParts(
  context: Excel.RequestContext,
): Promise<{ readonly parts: readonly JournalPart[]; readonly unreadable: number }> {
  const texts = await partTexts(context, GUARD_NAMESPACE, AT_ONCE);
  const parts = texts.map(readMemoryPart).filter((part) => part !== null);
  return { parts, unreadable: texts.length - parts.length };
}
