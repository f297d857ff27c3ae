import { CellFlag } from '../../facts/cellFlags';
import { storedText } from '../../facts/keyCellText';
import { accountFault, withoutSmtpPrefix } from '../../identifiers/account';
import type { AccountFault } from '../../identifiers/accountFault';
import { acceptsDomain } from '../../profile/acceptsDomain';
import type { Facts } from '../../facts/facts';
import { inRows, rule } from '../rule';

/** Why an account is none. */
export interface AccountInvalidDetails {
  readonly fault:
    AccountFault | { readonly reason: 'domain-not-accepted'; readonly domain: string };
}

/**
 * account-invalid, error: an account that fits neither mail address, UPN nor account name, or whose
 * domain the profile does not accept. Source: rules.md, Identifier grammar; RFC 5321 4.5.3.1;
 * Microsoft's a-samaccountname and IdFix.
 */
export const accountInvalid = rule('account-invalid', 'grammar', (facts) => {
  const { account } = facts.list;
  const refused = refusedDomains(facts);
  const faults = new Map<number, AccountInvalidDetails['fault']>();
  for (let position = 0; position < account.flags.length; position++) {
    const flags = account.flags[position] as number;
    const domain = refused?.get(account.domains[position] as number);
    if ((flags & CellFlag.grammar) === 0 && domain === undefined) continue;
    if ((flags & (CellFlag.empty | CellFlag.excused | CellFlag.error)) !== 0) continue;
    const text = storedText(account, position).trim();
    const fault = accountFault(facts.smtpDropped ? withoutSmtpPrefix(text) : text);
    if (fault !== null) faults.set(position, fault);
    else if (domain !== undefined) faults.set(position, { reason: 'domain-not-accepted', domain });
  }
  return inRows(
    'error',
    [...faults.keys()],
    () => 'account',
    (position): AccountInvalidDetails => ({
      fault: faults.get(position) ?? { reason: 'empty' },
    }),
  );
});

function refusedDomains({ space, profile }: Facts): ReadonlyMap<number, string> | null {
  if (profile.acceptedDomains === null) return null;
  const accepts = acceptsDomain(profile);
  const refused = new Map<number, string>();
  for (let key = 0; key < space.domains.count; key++) {
    const domain = space.domains.textOf(key);
    if (!accepts(domain)) refused.set(key, domain);
  }
  return refused;
}
