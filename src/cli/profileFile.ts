import { explained } from '../app/fileProblem';
import { builtInProfile } from '../core/profile/builtInProfile';
import type { Profile } from '../core/profile/profile';
import type { ProfileFault } from '../core/profile/profileFault';
import { decodeText, findEncodingSigns } from '../files/text/decodeText';
import { readProfile } from '../files/profile/readProfile';
import { commandTextsOf } from '../texts/commandCatalog';
import { profileFaultsIn } from '../texts/profileFaultsCatalog';
import type { Texts } from '../texts/texts';
import { readBytes } from './files';

/** The profile, or every fault of its file in words. */
export type ProfileOutcome =
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'faulty'; readonly lines: readonly string[] };

/** Far more than a profile may hold: past it nothing needs to be decoded. */
const LONGEST = 1 << 26;

/** Reads the profile; the built-in one without a path. Throws `PathProblem`, `FileProblem`. */
export async function profileFrom(path: string | null, texts: Texts): Promise<ProfileOutcome> {
  if (path === null) return { kind: 'profile', profile: builtInProfile };
  const reading = readProfile(await textOf(path));
  if (reading.ok) return { kind: 'profile', profile: reading.profile };
  const { usage } = commandTextsOf(texts.language);
  const faults = reading.faults.map((fault) =>
    usage.faultAt(fault.path, fault.line, wordFault(texts, fault)),
  );
  return { kind: 'faulty', lines: [usage.badProfile(path, faults.length), ...faults] };
}

/** Editors save in several encodings; read wrongly, no agency's name with an umlaut would fit. */
async function textOf(path: string): Promise<string> {
  const bytes = await readBytes(path);
  return explained(path, async () => {
    const decoded = decodeText(bytes, findEncodingSigns(bytes), LONGEST);
    return new TextDecoder().decode(decoded.bytes.subarray(decoded.start));
  });
}

/** A fault and its text fit by their common code, which a union cannot express. */
function wordFault(texts: Texts, fault: ProfileFault): string {
  const word = profileFaultsIn(texts.language)[fault.code] as (details: ProfileFault) => string;
  return word(fault);
}
