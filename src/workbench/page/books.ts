import type { Book } from './book';

/** Fills the title bar's list of open workbooks; `chosen` is told the number, from 0. */
export function fillBooks(
  list: HTMLSelectElement,
  label: string,
  books: readonly Book[],
  front: Book,
  chosen: (at: number) => void,
): void {
  list.setAttribute('aria-label', label);
  const options = books.map((book, at) => {
    const option = document.createElement('option');
    option.value = String(at);
    option.textContent = book.name;
    return option;
  });
  list.replaceChildren(...options);
  list.selectedIndex = books.indexOf(front);
  list.onchange = () => chosen(list.selectedIndex);
}
