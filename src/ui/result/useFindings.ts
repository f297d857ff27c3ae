import type { FindingRow, FindingsWindow } from '../../app/ports/checker';
import { usePages, type LoadedPages } from './usePages';

/** Asks for entries `from` (from 0) on; null: superseded, or no result is there. */
export type LoadFindings = (from: number, count: number) => Promise<FindingsWindow | null>;

/** The part of the findings that was loaded so far. */
export type LoadedFindings = LoadedPages<FindingRow>;

/** Loads findings page by page. `key` names the view: with another one everything is loaded anew. */
export function useFindings(load: LoadFindings, key: string): LoadedFindings {
  return usePages(load, key);
}
