import { HostError } from '../protocol/hostError';

/** What a protected sheet still allows, by Office.js' names. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: string;
}

/** What protection allows where nothing is said: selecting cells. */
export const NOTHING_ALLOWED: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** One protection: a sheet's or the workbook's. */
export interface ProtectionState {
  readonly options: ProtectionOptions;
  readonly password: string | undefined;
}

/**
 * How protecting sheets (or the workbook's structure) goes wrong for add-ins, as some builds did (office-js 6784):
 * calls are refused, do nothing without a word, or protect sheets that can be edited all the same.
 */
export type ProtectionFault =
  | 'none'
  | 'protectFails'
  | 'protectDoesNothing'
  | 'unprotectFails'
  | 'unprotectDoesNothing'
  | 'structureFails'
  | 'structureDoesNothing'
  | 'editsPass';

/** Which sheets are protected, and whether the workbook's structure is. */
export class Protection {
  /** How protecting goes wrong from now on. */
  fault: ProtectionFault = 'none';
  private readonly sheets = new Map<string, ProtectionState>();
  private structure: ProtectionState | undefined;

  /** Undefined where the sheet is open. */
  of(sheet: string): ProtectionState | undefined {
    return this.sheets.get(sheet);
  }

  structureProtected(): boolean {
    return this.structure !== undefined;
  }

  structureHasPassword(): boolean {
    return this.structure?.password !== undefined;
  }

  /** Throws an InvalidOperation where the sheet is protected already, as Excel does. */
  protect(sheet: string, options: ProtectionOptions, password: string | undefined): void {
    if (this.sheets.has(sheet))
      throw new HostError('InvalidOperation', 'The sheet is already protected.');
    this.sheets.set(sheet, { options, password });
  }

  /** True where the sheet was protected. Throws an AccessDenied for a wrong password. */
  unprotect(sheet: string, password: string | undefined): boolean {
    const state = this.sheets.get(sheet);
    if (state === undefined) return false;
    askPassword(state, password);
    return this.sheets.delete(sheet);
  }

  /** A copied sheet is protected as its source. */
  copy(from: string, to: string): void {
    const state = this.sheets.get(from);
    if (state !== undefined) this.sheets.set(to, state);
  }

  forget(sheet: string): void {
    this.sheets.delete(sheet);
  }

  /** Throws an InvalidOperation where it is protected already. */
  protectStructure(password: string | undefined): void {
    if (this.structure !== undefined) throw new HostError('InvalidOperation');
    this.structure = { options: NOTHING_ALLOWED, password };
  }

  /** Throws an AccessDenied for a wrong password. */
  unprotectStructure(password: string | undefined): void {
    if (this.structure !== undefined) askPassword(this.structure, password);
    this.structure = undefined;
  }
}

function askPassword(state: ProtectionState, password: string | undefined): void {
  if (state.password !== undefined && state.password !== password) {
    throw new HostError('AccessDenied', 'The password is not correct.');
  }
}
