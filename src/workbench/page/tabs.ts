import type { HostWorkbook } from '../host/hostWorkbook';

/**
 * Draws a tab for each visible sheet, and one to add a sheet. A sheet keeps its tab: one made anew
 * between press and release of the mouse would lose the click.
 */
export function fillTabs(
  tabs: HTMLElement,
  workbook: HostWorkbook,
  newSheet: string,
  add: () => void,
): void {
  const active = workbook.activeSheet();
  const visible = workbook.sheets().filter(({ visibility }) => visibility === 'visible');
  const drawn = new Map([...tabs.querySelectorAll('button')].map((tab) => [tab.name, tab]));
  const buttons = visible.map(({ id, name }) => {
    const button = drawn.get(id) ?? newButton(id);
    button.textContent = name;
    button.setAttribute('role', 'tab');
    button.setAttribute('aria-selected', String(id === active));
    button.onclick = () => workbook.change('user', () => workbook.activate(id));
    return button;
  });
  const more = drawn.get('') ?? newButton('');
  Object.assign(more, { textContent: '+', title: newSheet, onclick: add });
  more.setAttribute('aria-label', newSheet);
  arrange(tabs, [...buttons, more]);
  buttons[visible.findIndex(({ id }) => id === active)]?.scrollIntoView({
    block: 'nearest',
    inline: 'nearest',
  });
}

/** A button is told by its sheet's id. */
function newButton(name: string): HTMLButtonElement {
  return Object.assign(document.createElement('button'), { type: 'button' as const, name });
}

/** Puts the elements in that order, and takes out all others; what stands right is not touched. */
function arrange(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  wanted.forEach((element, at) => {
    const there = parent.children[at] ?? null;
    if (there !== element) parent.insertBefore(element, there);
  });
  while (parent.children.length > wanted.length) parent.lastElementChild?.remove();
}
