import { useCallback, useEffect, useReducer, useRef } from 'react';

/** Rows `from` (from 0) on of a long list, and how many it has. */
export interface PageOf<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** Asks for rows `from` (from 0) on; null: superseded, or nothing is there. */
export type LoadPage<Row> = (from: number, count: number) => Promise<PageOf<Row> | null>;

/** The part of a long list that was loaded so far. */
export interface LoadedPages<Row> {
  /** Null before the first answer. */
  readonly total: number | null;
  /** Row `at` (from 0); null while it is not here. */
  readonly rowAt: (at: number) => Row | null;
  /** Asks for the rows from `first` to `last`, as far as they are not here. */
  readonly need: (first: number, last: number) => void;
}

const PAGE = 100;

interface Loaded<Row> {
  readonly total: number | null;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
}

type Arrival<Row> =
  | { readonly type: 'emptied' }
  | { readonly type: 'came'; readonly page: number; readonly of: PageOf<Row> };

function receive<Row>(loaded: Loaded<Row>, arrival: Arrival<Row>): Loaded<Row> {
  if (arrival.type === 'emptied') return { total: null, pages: new Map() };
  const pages = new Map(loaded.pages).set(arrival.page, arrival.of.rows);
  return { total: arrival.of.total, pages };
}

/** Loads a list page by page. `key` names the list: with another one everything is loaded anew. */
export function usePages<Row>(load: LoadPage<Row>, key: string): LoadedPages<Row> {
  const [loaded, arrive] = useReducer(receive<Row>, { total: null, pages: new Map() });
  const asked = useRef(new Set<number>());
  const current = useRef('');
  const ask = useCallback(
    (page: number) => {
      if (asked.current.has(page)) return;
      asked.current.add(page);
      const wanted = key;
      void load(page * PAGE, PAGE).then((of) => {
        if (of !== null && current.current === wanted) arrive({ type: 'came', page, of });
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
  const rowAt = (at: number): Row | null =>
    loaded.pages.get(Math.floor(at / PAGE))?.[at % PAGE] ?? null;
  return { total: loaded.total, rowAt, need };
}
