import type { Hand } from './hand';
import type { PageTexts } from './pageTexts';

/** What the ribbon's buttons do beyond the hand's own actions. */
export interface RibbonActions {
  /** A new, empty workbook beside those that are open. */
  readonly fresh: () => void;
  readonly open: () => void;
  readonly save: () => void;
  readonly sample: (path: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly copy: () => void;
  readonly cut: () => void;
  readonly paste: () => void;
  readonly sort: (ascending: boolean) => void;
  readonly checkList: () => void;
  readonly protection: () => void;
}

function button(label: string, act: () => void, className = ''): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: label,
    className,
  });
  made.onclick = act;
  return made;
}

/** So that the ribbon stays on one line: a sign, with its name for those who ask for it. */
function signButton(
  texts: PageTexts,
  name: keyof PageTexts['short'],
  act: () => void,
): HTMLButtonElement {
  const made = button(texts.short[name], act);
  made.title = texts[name];
  made.setAttribute('aria-label', texts[name]);
  return made;
}

/**
 * Fills the ribbon; `samples` are paths below /samples. Done once for a workbook: a button made anew
 * between press and release of the mouse would lose the click. What changes is told by the function
 * that is returned.
 */
export function fillRibbon(
  ribbon: HTMLElement,
  texts: PageTexts,
  samples: readonly string[],
  hand: Hand,
  actions: RibbonActions,
): () => void {
  const sign = (name: keyof PageTexts['short'], act: () => void): HTMLButtonElement =>
    signButton(texts, name, act);
  const line = (): HTMLElement => document.createElement('hr');
  const protect = button('', () => hand.toggleProtection());
  ribbon.replaceChildren(
    button(texts.fresh, actions.fresh),
    button(texts.open, actions.open),
    sign('save', actions.save),
    choice(texts.samples, samples, actions.sample),
    line(),
    sign('undo', actions.undo),
    sign('redo', actions.redo),
    button(texts.cut, actions.cut),
    button(texts.copy, actions.copy),
    button(texts.paste, actions.paste),
    line(),
    menu(texts, hand),
    sign('ascending', () => actions.sort(true)),
    sign('descending', () => actions.sort(false)),
    line(),
    protect,
    line(),
    button(texts.checkList, actions.checkList, 'addin'),
    button(texts.protection, actions.protection, 'addin'),
  );
  return () => (protect.textContent = hand.isProtected() ? texts.unprotect : texts.protect);
}

function menu(texts: PageTexts, hand: Hand): HTMLSelectElement {
  const items: readonly (readonly [string, () => void])[] = [
    [texts.insertRows, () => hand.insertRows()],
    [texts.deleteRows, () => hand.deleteRows()],
    [texts.insertCells, () => hand.insertCells()],
    [texts.deleteCells, () => hand.deleteCells()],
    [texts.hideRows, () => hand.hideRows(true)],
    [texts.showRows, () => hand.hideRows(false)],
  ];
  const labels = items.map(([label]) => label);
  return choice(texts.cells, labels, (label) => items.find(([one]) => one === label)?.[1]());
}

/** A menu that stays at its title. */
function choice(
  title: string,
  values: readonly string[],
  chosen: (value: string) => void,
): HTMLSelectElement {
  const select = document.createElement('select');
  select.setAttribute('aria-label', title);
  const options = [title, ...values].map((value, at) =>
    Object.assign(document.createElement('option'), {
      value: at === 0 ? '' : value,
      textContent: value,
    }),
  );
  select.append(...options);
  select.onchange = () => {
    const { value } = select;
    select.selectedIndex = 0;
    if (value !== '') chosen(value);
  };
  return select;
}
