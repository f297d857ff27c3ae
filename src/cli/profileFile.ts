import { builtInProfile } from '../core/profile/builtInProfile';
import type { Profile } from '../core/profile/profile';
import type { ProfileFault } from '../core/profile/profileFault';
import { readProfile } from '../files/profile/readProfile';
import type { Texts } from '../texts/texts';
import { readBytes } from './files';

/** The profile, or every fault of its file in words. */
export type ProfileOutcome =
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'faulty'; readonly lines: readonly string[] };

/** Reads the profile; the built-in one without a path. Throws `PathProblem`. */
export async function profileFrom(path: string | null, texts: Texts): Promise<ProfileOutcome> {
  if (path === null) return { kind: 'profile', profile: builtInProfile };
  const reading = readProfile(new TextDecoder().decode(await readBytes(path)));
  if (reading.ok) return { kind: 'profile', profile: reading.profile };
  const { usage } = texts.command;
  const faults = reading.faults.map((fault) =>
    usage.faultAt(fault.path, fault.line, wordFault(texts, fault)),
  );
  return { kind: 'faulty', lines: [usage.badProfile(path, faults.length), ...faults] };
}

/** A fault and its text fit by their common code, which a union cannot express. */
function wordFault(texts: Texts, fault: ProfileFault): string {
  const word = texts.profileFaults[fault.code] as (details: ProfileFault) => string;
  return word(fault);
}
