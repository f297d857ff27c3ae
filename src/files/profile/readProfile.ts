import { builtInProfile } from '../../core/profile/builtInProfile';
import type { Profile } from '../../core/profile/profile';
import type { ProfileFault } from '../../core/profile/profileFault';
import { contradictions } from './contradictions';
import { shortened } from './jsonPlace';
import { LIMITS, scanJson, type JsonScan } from './jsonScan';
import { lineCounter, type LineCounter } from './lineCounter';
import { schemaFaults, type PlacedReason } from './schemaFaults';

/** A profile, or all that is wrong with it in the order of the file. */
export type ProfileReading =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly faults: readonly ProfileFault[] };

/**
 * Reads a profile from its JSON (a byte order mark before it is passed over) by
 * docs/vorgaben.schema.json; what it leaves out is as in the built-in profile. Every fault is
 * reported, but where the text is no JSON only the first place can be told. Never throws.
 */
export function readProfile(text: string): ProfileReading {
  const json = text.replace(/^\uFEFF/, '');
  const lines = lineCounter(json);
  const scan = scanJson(json);
  if (scan.kind !== 'scanned') return { ok: false, faults: [unreadable(json, scan, lines)] };
  const given: unknown = JSON.parse(json);
  const faults = faultsOf(given, scan, lines);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, profile: completed(given as GivenProfile) };
}

/** What the schema lets through. */
type GivenProfile = Pick<Profile, 'schema' | 'name'> &
  Partial<Omit<Profile, 'batchSize'>> & {
    readonly batchSize?: Partial<Profile['batchSize']>;
    readonly $schema?: string;
  };

function completed(given: GivenProfile): Profile {
  const batchSize = { ...builtInProfile.batchSize, ...given.batchSize };
  const profile: Profile & { $schema?: string } = { ...builtInProfile, ...given, batchSize };
  delete profile.$schema;
  return profile;
}

type Scanned = Extract<JsonScan, { kind: 'scanned' }>;
type Unreadable = Exclude<JsonScan, Scanned>;

function unreadable(json: string, scan: Unreadable, lines: LineCounter): ProfileFault {
  switch (scan.kind) {
    case 'too-large':
      return { code: 'too-large', path: '', line: 1, what: scan.what, limit: LIMITS[scan.what] };
    case 'broken': {
      const unit = json.codePointAt(scan.offset);
      const found = unit === undefined ? null : String.fromCodePoint(unit);
      return { code: 'not-json', path: '', ...lines(scan.offset), found };
    }
  }
}

function faultsOf(given: unknown, scan: Scanned, lines: LineCounter): readonly ProfileFault[] {
  const pathOf = (pointer: string): string => scan.places.get(pointer)?.path ?? '';
  const offsetOf = (pointer: string): number => scan.places.get(pointer)?.offset ?? 0;
  const found: readonly PlacedReason[] = [...schemaFaults(given), ...contradictions(given, pathOf)];
  const placed = [
    ...found.map(({ pointer, reason }) => ({
      offset: offsetOf(pointer),
      path: pathOf(pointer),
      reason,
    })),
    ...duplicateKeys(scan, lines),
  ];
  return placed
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, path, reason }) => ({ path, line: lines(offset).line, ...reason }));
}

function duplicateKeys(scan: Scanned, lines: LineCounter) {
  return scan.repeated.map(({ place, member, firstOffset }) => ({
    offset: place.offset,
    path: place.path,
    reason: {
      code: 'duplicate-key' as const,
      member: shortened(member),
      firstLine: lines(firstOffset).line,
    },
  }));
}
