import { canonicalDomain } from '../identifiers/domain';
import type { Profile } from './profile';

/**
 * Compiles the profile's agencies: the function returned gives the name of the agency a mail
 * domain (what stands behind the `@`) belongs to, null if the profile names none. Only the very
 * domain counts, not its subdomains. Compared in canonical form. Never throws.
 */
export function agencyOfDomain(profile: Profile): (domain: string) => string | null {
  const names = new Map<string, string>();
  for (const { name, domains } of profile.agencies) {
    for (const domain of domains) names.set(canonicalDomain(domain), name);
  }
  return (domain) => names.get(canonicalDomain(domain)) ?? null;
}
