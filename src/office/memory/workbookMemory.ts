import { newExclusions } from '../../app/newExclusions';
import type { Exclusion } from '../../core/facts/facts';
import type { RememberedList, WorkbookMemory } from '../../app/ports/workbookMemory';
import type { OwnWrites } from '../ownWrites';
import { inExcel } from '../session/inExcel';
import { MEMORY_NAMESPACE, MOST_CHARACTERS, writeMemoryPart } from '../../app/memory/memoryPart';
import {
  newestLists,
  readMemoryEntry,
  withoutStart,
  type MemoryEntry,
} from '../../app/memory/newestLists';
import { readRememberedList } from '../../app/memory/readRememberedList';
import { listKey } from '../../app/memory/sameSheet';
import { workbookName } from '../workbookName';
import { partTexts } from './partTexts';

/** Parts whose texts are asked for together: at most 4 MB, under the web's limit of an answer. */
const AT_ONCE = 16;

/** People left out that one entry names: with names of 254 characters half of what an entry may hold. */
const MOST_LEFT_OUT = 250;

/** Formats of which Excel saves the active sheet's values or texts and nothing else (File formats in Excel). */
const TEXT_FILES = /\.(?:csv|txt|tsv|tab|prn|dif|slk)$/i;

/** The ending of a file's name where it is a text file's, in lower case; else null. Never throws. */
function textFileEnding(name: string): string | null {
  return TEXT_FILES.exec(name)?.[0].toLowerCase() ?? null;
}

/** Remembers in custom XML parts of the open workbook; see memoryPart.ts for their form. */
export function excelWorkbookMemory(own: OwnWrites): WorkbookMemory {
  return {
    lostIn: async () => textFileEnding(await workbookName()),
    recall: () => inExcel(async (context) => newestLists(await readEntries(context))),
    remember: (list) => own.inTurn(() => inExcel((context) => remember(context, list))),
  };
}

async function remember(context: Excel.RequestContext, list: RememberedList): Promise<void> {
  const entries = await readEntries(context);
  const before = newestLists(entries).find((one) => listKey(one) === listKey(list));
  if (
    before !== undefined &&
    JSON.stringify(before) === JSON.stringify(inOrder(withoutStart(list)))
  )
    return;
  const last = entries.reduce((most, entry) => Math.max(most, entry.number), 0);
  const known = list.startsAnew === true ? [] : (before?.exclusions ?? []);
  const more = newExclusions(list.exclusions, known);
  for (const [at, exclusions] of portionsOf(more).entries()) {
    const entry = at === 0 ? list : withoutStart(list);
    context.workbook.customXmlParts.add(partOf(last + 1 + at, { ...entry, exclusions }));
  }
  await context.sync();
}

/** At least one portion: an entry says more than who was left out. */
function portionsOf(exclusions: readonly Exclusion[]): readonly (readonly Exclusion[])[] {
  const count = Math.max(1, Math.ceil(exclusions.length / MOST_LEFT_OUT));
  return Array.from({ length: count }, (_, at) =>
    exclusions.slice(at * MOST_LEFT_OUT, (at + 1) * MOST_LEFT_OUT),
  );
}

/** The entry as it will be read again: only what belongs to it, in one order. */
function inOrder(list: RememberedList): RememberedList | null {
  return readRememberedList(JSON.parse(JSON.stringify(list)) as unknown);
}

/** References can be chosen again: where their names alone are too much, they are left out. */
function partOf(number: number, list: RememberedList): string {
  const whole = writeMemoryPart(number, list);
  if (whole.length <= MOST_CHARACTERS) return whole;
  return writeMemoryPart(number, { ...list, references: [] });
}

async function readEntries(context: Excel.RequestContext): Promise<readonly MemoryEntry[]> {
  const texts = await partTexts(context, MEMORY_NAMESPACE, AT_ONCE);
  return texts.map(readMemoryEntry).filter((entry) => entry !== null);
}
