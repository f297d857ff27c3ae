import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Folded steps hold nothing: whether an element is hidden need not be computed for every role.
configure({ defaultHidden: true });

/**
 * What jsdom lacks and Fluent and the virtual list ask for: observers of sizes, media queries, and
 * elements that have a size at all.
 */
class StillResizeObserver implements ResizeObserver {
  observe(): void {
    /* Nothing changes its size here. */
  }
  unobserve(): void {
    /* Nothing was observed. */
  }
  disconnect(): void {
    /* Nothing was observed. */
  }
}

globalThis.ResizeObserver = StillResizeObserver;

globalThis.matchMedia = (media) => ({
  media,
  matches: false,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
});

let isInFront = true;

// jsdom says so only while an element has the focus; a browser while the page is in front.
document.hasFocus = () => isInFront;

/** Takes the keyboard from the page, as a click into the sheet beside it does, until what it gives back is called. */
export function goToSheet(): () => void {
  isInFront = false;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return () => {
    isInFront = true;
  };
}

/** The list is 400 pixels high, each entry 40. */
function heightOf(this: HTMLElement): number {
  return this.getAttribute('role') === 'option' ? 40 : 400;
}

Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { get: heightOf },
  clientWidth: { get: () => 320 },
  offsetHeight: { get: heightOf },
  offsetWidth: { get: () => 320 },
});
