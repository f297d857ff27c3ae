import { CellFlag } from '../../facts/cellFlags';
import type { DomainTable } from '../../facts/domainTable';
import type { Facts } from '../../facts/facts';
import { storedText } from '../../facts/keyCellText';
import { withoutSmtpPrefix } from '../../identifiers/account';
import { compileProtected, compileProtectedBytes } from '../../profile/protectedMailbox';
import { inRows, rule } from '../rule';

/**
 * protected-mailbox, warning: the account matches the profile's protected list (personnel council,
 * medical service, data protection, shared mailboxes …). Source: rules.md, Scope.
 */
export const protectedMailbox = rule('protected-mailbox', 'scope', (facts) => {
  const { protectedMailboxes } = facts.profile;
  if (protectedMailboxes.length === 0) return [];
  const indexAt = compileLook(facts);
  const found = new Map<number, number>();
  for (let position = 0; position < facts.list.account.keys.length; position++) {
    const index = indexAt(position);
    if (index >= 0) found.set(position, index);
  }
  return inRows(
    'warning',
    [...found.keys()],
    () => 'account',
    (position) => {
      const matched = protectedMailboxes[found.get(position) ?? -1];
      return { label: matched?.label ?? { de: '', en: '' }, pattern: matched?.pattern ?? '' };
    },
  );
});

/** Index of the pattern that the account at a position fits, -1 for none; mostly without a string. */
function compileLook({ list, profile, smtpDropped, space }: Facts): (position: number) => number {
  const inText = compileProtected(profile);
  const inBytes = compileProtectedBytes(profile);
  const { account } = list;
  const { bytes, starts, ends } = account.column;
  const lengths = domainLengths(space.domains);
  const inexact = CellFlag.spaces | CellFlag.unusual;
  return (position) => {
    if ((account.keys[position] as number) < 0) return -1;
    if (smtpDropped) return inText(withoutSmtpPrefix(storedText(account, position)));
    if (((account.flags[position] as number) & inexact) !== 0) {
      return inText(storedText(account, position).trim());
    }
    const row = account.rows[position] as number;
    const end = ends[row] as number;
    const domain = account.domains[position] as number;
    const at = domain < 0 ? -1 : end - (lengths[domain] as number) - 1;
    return inBytes(bytes, starts[row] as number, end, at);
  };
}

/** By domain key: how many bytes it has where it is plain ASCII, as all spellings of it then have. */
function domainLengths(domains: DomainTable): Int32Array {
  return Int32Array.from({ length: domains.count }, (_, key) => domains.textOf(key).length);
}
