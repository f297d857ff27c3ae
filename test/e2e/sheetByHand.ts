import type { FrameLocator, Page } from 'playwright-core';
import { untilRead } from './workbench';

/** An area of the sheet in front: rows and columns from 0. */
export interface HandArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface PageSession {
  readonly host: {
    readonly displayedFormats: (
      sheet: string,
      area: HandArea,
    ) => { readonly fillColor?: string }[][];
  };
  readonly workbook: {
    readonly activeSheet: () => string;
    readonly sheet: (id: string) => { readonly values: (area: HandArea) => unknown[][] };
    readonly select: (selection: { sheet: string; areas: HandArea[] }) => void;
    readonly change: (origin: string, work: () => void) => void;
  };
}

/** What the cells of the sheet in front hold. */
export function cellsOf(page: Page, area: HandArea): Promise<unknown[][]> {
  return page.evaluate((asked) => {
    const { workbook } = (window as unknown as { workbench: PageSession }).workbench;
    return workbook.sheet(workbook.activeSheet()).values(asked);
  }, area);
}

/** The fills that conditional formats give the cells of the sheet in front; null for none. */
export function fillsOf(page: Page, area: HandArea): Promise<(string | null)[][]> {
  return page.evaluate((asked) => {
    const { host, workbook } = (window as unknown as { workbench: PageSession }).workbench;
    const looks = host.displayedFormats(workbook.activeSheet(), asked);
    return looks.map((row) => row.map(({ fillColor }) => fillColor ?? null));
  }, area);
}

/** Marks cells, as dragging over them does. */
export function mark(page: Page, area: HandArea): Promise<void> {
  return page.evaluate((asked) => {
    const { workbook } = (window as unknown as { workbench: PageSession }).workbench;
    workbook.change('user', () =>
      workbook.select({ sheet: workbook.activeSheet(), areas: [asked] }),
    );
  }, area);
}

/** A button of the ribbon. */
export async function press(page: Page, name: string): Promise<void> {
  await page.locator('#ribbon').getByRole('button', { name, exact: true }).click();
}

/** The accident: a column marked, sorted, and "continue with the current selection" chosen. */
export async function sortAlone(page: Page, area: HandArea, button: string): Promise<void> {
  await mark(page, area);
  await press(page, button);
  const dialog = page.locator('#dialog');
  await dialog.getByRole('radio', { name: 'Mit bestehender Markierung fortfahren' }).click();
  await dialog.getByRole('button', { name: 'Sortieren', exact: true }).click();
}

/** Waits until the cells hold that. */
export async function untilCells(
  page: Page,
  area: HandArea,
  expected: readonly (readonly unknown[])[],
): Promise<void> {
  await untilRead<unknown>(() => cellsOf(page, area), expected);
}

/** Opens a folded step of the pane. */
export async function openStep(pane: FrameLocator, name: RegExp): Promise<void> {
  const step = pane.getByRole('button', { name });
  if ((await step.getAttribute('aria-expanded')) !== 'true') await step.click();
}
