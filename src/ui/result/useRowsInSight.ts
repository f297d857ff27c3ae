import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';

/** The rows that a scrolled box shows, counted from 0; `last` is inclusive, -1 for none. */
export interface RowsInSight {
  readonly first: number;
  readonly last: number;
  /** Scrolls just so far that the row is in sight. */
  readonly reveal: (at: number) => void;
}

/** Rows drawn above and below what is in sight, so that a scroll does not show a gap. */
const MARGIN = 4;

/**
 * Which of `count` rows of one height are in sight of the box. A division, whatever the count: lists
 * that measure their rows add up all of them anew, which takes too long for 100,000.
 */
export function useRowsInSight(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowsInSight {
  const [{ top, height }, setPlace] = useState({ top: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const look = (): void => {
      const rows = Math.floor(current.scrollTop / rowHeight);
      const next = { top: rows * rowHeight, height: current.clientHeight };
      setPlace((now) => (now.top === next.top && now.height === next.height ? now : next));
    };
    // It also calls once at the start, when the page is laid out: asking earlier would lay it out twice.
    const observer = new ResizeObserver(look);
    observer.observe(current);
    current.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      current.removeEventListener('scroll', look);
    };
  }, [box, rowHeight]);
  const reveal = useCallback(
    (at: number) => {
      const { current } = box;
      if (current === null) return;
      const above = at * rowHeight;
      const below = above + rowHeight - current.clientHeight;
      current.scrollTop = Math.max(Math.min(current.scrollTop, above), below);
    },
    [box, rowHeight],
  );
  return {
    first: Math.max(0, top / rowHeight - MARGIN),
    last: Math.min(count - 1, Math.ceil((top + height) / rowHeight) + MARGIN),
    reveal,
  };
}
