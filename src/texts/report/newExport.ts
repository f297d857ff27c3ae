import type { CheckResult } from '../../core/check/checkList';
import type { ReportBlock, ReportSection } from '../../core/report/document';
import type { ReportContext } from './context';
import { newExports } from '../newExport';
import type { Texts } from '../texts';
import { fact } from './fact';

/** The same in every language. */
const SHELL = 'PowerShell';

/**
 * What must be exported anew, with the line to copy and the letter to send. Null where no characters
 * were lost. Never throws.
 */
export function newExportSection(
  result: CheckResult,
  { list, references }: ReportContext,
  texts: Texts,
): ReportSection | null {
  const names = references.map(({ name }) => name);
  const needed = newExports(result, list, names, texts);
  if (needed.length === 0) return null;
  const { heading, run, ask, letter } = texts.newExport;
  const blocks = needed.flatMap(({ message, command, request }): readonly ReportBlock[] => [
    { kind: 'paragraph', text: message },
    { kind: 'paragraph', text: run },
    { kind: 'facts', facts: [fact(SHELL, command, 'code')] },
    { kind: 'paragraph', text: ask },
    { kind: 'facts', facts: [fact(letter, linesOf(request), 'sentence')] },
  ]);
  return { heading, blocks };
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}
