import { digestOf } from '../../../core/fingerprint/fingerprint';
import { warningsByRule } from '../../../core/report/warnings';
import type { CheckedList } from '../../checkFiles';
import type { ListWarnings } from '../../ports/listTools';
import type { ReportsPorts } from './reportsDesk';

/** What can be accepted in the list that was checked last. See `ListTools` for each answer. */
export interface WarningsDesk {
  readonly warnings: () => ListWarnings | null;
  readonly warningsBasis: () => Promise<string | null>;
}

/** Which rules warn, and what they were judged by. Nothing is judged anew. */
export function warningsDesk({
  lastChecked,
  evidence,
  digest,
}: Pick<ReportsPorts, 'lastChecked' | 'evidence' | 'digest'>): WarningsDesk {
  return {
    warnings: () => {
      const checked = lastChecked();
      return checked === null ? null : warningsOf(checked);
    },
    warningsBasis: async () => {
      const checked = lastChecked();
      if (checked === null || checked.result.facts === null) return null;
      const { references } = await evidence(checked);
      const text = JSON.stringify(basisOf(checked, references));
      return digestOf(new TextEncoder().encode(text), digest);
    },
  };
}

function warningsOf({ fingerprint, result }: CheckedList): ListWarnings | null {
  if (fingerprint === null) return null;
  const rules = Array.from(warningsByRule(result), ([rule, findings]) => ({ rule, findings }));
  return { fingerprint, rules };
}

/** In whatever order the references were chosen. */
function basisOf(
  { references, result }: CheckedList,
  fingerprints: readonly (string | null)[],
): object {
  const compared = references.map(({ role }, at) => [role, fingerprints[at] ?? null].join(' '));
  const { kind = null, answers = {} } = result.facts ?? {};
  return { kind, answers: Object.entries(answers).sort(), compared: compared.sort() };
}
