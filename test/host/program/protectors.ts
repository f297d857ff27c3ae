import type { ProtectionFault } from '../../../src/workbench/host/model/protection';
import type { Deed } from './deeds';

const FAULTS: readonly ProtectionFault[] = [
  ...(['none', 'none', 'none', 'protectFails', 'protectDoesNothing'] as const),
  ...(['unprotectFails', 'unprotectDoesNothing'] as const),
];
const PASSWORD = 'geheim';

/** What people do with Excel's own protection, and how that goes wrong for the program. */
export const WITH_PROTECTION: Readonly<Record<string, Deed>> = {
  'protect by hand': (at, { a }) =>
    at.office.user.protect(at.nameOf(at.listId), a % 3 === 0 ? PASSWORD : undefined),
  'protect with cells open': (at, { a }) => {
    const sheet = at.nameOf(at.listId);
    const column = a % 2 === 0 ? 'A' : 'B';
    at.office.user.format(sheet, `${column}2:${column}20`, { locked: false });
    at.office.user.protect(sheet, undefined, { allowSort: true });
  },
  'open by hand': (at) => at.office.user.unprotect(at.nameOf(at.listId), PASSWORD),
  'open by hand once more': (at) => at.office.user.unprotect(at.nameOf(at.listId), PASSWORD),
  'protected elsewhere': (at, { a }) =>
    at.office.remote.protect(at.nameOf(at.listId), a % 3 === 0 ? PASSWORD : undefined),
  'opened elsewhere': (at) => at.office.remote.unprotect(at.nameOf(at.listId), PASSWORD),
  'structure protected by hand': ({ office }) => {
    const { protection } = office.host.model;
    if (!protection.structureProtected()) protection.protectStructure(PASSWORD);
  },
  'structure opened by hand': ({ office }) => {
    const { protection } = office.host.model;
    if (protection.structureProtected()) protection.unprotectStructure(PASSWORD);
  },
  'protecting goes wrong': ({ office }, { a }) => {
    office.host.model.protection.fault = FAULTS[a % FAULTS.length] ?? 'none';
  },
};
