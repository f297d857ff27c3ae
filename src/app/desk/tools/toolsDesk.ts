import type { Digest } from '../../../core/fingerprint/fingerprint';
import type { Profile } from '../../../core/profile/profile';
import type { CheckedList } from '../../checkFiles';
import type { FileDigest } from '../../ports/fileDigest';
import type { PickedFileOpener } from '../deskTables';
import { keptEvidence } from './keptEvidence';
import { incidentDesk, type IncidentDesk } from './incidentDesk';
import { plansDesk, type PlansDesk } from './plansDesk';
import { reportsDesk, type ReportsDesk } from './reportsDesk';
import type { ToolsWords } from './toolsWords';
import { warningsDesk, type WarningsDesk } from './warningsDesk';

/** What the tools need from outside. */
export interface ToolsDeskPorts {
  readonly openPicked: PickedFileOpener;
  readonly profile: Profile;
  readonly words: Readonly<Record<'de' | 'en', ToolsWords>>;
  /** The list that was checked last; null for none. */
  readonly lastChecked: () => CheckedList | null;
  readonly digest: Digest;
  /** SHA-256 of picked files, by name; null for the open workbook. */
  readonly fileDigest: FileDigest;
}

/** The tools' own side: it keeps what was planned and told last. See `ListTools` for each answer. */
export interface ToolsDesk extends ReportsDesk, IncidentDesk, WarningsDesk, PlansDesk {}

/** A desk that has planned nothing. Never throws. */
export function toolsDesk(ports: ToolsDeskPorts): ToolsDesk {
  const evidence = keptEvidence(ports);
  return {
    ...reportsDesk({ ...ports, evidence }),
    ...incidentDesk(ports),
    ...plansDesk(ports),
    ...warningsDesk({ ...ports, evidence }),
  };
}
