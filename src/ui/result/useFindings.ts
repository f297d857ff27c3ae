import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { FindingRow, FindingsWindow } from '../../app/ports/checker';

/** Asks for entries `from` (from 0) on; null: superseded, or no result is there. */
export type LoadFindings = (from: number, count: number) => Promise<FindingsWindow | null>;

/** The part of the findings that was loaded so far. */
export interface LoadedFindings {
  /** Null before the first answer. */
  readonly total: number | null;
  /** Entry `at` (from 0); null while it is not here. */
  readonly rowAt: (at: number) => FindingRow | null;
  /** Asks for the entries from `first` to `last`, as far as they are not here. */
  readonly need: (first: number, last: number) => void;
}

const PAGE = 100;

interface Loaded {
  readonly total: number | null;
  readonly pages: ReadonlyMap<number, readonly FindingRow[]>;
}

type Arrival =
  | { readonly type: 'emptied' }
  | { readonly type: 'came'; readonly page: number; readonly window: FindingsWindow };

const NOTHING: Loaded = { total: null, pages: new Map() };

function receive(loaded: Loaded, arrival: Arrival): Loaded {
  if (arrival.type === 'emptied') return NOTHING;
  const pages = new Map(loaded.pages).set(arrival.page, arrival.window.rows);
  return { total: arrival.window.total, pages };
}

/** Loads findings page by page. `key` names the view: with another one everything is loaded anew. */
export function useFindings(load: LoadFindings, key: string): LoadedFindings {
  const [loaded, arrive] = useReducer(receive, NOTHING);
  const asked = useRef(new Set<number>());
  const current = useRef('');
  const ask = useCallback(
    (page: number) => {
      if (asked.current.has(page)) return;
      asked.current.add(page);
      const wanted = key;
      void load(page * PAGE, PAGE).then((window) => {
        if (window !== null && current.current === wanted) arrive({ type: 'came', page, window });
      });
    },
    [load, key],
  );
  useEffect(() => {
    current.current = key;
    asked.current = new Set();
    arrive({ type: 'emptied' });
    ask(0);
  }, [ask, key]);
  const need = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) ask(page);
    },
    [ask],
  );
  const rowAt = (at: number): FindingRow | null =>
    loaded.pages.get(Math.floor(at / PAGE))?.[at % PAGE] ?? null;
  return { total: loaded.total, rowAt, need };
}
