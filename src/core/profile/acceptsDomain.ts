import { canonicalDomain } from '../identifiers/domain';
import type { Profile } from './profile';

/**
 * Compiles the profile's accepted domains: the function returned says whether an account may have
 * this mail domain (what stands behind the `@`). Only the very domain counts, not its subdomains;
 * every domain is accepted where the profile names none. Compared in canonical form. Never throws.
 */
export function acceptsDomain(profile: Profile): (domain: string) => boolean {
  if (profile.acceptedDomains === null) return () => true;
  const accepted = new Set(profile.acceptedDomains.map(canonicalDomain));
  return (domain) => accepted.has(canonicalDomain(domain));
}
