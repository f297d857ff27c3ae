import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { isFocusLost } from './lostFocus';

/**
 * Whoever worked in a part of the pane goes on from what it names, its heading, not from the page's top, where
 * the part folds by itself or what had the focus is gone: a button that makes way for what it does, or cannot
 * be pressed meanwhile. Gives back what to hand to the part's element. `isOpen`: whether the part is in sight,
 * so that nothing needs to be scrolled. Never throws.
 */
export function useFocusKeptBy<Part extends HTMLElement>(
  heading: { readonly current: HTMLElement | null },
  isOpen: boolean,
): RefObject<Part | null> {
  const body = useRef<Part>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    const note = ({ target }: Event): void => {
      hadFocus.current = target instanceof Node && body.current?.contains(target) === true;
    };
    // Who points elsewhere leaves by their own will; nothing says so where that takes no focus.
    const leave = ({ target }: Event): void => {
      const isHeld = target instanceof Node && document.activeElement?.contains(target) === true;
      if (!isHeld || document.activeElement === document.body) hadFocus.current = false;
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', leave);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', leave);
    };
  }, []);
  // After everything that is drawn: what is gone is known only then.
  useLayoutEffect(() => {
    if (hadFocus.current && isFocusLost()) heading.current?.focus({ preventScroll: isOpen });
  });
  return body;
}
