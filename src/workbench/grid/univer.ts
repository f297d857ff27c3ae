/**
 * The few things of Univer that the grid uses, as its prebuilt files put them into the window. Their
 * own types would bring in thousands; what is written here is all that the grid relies on.
 */

/** A cell as Univer draws it. */
export interface DrawnCell {
  readonly v?: string | number;
  /** 1: a text. Of a number Univer would make what it takes for its value, and show that. */
  readonly t?: 1;
  readonly s?: DrawnStyle;
  readonly interceptorStyle?: DrawnStyle;
}

/** Languages of the grid's own words, and of what is typed into it. */
export type GridLanguage = 'de' | 'en';

/** Background, colour of the text, bold, borders (top, right, bottom, left), alignment. */
export interface DrawnStyle {
  readonly bg?: { readonly rgb: string };
  readonly cl?: { readonly rgb: string };
  readonly bl?: 0 | 1;
  readonly it?: 0 | 1;
  /** 3: to the right, as numbers stand. */
  readonly ht?: 3;
  readonly bd?: Readonly<
    Record<string, { readonly s: number; readonly cl: { readonly rgb: string } }>
  >;
}

/** A rectangle as Univer has it: both ends inclusive, from 0. */
export interface UniverRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
  /** Left out for plain cells. */
  readonly rangeType?: number;
}

/** Univer's numbers for kinds of ranges. */
export const RangeType = { cells: 0, row: 1, column: 2, all: 3 } as const;

/** A command before it is carried out. */
export interface CommandInfo {
  readonly id: string;
  readonly params?: unknown;
}

/** Ends what it was given for. */
export interface Disposable {
  readonly dispose: () => void;
}

/** Runs Univer's commands and tells of them. */
export interface CommandService {
  readonly beforeCommandExecuted: (listener: (info: CommandInfo) => void) => Disposable;
  readonly onCommandExecuted: (listener: (info: CommandInfo) => void) => Disposable;
  readonly executeCommand: (id: string, params?: object) => Promise<boolean>;
  readonly syncExecuteCommand: (id: string, params?: object) => boolean;
}

/** Where Univer draws one workbook. */
export interface Render {
  readonly with: (service: unknown) => unknown;
  readonly mainComponent?: { readonly makeForceDirty: (dirty: boolean) => void };
}

/** Hands out Univer's services. */
export interface Injector {
  readonly get: (service: unknown) => unknown;
}

/** Holds the workbooks that Univer shows. */
export interface UnitService {
  readonly disposeUnit: (id: string) => boolean;
  /** Of documents, editors among them, the text ends with `\\r\\n`. */
  readonly getUnit: (id: string) => {
    readonly getSnapshot: () => { readonly body?: { readonly dataStream: string } };
  } | null;
}

/** A running Univer. */
export interface UniverInstance {
  readonly registerPlugin: (plugin: unknown, config?: object) => void;
  readonly createUnit: (type: number, data: object) => unknown;
  readonly dispose: () => void;
  readonly __getInjector: () => Injector;
}

type Members = Readonly<Record<string, never>>;

/** What Univer's prebuilt files put into the window. */
export interface UniverWindow {
  readonly UniverCore: {
    readonly Univer: new (settings: object) => UniverInstance;
    readonly LocaleType: { readonly DE_DE: string; readonly EN_US: string };
    readonly UniverInstanceType: { readonly UNIVER_SHEET: number };
    readonly InterceptorEffectEnum: { readonly Style: number; readonly Value: number };
    readonly CustomCommandExecutionError: new (message: string) => Error;
    readonly ICommandService: unknown;
    readonly IUniverInstanceService: unknown;
    readonly DOCS_NORMAL_EDITOR_UNIT_ID_KEY: string;
    readonly LifecycleService: unknown;
    readonly LifecycleStages: { readonly Rendered: number };
    readonly LocaleService: unknown;
    readonly mergeLocales: (...locales: readonly object[]) => object;
  };
  readonly UniverThemes: { readonly defaultTheme: object };
  readonly UniverEngineRender: Members;
  readonly UniverSheets: Members;
  readonly UniverSheetsUi: Members;
  readonly UniverNetwork: Members;
  readonly UniverDocs: Members;
  readonly UniverDocsUi: Members;
  readonly UniverUi: Members;
  readonly UniverEngineFormula: Members;
  readonly UniverSheetsFormula: Members;
  readonly UniverSheetsFormulaUi: Members;
  readonly UniverPresetSheetsCoreDeDE: object;
  readonly UniverPresetSheetsCoreEnUS: object;
}

/** Univer's globals. Throws an Error with a sentence where its files were not loaded. */
export function univerWindow(): UniverWindow {
  const found = globalThis as unknown as Partial<UniverWindow>;
  if (found.UniverCore === undefined) throw new Error('Univer was not loaded.');
  return found as UniverWindow;
}
