import type { FrameLocator, Page } from 'playwright-core';
import { untilRead } from './workbench';

/** An area of the sheet in front: rows and columns from 0. */
export interface HandArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What the tests use of the page's own objects, which it hands out as `window.workbench`. */
export interface PageSession {
  readonly host: {
    readonly displayedFormats: (
      sheet: string,
      area: HandArea,
    ) => { readonly fillColor?: string }[][];
  };
  readonly workbook: {
    readonly activeSheet: () => string;
    readonly activate: (id: string) => void;
    readonly sheets: () => { readonly id: string }[];
    readonly sheet: (id: string) => {
      readonly values: (area: HandArea) => unknown[][];
      readonly inputs: (area: HandArea) => unknown[][];
      readonly setInputs: (area: HandArea, inputs: readonly (readonly unknown[])[]) => void;
      readonly usedArea: (valuesOnly: boolean) => HandArea | undefined;
    };
    readonly select: (selection: { sheet: string; areas: readonly HandArea[] }) => void;
    readonly selection: () => { readonly areas: HandArea[] };
    readonly change: (origin: string, work: () => void) => void;
  };
  readonly grid: {
    readonly shown: (sheet: string, row: number, column: number) => { v?: unknown } | null;
  };
}

/** What the cells of the sheet in front hold. */
export function cellsOf(page: Page, area: HandArea): Promise<unknown[][]> {
  return page.evaluate((asked) => {
    const { workbook } = (window as unknown as { workbench: PageSession }).workbench;
    return workbook.sheet(workbook.activeSheet()).values(asked);
  }, area);
}

/** What was put into the cells of the sheet in front: values and formulas. */
export function inputsOf(page: Page, area: HandArea): Promise<unknown[][]> {
  return page.evaluate((asked) => {
    const { workbook } = (window as unknown as { workbench: PageSession }).workbench;
    return workbook.sheet(workbook.activeSheet()).inputs(asked);
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

/** What is marked in the sheet in front. */
export function markedOf(page: Page): Promise<HandArea[]> {
  return page.evaluate(
    () => (window as unknown as { workbench: PageSession }).workbench.workbook.selection().areas,
  );
}

/** Fills cells of the sheet in front, as typing into each does. */
export function put(
  page: Page,
  area: HandArea,
  inputs: readonly (readonly unknown[])[],
): Promise<void> {
  return page.evaluate(
    ([where, what]) => {
      const { workbook } = (window as unknown as { workbench: PageSession }).workbench;
      const sheet = workbook.sheet(workbook.activeSheet());
      workbook.change('user', () => sheet.setInputs(where, what));
    },
    [area, inputs] as const,
  );
}

/** What the grid draws in a cell of the sheet in front. */
export function drawnAt(page: Page, row: number, column: number): Promise<unknown> {
  return page.evaluate(
    ([r, c]) => {
      const { workbook, grid } = (window as unknown as { workbench: PageSession }).workbench;
      return grid.shown(workbook.activeSheet(), r, c)?.v ?? null;
    },
    [row, column] as const,
  );
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
