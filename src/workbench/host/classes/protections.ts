import type { Model } from '../model/model';
import { NOTHING_ALLOWED, type ProtectionOptions } from '../model/protection';
import { EVENT, WORKBOOK_TARGET } from '../model/raisedEvent';
import { invalid, wordOf } from '../protocol/arguments';
import type { ClassDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import { isRecord } from '../protocol/messages';

interface Self {
  readonly sheet: string;
}

const SELECTION_MODES = ['Normal', 'Unlocked', 'None'] as const;

/** Throws an InvalidArgument for options that are no truths (also for null, which Excel gives but does not take back). */
function readOptions(given: unknown): ProtectionOptions {
  if (given === undefined || given === null) return NOTHING_ALLOWED;
  if (!isRecord(given)) return invalid();
  const options: Record<string, boolean | string> = { ...NOTHING_ALLOWED };
  for (const [name, value] of Object.entries(given)) {
    if (name === 'selectionMode') options[name] = wordOf(value, SELECTION_MODES);
    else if (Object.hasOwn(NOTHING_ALLOWED, name) && typeof value === 'boolean')
      options[name] = value;
    else invalid();
  }
  return options as unknown as ProtectionOptions;
}

/** Tells that a sheet is protected or open now. */
export function announceProtection(
  model: Model,
  sheet: string,
  isProtected: boolean,
  source: 'Local' | 'Remote' = 'Local',
): void {
  model.announce({
    type: EVENT.protectionChanged,
    targets: [sheet, WORKBOOK_TARGET],
    args: { isProtected, source, worksheetId: sheet },
  });
}

/** The protection of a sheet. Neither protecting nor opening can be undone: both end the undo list. */
export const worksheetProtection: ClassDefinition<Self> = {
  properties: {
    Protected: { get: ({ sheet }, model) => model.protection.of(sheet) !== undefined },
    Options: { get: ({ sheet }, model) => model.protection.of(sheet)?.options ?? null },
  },
  methods: {
    Protect: ({ sheet }, given, model) => {
      if (model.protection.fault === 'protectFails') throw new HostError('AccessDenied');
      if (model.protection.fault === 'protectDoesNothing') return null;
      model.protection.protect(sheet, readOptions(given.raw(0)), given.optionalText(1));
      model.workbook.clearUndo();
      announceProtection(model, sheet, true);
      return null;
    },
    Unprotect: ({ sheet }, given, model) => {
      if (model.protection.fault === 'unprotectFails') throw new HostError('AccessDenied');
      if (model.protection.fault === 'unprotectDoesNothing') return null;
      if (!model.protection.unprotect(sheet, given.optionalText(0))) return null;
      model.workbook.clearUndo();
      announceProtection(model, sheet, false);
      return null;
    },
  },
};

/** The protection of the workbook's structure. */
export const workbookProtection: ClassDefinition<null> = {
  properties: { Protected: { get: (_self, model) => model.protection.structureProtected() } },
  methods: {
    Protect: (_self, given, model) => {
      if (model.protection.fault === 'structureFails') throw new HostError('AccessDenied');
      if (model.protection.fault === 'structureDoesNothing') return null;
      model.protection.protectStructure(given.optionalText(0));
      model.workbook.clearUndo();
      return null;
    },
    Unprotect: (_self, given, model) => {
      model.protection.unprotectStructure(given.optionalText(0));
      model.workbook.clearUndo();
      return null;
    },
  },
};
