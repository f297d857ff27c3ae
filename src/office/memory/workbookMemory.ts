import type { RememberedList, WorkbookMemory } from '../../app/ports/workbookMemory';
import type { OwnWrites } from '../ownWrites';
import { inExcel } from '../session/inExcel';
import { MEMORY_NAMESPACE, MOST_CHARACTERS, readMemoryPart, writeMemoryPart } from './memoryPart';
import { readRememberedList } from './readRememberedList';

/** Parts whose texts are asked for together: at most 4 MB, under the web's limit of an answer. */
const AT_ONCE = 16;

/** Remembers in custom XML parts of the open workbook; see memoryPart.ts for their form. */
export function excelWorkbookMemory(own: OwnWrites): WorkbookMemory {
  return {
    recall: () => inExcel(async (context) => [...newest(await readEntries(context)).values()]),
    remember: (list) => own.inTurn(() => inExcel((context) => remember(context, list))),
  };
}

interface Entry {
  readonly number: number;
  readonly list: RememberedList;
}

async function remember(context: Excel.RequestContext, list: RememberedList): Promise<void> {
  const entries = await readEntries(context);
  const before = newest(entries).get(list.sheetId);
  if (before !== undefined && JSON.stringify(before) === JSON.stringify(inOrder(list))) return;
  const number = 1 + entries.reduce((most, entry) => Math.max(most, entry.number), 0);
  context.workbook.customXmlParts.add(partOf(number, list));
  await context.sync();
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

async function readEntries(context: Excel.RequestContext): Promise<readonly Entry[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
  parts.load('items/id');
  await context.sync();
  const entries: Entry[] = [];
  const { items } = parts;
  for (let from = 0; from < items.length; from += AT_ONCE) {
    entries.push(...(await readTogether(context, items.slice(from, from + AT_ONCE))));
  }
  return entries;
}

async function readTogether(
  context: Excel.RequestContext,
  parts: readonly Excel.CustomXmlPart[],
): Promise<readonly Entry[]> {
  const texts = parts.map((part) => part.getXml());
  await context.sync();
  return texts.flatMap(({ value }) => {
    const part = readMemoryPart(value);
    const list = part === null ? null : readRememberedList(part.value);
    return part === null || list === null ? [] : [{ number: part.number, list }];
  });
}

/** By sheet id its newest entry; of two writers' same numbers the later check counts, then any one rule. */
function newest(entries: readonly Entry[]): ReadonlyMap<string, RememberedList> {
  const sorted = [...entries].sort((a, b) => a.number - b.number || compareSame(a.list, b.list));
  return new Map(sorted.map(({ list }) => [list.sheetId, list]));
}

function compareSame(a: RememberedList, b: RememberedList): number {
  const key = (list: RememberedList): string =>
    `${list.lastCheck?.at ?? ''} ${JSON.stringify(list)}`;
  return key(a) < key(b) ? -1 : 1;
}
