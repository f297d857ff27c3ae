import { WorkbookFailure } from '../../core/workbookFailure';
import { FileProblem } from '../fileProblem';
import type { Problem } from './state';

/** What broke, in a shape that has a sentence for everything. Never throws. */
export function problemOf(error: unknown): Problem {
  if (error instanceof FileProblem) {
    return { from: 'file', file: error.path, failure: error.failure };
  }
  if (error instanceof WorkbookFailure) return { from: 'workbook', failure: error };
  return { from: 'program', message: error instanceof Error ? error.message : String(error) };
}
