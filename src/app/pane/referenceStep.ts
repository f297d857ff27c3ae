import type { SheetInfo } from '../ports/sheetReader';
import type { RememberedReference } from '../ports/workbookMemory';
import { idNow } from '../memory/sameSheet';
import type { ReferenceEvent } from './events';
import type { ReferenceSheet, ReferenceStep, WantedFile } from './state';

/** Step 2 after an event. Pure; never throws. */
export function reduceReference(step: ReferenceStep, event: ReferenceEvent): ReferenceStep {
  switch (event.type) {
    case 'reference-looked-at':
      return withSheets(step, [event.sheetId], ({ info, role }) => ({
        info,
        fitness: event.fitness,
        role: event.fitness === 'pairs' ? role : null,
      }));
    case 'reference-chosen':
      return withSheets({ ...step, kind: 'asking' }, event.sheetIds, (sheet) =>
        sheet.fitness === 'pairs' ? { ...sheet, role: event.role } : sheet,
      );
    case 'files-picked': {
      const names = new Set(event.files.map(({ name }) => name));
      return {
        ...step,
        kind: 'asking',
        files: [...step.files, ...event.files],
        wantedFiles: step.wantedFiles.filter(({ file }) => !names.has(file)),
      };
    }
    case 'file-role-chosen': {
      const { key, role } = event;
      const files = step.files.map((file) => (file.key === key ? { ...file, role } : file));
      return { ...step, kind: 'asking', files };
    }
    case 'file-removed':
      return {
        ...step,
        kind: 'asking',
        files: step.files.filter(({ key }) => key !== event.key),
      };
  }
}

function withSheets(
  step: ReferenceStep,
  ids: readonly string[],
  change: (sheet: ReferenceSheet) => ReferenceSheet,
): ReferenceStep {
  return {
    ...step,
    sheets: step.sheets.map((sheet) => (ids.includes(sheet.info.id) ? change(sheet) : sheet)),
  };
}

/**
 * Keeps to the workbook's sheets as they are now: what is known of those that stayed is kept. Where one that was
 * chosen is gone, what to compare with is asked anew.
 */
export function followSheets(
  step: ReferenceStep,
  sheets: readonly SheetInfo[],
  listSheet: string | null,
): ReferenceStep {
  const known = new Map(step.sheets.map((sheet) => [sheet.info.id, sheet]));
  const others = sheets.filter(({ id }) => id !== listSheet);
  const gone = step.sheets.filter(
    ({ info, role }) => role !== null && !sheets.some(({ id }) => id === info.id),
  );
  return {
    ...step,
    kind: gone.length > 0 ? 'asking' : step.kind,
    goneSheets: [...step.goneSheets, ...gone.map(({ info }) => info.name)],
    sheets: others.map((info): ReferenceSheet => {
      const before = known.get(info.id);
      if (before === undefined) return { info, fitness: 'looking', role: null };
      // A sheet that could not serve may have been filled since.
      const isNew = before.fitness !== 'pairs' && before.info.rows !== info.rows;
      return { ...before, info, fitness: isNew ? 'looking' : before.fitness };
    }),
  };
}

/**
 * Chooses what was compared with last time, as far as the workbook still has it; what is gone or only to be
 * had from disk is asked for.
 */
export function recallReferences(
  step: ReferenceStep,
  remembered: readonly RememberedReference[],
): ReferenceStep {
  const infos = step.sheets.map(({ info }) => info);
  const own = remembered.filter((one) => one.from === 'workbook');
  const roles = new Map(own.map((one) => [idNow(one, infos), one.role]));
  const sheets = step.sheets.map((sheet) => ({ ...sheet, role: roles.get(sheet.info.id) ?? null }));
  const wantedFiles = remembered.flatMap((one) => (one.from === 'disk' ? [wantedFile(one)] : []));
  const gone = own.filter((one) => idNow(one, infos) === null);
  const goneSheets = gone.map(({ sheet }) => sheet);
  const isWhole = wantedFiles.length === 0 && roles.size > 0 && gone.length === 0;
  return { kind: isWhole ? 'settled' : 'asking', sheets, files: [], wantedFiles, goneSheets };
}

function wantedFile({ file, role, sheets }: WantedFile): WantedFile {
  return { file, role, ...(sheets === undefined ? {} : { sheets }) };
}

/** Whether there is anything to compare with. Never throws. */
export function hasReference({ sheets, files }: ReferenceStep): boolean {
  return files.length > 0 || sheets.some(({ role }) => role !== null);
}
