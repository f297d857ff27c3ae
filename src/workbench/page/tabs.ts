import type { HostWorkbook } from '../host/hostWorkbook';

/** Draws a tab for each visible sheet, and one to add a sheet. */
export function fillTabs(
  tabs: HTMLElement,
  workbook: HostWorkbook,
  newSheet: string,
  add: () => void,
): void {
  const active = workbook.activeSheet();
  const visible = workbook.sheets().filter(({ visibility }) => visibility === 'visible');
  const buttons = visible.map(({ id, name }) => {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: name,
    });
    button.setAttribute('role', 'tab');
    button.setAttribute('aria-selected', String(id === active));
    button.onclick = () => workbook.change('user', () => workbook.activate(id));
    return button;
  });
  const more = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: '+',
    title: newSheet,
  });
  more.setAttribute('aria-label', newSheet);
  more.onclick = add;
  tabs.replaceChildren(...buttons, more);
  buttons[visible.findIndex(({ id }) => id === active)]?.scrollIntoView({
    block: 'nearest',
    inline: 'nearest',
  });
}
