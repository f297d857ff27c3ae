import { storedText } from '../../facts/keyCellText';
import { compileProtected } from '../../profile/protectedMailbox';
import { CellFlag } from '../../facts/cellFlags';
import type { Profile } from '../../profile/profile';
import { inRows, rule } from '../rule';

/**
 * protected-mailbox, warning: the account matches the profile's protected list (personnel council,
 * medical service, data protection, shared mailboxes …). Source: rules.md, Scope.
 */
export const protectedMailbox = rule('protected-mailbox', 'scope', ({ list, profile }) => {
  const { account } = list;
  const worthALook = firstBytes(profile);
  const indexOf = compileProtected(profile);
  const found = new Map<number, number>();
  const { bytes, starts } = account.column;
  for (let position = 0; position < account.keys.length; position++) {
    if ((account.keys[position] as number) < 0) continue;
    const first = bytes[starts[account.rows[position] as number] as number] as number;
    const spaces = (account.flags[position] as number) & (CellFlag.spaces | CellFlag.unusual);
    if (spaces === 0 && worthALook[first] === 0) continue;
    const index = indexOf(storedText(account, position).trim());
    if (index >= 0) found.set(position, index);
  }
  return inRows(
    'warning',
    [...found.keys()],
    () => 'account',
    (position) => {
      const matched = profile.protectedMailboxes[found.get(position) ?? -1];
      return { label: matched?.label ?? { de: '', en: '' }, pattern: matched?.pattern ?? '' };
    },
  );
});

/** Which first bytes some pattern can start with: most accounts need no look at their text. */
function firstBytes({ protectedMailboxes }: Profile): Uint8Array {
  const worth = new Uint8Array(256);
  for (const { pattern } of protectedMailboxes) {
    const first = pattern.charAt(0);
    if (/[a-z0-9]/i.test(first)) {
      worth[first.toLowerCase().charCodeAt(0)] = 1;
      worth[first.toUpperCase().charCodeAt(0)] = 1;
    } else worth.fill(1);
  }
  return worth;
}
