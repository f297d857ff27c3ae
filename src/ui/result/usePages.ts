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
  /** The list that this is of; null before the first page. */
  readonly key: string | null;
  readonly total: number | null;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
}

interface Arrival<Row> {
  readonly key: string;
  readonly page: number;
  readonly of: PageOf<Row>;
}

const noPages = { key: null, total: null, pages: new Map<number, never>() };

function receive<Row>(loaded: Loaded<Row>, { key, page, of }: Arrival<Row>): Loaded<Row> {
  const { pages } = loaded.key === key ? loaded : noPages;
  return { key, total: of.total, pages: new Map<number, readonly Row[]>(pages).set(page, of.rows) };
}

/** Loads a list page by page. `key` names the list: with another one everything is loaded anew. */
export function usePages<Row>(load: LoadPage<Row>, key: string): LoadedPages<Row> {
  const [arrived, arrive] = useReducer(receive<Row>, noPages);
  const asked = useRef(new Set<number>());
  const current = useRef('');
  const ask = useCallback(
    (page: number) => {
      if (asked.current.has(page)) return;
      asked.current.add(page);
      const wanted = key;
      void load(page * PAGE, PAGE).then((of) => {
        if (of !== null && current.current === wanted) arrive({ key: wanted, page, of });
      });
    },
    [load, key],
  );
  useEffect(() => {
    current.current = key;
    asked.current = new Set();
    ask(0);
  }, [ask, key]);
  const need = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) ask(page);
    },
    [ask],
  );
  // What came of the list before is not of this one, not even until the first page of this one comes.
  const loaded = arrived.key === key ? arrived : noPages;
  const rowAt = (at: number): Row | null =>
    loaded.pages.get(Math.floor(at / PAGE))?.[at % PAGE] ?? null;
  return { total: loaded.total, rowAt, need };
}
