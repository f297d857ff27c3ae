import type { Reading } from '../../src/app/ports/sheetReader';
import type { CellInput, Grid } from '../../src/workbench/host/cell';
import { MemoryWorkbook } from '../../src/workbench/host/memory/memoryWorkbook';
import {
  joinOffice,
  openOffice,
  type Office as OpenOffice,
  type OfficeOptions,
} from './officeHost';
import { RefusingHost, type Refuses } from './refusingHost';

const opened: OpenOffice[] = [];

/**
 * Microsoft's library over a host, where the program finds it: as the globals of the page.
 * `closeOffices` ends it.
 */
export function programInOffice(options: OfficeOptions = {}): OpenOffice {
  return adopted(openOffice(options));
}

/** The same over a host that refuses some requests. */
export function programInRefusingOffice(refuses: Refuses): OpenOffice & { host: RefusingHost } {
  const host = new RefusingHost(new MemoryWorkbook(), refuses);
  return { ...adopted(joinOffice(host)), host };
}

/** The program anew over the same workbook, as after the pane was closed and opened again. */
export function programAgain({ host }: OpenOffice): OpenOffice {
  return adopted(joinOffice(host));
}

/** Closes what was opened, once the library has tidied up; to be called after each test. */
export async function closeOffices(): Promise<void> {
  for (const office of opened.splice(0)) {
    await office.settled();
    office.close();
  }
  for (const name of ['Excel', 'Office', 'OfficeExtension'])
    Reflect.deleteProperty(globalThis, name);
}

/** Makes an open library the program's; `closeOffices` ends it. */
export function adopted(office: OpenOffice): OpenOffice {
  opened.push(office);
  return officeAsProgram(office);
}

/** Makes an open library the program's, which closes it itself. */
export function officeAsProgram(office: OpenOffice): OpenOffice {
  const { Excel, Office, OfficeExtension } = office;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  return office;
}

/** Fills a sheet from A1 (or the row and column given, from 0) as pasting values does; gives its id. */
export function fillSheet(
  { workbook }: OpenOffice,
  name: string,
  rows: Grid<CellInput>,
  at = { row: 0, column: 0 },
): string {
  const id = sheetNamed(workbook, name);
  const area = { ...at, rows: rows.length, columns: rows[0]?.length ?? 0 };
  workbook.change('user', () => workbook.sheet(id).setInputs(area, rows));
  return id;
}

function sheetNamed(workbook: OpenOffice['workbook'], name: string): string {
  const known = workbook.sheets().find((sheet) => sheet.name === name);
  return known?.id ?? workbook.change('user', () => workbook.addSheet(name));
}

/** A reading that nobody calls off or watches. */
export function quietly(): Reading {
  return { signal: new AbortController().signal, progress: () => undefined };
}
