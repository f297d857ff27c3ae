import { fingerprintOf, type Digest } from '../core/fingerprint/fingerprint';
import type { ReferenceSource } from '../core/pairing/reference';
import type { ReportFile } from '../core/report/basis';
import { boundRows } from './boundRows';
import type { CheckedList } from './checkFiles';
import type { FileDigest } from './ports/fileDigest';
import { baseName } from './readReferences';

/** What proves to a reader of a report which list was compared with what. */
export interface ReportEvidence {
  /** The list's file first, then those of the references, each once. */
  readonly files: readonly ReportFile[];
  /** The fingerprint of each reference, in the check's order; null where nothing was compared. */
  readonly references: readonly (string | null)[];
}

/** What gathering evidence needs from outside. */
export interface EvidencePorts {
  readonly digest: Digest;
  readonly fileDigest: FileDigest;
}

/** Gathers evidence list by list; a reference of several lists is worked out once. */
export function evidenceGatherer({
  digest,
  fileDigest,
}: EvidencePorts): (checked: CheckedList) => Promise<ReportEvidence> {
  const digests = once(fileDigest);
  const fingerprints = new Map<string, Promise<string>>();
  const fingerprint = ({ file, cells }: ReferenceSource): Promise<string> => {
    const { sheet, columns, data } = cells;
    const key = JSON.stringify([file, sheet.name, columns.bound]);
    const known =
      fingerprints.get(key) ?? fingerprintOf(boundRows(sheet, columns, data.rows), digest);
    fingerprints.set(key, known);
    return known;
  };
  return async ({ file, references, result }) => {
    const { facts } = result;
    const sources = facts === null ? references.map(() => null) : facts.sources.map(fingerprint);
    return {
      files: await filesOf(file, references, digests),
      references: await Promise.all(sources),
    };
  };
}

async function filesOf(
  list: string,
  references: CheckedList['references'],
  digests: FileDigest,
): Promise<readonly ReportFile[]> {
  const others = [...new Set(references.map(({ file }) => file))].filter((file) => file !== list);
  const named = [
    { file: list, use: 'list' as const },
    ...others.map((file) => ({ file, use: 'reference' as const })),
  ];
  return Promise.all(
    named.map(async ({ file, use }) => ({
      name: baseName(file),
      use,
      sha256: await digests(file),
    })),
  );
}

function once(digest: FileDigest): FileDigest {
  const known = new Map<string, Promise<string | null>>();
  return (file) => {
    const found = known.get(file) ?? digest(file);
    known.set(file, found);
    return found;
  };
}
