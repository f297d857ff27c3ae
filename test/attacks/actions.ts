import type { CellInput } from '../../src/workbench/host/cell';
import { announceProtection } from '../../src/workbench/host/classes/protections';
import { joinOffice } from '../support/officeHost';
import type { Done } from '../support/officeHostPerson';
import type { GuardedOffice } from '../support/guard/guardInOffice';

/** `count` cells of a bound column from the list's row `from` (from 0) on, one a row. */
export function columnValues(
  { office, list }: GuardedOffice,
  column: number,
  from: number,
  count: number,
): CellInput[][] {
  const area = { row: from + 1, column, rows: count, columns: 1 };
  return office.workbook
    .sheet(list.sheetId)
    .values(area)
    .map((row) => [...row] as CellInput[]);
}

/** Another program's batch on the same workbook, through a library of its own. */
export async function asOtherAddIn(
  { office }: GuardedOffice,
  batch: (context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  const other = joinOffice(office.host);
  try {
    await other.Excel.run(batch);
    await other.settled();
  } finally {
    other.close();
  }
}

/** Makes the list a table, and lets the guard see it. */
export async function makeTable(at: GuardedOffice, address: string): Promise<void> {
  await asOtherAddIn(at, async (context) => {
    context.workbook.worksheets.getItem(at.list.sheetId).tables.add(address, true);
    await context.sync();
  });
  await at.quiet();
  await at.guard.commands.verify();
}

/** "In Bereich konvertieren". */
export async function convertTable(at: GuardedOffice): Promise<Done> {
  const { office, list } = at;
  if (office.host.model.protection.of(list.sheetId) !== undefined) return 'sheetProtected';
  await asOtherAddIn(at, async (context) => {
    const { tables } = context.workbook.worksheets.getItem(list.sheetId);
    tables.getItemAt(0).convertToRange();
    await context.sync();
  });
  return 'done';
}

/** "Blattschutz aufheben", by the person at this window. */
export function unprotect({ office, list }: GuardedOffice): Done {
  const { model } = office.host;
  model.protection.unprotect(list.sheetId, undefined);
  announceProtection(model, list.sheetId, false);
  return 'done';
}

/** What the document inspector does: all custom XML is gone. */
export function removeState({ office }: GuardedOffice): Done {
  office.host.model.document.xml.clear();
  return 'done';
}

/** Somebody writes another state into the guard's own memory. */
export function forgeState({ office }: GuardedOffice): Done {
  const { xml } = office.host.model.document;
  for (const [id, part] of xml) {
    xml.set(id, { ...part, xml: part.xml.replaceAll('watching', 'off') });
  }
  return 'done';
}
