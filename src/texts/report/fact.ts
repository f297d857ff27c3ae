import type { ReportFact, ReportForm } from '../../core/report/document';

/** A name with its value or values, one line each. Never throws. */
export function fact(
  name: string,
  values: string | readonly string[],
  form: ReportForm,
): ReportFact {
  return { name, values: typeof values === 'string' ? [values] : values, form };
}
