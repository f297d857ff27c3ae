import type { ReportMark } from '../../core/report/document';
import type { Severity } from '../../core/rules/rule';
import type { Texts } from '../texts';

const STATES = { error: 'wrong', warning: 'damaged', info: 'note' } as const;

/** A severity as a mark: symbol and word. Never throws. */
export function markOfSeverity(severity: Severity, texts: Texts): ReportMark {
  return { state: STATES[severity], word: texts.check.severities[severity] };
}
