import type { Facts } from '../facts/facts';
import { lowerCaseOf } from '../identifiers/lowerCase';
import { CellKind, kindAt, type Column } from '../table/column';
import { textAt } from '../table/text';

/**
 * Whether the run did what a row says: `assumed` where no log says so (the list ran), `executed` and
 * `prepared` (not run) by the log, `unclear` where the log says something that nobody explained.
 */
export type Execution = 'assumed' | 'executed' | 'prepared' | 'unclear';

/** The column in which the run left its log, and what its words mean. */
export interface ExecutionLog {
  readonly column: Column;
  /** Words for "done". */
  readonly executed: readonly string[];
  /** Words for "not done"; an empty cell says the same. */
  readonly prepared: readonly string[];
}

/** The execution of each data row, by position; `log` null: nothing was logged. Never throws. */
export function executionsOf(facts: Facts, log: ExecutionLog | null): readonly Execution[] {
  const rows = [...facts.list.data.rows];
  if (log === null) return rows.map(() => 'assumed');
  const executed = new Set(log.executed.map(logWordKey));
  const prepared = new Set(log.prepared.map(logWordKey));
  return rows.map((index) => {
    const words = wordsAt(log.column, index).map(logWordKey);
    if (words.some((word) => executed.has(word))) return 'executed';
    if (words.length === 0 || words.some((word) => prepared.has(word))) return 'prepared';
    return 'unclear';
  });
}

/**
 * The words of the log that stand in no row, so that a mistyped one does not say "nothing was done".
 * Never throws.
 */
export function unusedWords(facts: Facts, { column, executed }: ExecutionLog): readonly string[] {
  const seen = new Set<string>();
  for (const index of facts.list.data.rows) {
    for (const word of wordsAt(column, index)) seen.add(logWordKey(word));
  }
  return executed.filter((word) => !seen.has(logWordKey(word)));
}

/** The first `most` different words of the column's data rows, as they stand there. Never throws. */
export function wordsOf(facts: Facts, column: Column, most: number): readonly string[] {
  const found = new Map<string, string>();
  for (const index of facts.list.data.rows) {
    const [word] = wordsAt(column, index);
    if (word === undefined || found.has(logWordKey(word))) continue;
    found.set(logWordKey(word), word);
    if (found.size === most) break;
  }
  return [...found.values()];
}

/** What a cell shows and what it stores; nothing for an empty one. */
function wordsAt(column: Column, index: number): readonly string[] {
  if (kindAt(column, index) === CellKind.empty) return [];
  const stored = textAt(column, index);
  return [column.shown.get(index) ?? stored, stored].filter((word) => word.trim() !== '');
}

/** A word of the log as words are compared: without case and surrounding spaces. Never throws. */
export function logWordKey(word: string): string {
  return lowerCaseOf(word.trim());
}
