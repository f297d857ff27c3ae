import type { PageTexts } from './pageTexts';

/** What a person answers to Excel's warning before a sort. */
export type SortAnswer = 'expand' | 'alone' | 'cancel';

function open(build: (dialog: HTMLDialogElement) => void): HTMLDialogElement {
  const dialog = document.getElementById('dialog') as HTMLDialogElement;
  dialog.replaceChildren();
  build(dialog);
  dialog.showModal();
  return dialog;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
  more: Partial<HTMLElementTagNameMap[Name]> = {},
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), { textContent: text }, more);
}

function buttons(...all: readonly HTMLButtonElement[]): HTMLElement {
  const row = element('div', '', { className: 'buttons' });
  row.append(...all);
  return row;
}

/** What is said with a heading and a list. */
export interface Message {
  readonly title: string;
  readonly lines: readonly string[];
  readonly text: string;
}

/** Shows a message until it is closed; behind another message or question it waits. */
export function tell(message: string | Message, texts: PageTexts): void {
  const shown = document.getElementById('dialog') as HTMLDialogElement;
  if (shown.open) {
    shown.addEventListener('close', () => tell(message, texts), { once: true });
    return;
  }
  const dialog = open((box) => {
    const close = element('button', texts.close, { className: 'main', type: 'button' });
    close.onclick = () => dialog.close();
    box.append(...said(message), buttons(close));
  });
}

function said(message: string | Message): readonly HTMLElement[] {
  if (typeof message === 'string') return [element('p', message)];
  const { title, lines, text } = message;
  const list = element('ul', '');
  list.append(...lines.map((line) => element('li', line)));
  return [element('h2', title), list, element('p', text)];
}

/** Asks a question that is answered by OK or Cancel; whether it was OK. */
export function confirmed(question: string, texts: PageTexts): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = open((box) => {
      const yes = element('button', texts.close, { className: 'main', type: 'button' });
      const no = element('button', texts.cancel, { type: 'button' });
      const answer = (value: boolean): void => {
        dialog.close();
        resolve(value);
      };
      yes.onclick = () => answer(true);
      no.onclick = () => answer(false);
      box.oncancel = () => resolve(false);
      box.append(element('p', question), buttons(no, yes));
    });
  });
}

/** Asks what Excel asks when cells beside the selection would stay behind. */
export function askAboutSort(texts: PageTexts): Promise<SortAnswer> {
  return new Promise((resolve) => {
    const dialog = open((box) => {
      const choices = (['expand', 'alone'] as const).map((value, at) => {
        const label = element('label', '');
        const input = element('input', '', { type: 'radio', name: 'sort', value });
        input.checked = at === 0;
        label.append(input, ` ${value === 'expand' ? texts.sortExpand : texts.sortAlone}`);
        return label;
      });
      const sort = element('button', texts.sort, { className: 'main', type: 'button' });
      const cancel = element('button', texts.cancel, { type: 'button' });
      const answer = (value: SortAnswer): void => {
        dialog.close();
        resolve(value);
      };
      sort.onclick = () => {
        const chosen = box.querySelector<HTMLInputElement>('input:checked');
        answer(chosen?.value === 'alone' ? 'alone' : 'expand');
      };
      cancel.onclick = () => answer('cancel');
      box.oncancel = () => resolve('cancel');
      const title = element('h2', texts.sortTitle);
      box.append(title, element('p', texts.sortQuestion), ...choices, buttons(cancel, sort));
    });
  });
}
