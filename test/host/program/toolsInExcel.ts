import type { Pane } from '../../../src/app/pane/openPane';
import { openTools, type Tools } from '../../../src/app/tools/openTools';
import { DeskLine } from '../../../src/browser/deskLine';
import { checkerOn } from '../../../src/browser/workerChecker';
import { plannerOn } from '../../../src/browser/workerPlanner';
import { toolsOn } from '../../../src/browser/workerTools';
import { OwnWrites } from '../../../src/office/ownWrites';
import { excelSheetWriter } from '../../../src/office/writing/sheetWriter';
import { wholeWorker } from '../../support/wholeWorker';
import { CHECKED_AT, openedPane, panePorts } from './paneInExcel';

/** The program in Excel, with the files that it gave. */
export interface Opened {
  readonly pane: Pane;
  readonly tools: Tools;
  readonly saved: { readonly name: string; readonly content: Blob }[];
}

/** Pane and tools as the program wires them, over the open workbook. */
export async function opened(): Promise<Opened> {
  const start = wholeWorker();
  const line = new DeskLine(start);
  const ports = panePorts();
  const pane = await openedPane({ ...ports, checker: checkerOn(line) });
  const saved: Opened['saved'] = [];
  const tools = openTools({
    reader: ports.reader,
    writer: excelSheetWriter(new OwnWrites()),
    tools: toolsOn(line),
    planner: plannerOn(new DeskLine(start)),
    downloads: { offered: true, save: (name, content) => void saved.push({ name, content }) },
    clock: { now: () => CHECKED_AT },
    workbookName: async () => 'Liste.xlsx',
    pane,
    acknowledged: async () => [],
    guardList: async () => true,
    names: () => ({ combined: 'Nachtliste', batch: 'Charge {number}' }),
  });
  return { pane, tools, saved };
}

/** Whether the tools wait for nothing. */
export const SETTLED = (tools: Tools): boolean => tools.state().open?.step.at !== 'working';
