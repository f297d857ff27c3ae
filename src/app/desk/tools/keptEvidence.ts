import type { CheckedList } from '../../checkFiles';
import { evidenceGatherer, type EvidencePorts, type ReportEvidence } from '../../reportEvidence';

/** Gathers the evidence of the check that is kept, once for all that ask for it. */
export function keptEvidence(
  ports: EvidencePorts,
): (checked: CheckedList) => Promise<ReportEvidence> {
  let last: { readonly of: CheckedList; readonly evidence: Promise<ReportEvidence> } | null = null;
  return (checked) => {
    if (last?.of !== checked) last = { of: checked, evidence: evidenceGatherer(ports)(checked) };
    return last.evidence;
  };
}
