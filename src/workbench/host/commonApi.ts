/** How Office presents itself to an add-in; everything may be left out. */
export interface CommonApiOptions {
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  /** `PC`, `Mac` or `OfficeOnline`. */
  readonly platform?: string;
  /** Requirement sets with their highest version; those not named are not supported. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly theme?: Readonly<Record<string, string | boolean>>;
  /** Whether Office refuses to note in the workbook that the add-in starts with it, as where that is only read. */
  readonly refusesStartup?: boolean;
  /** Told where the add-in asks for its pane to be shown or hidden. */
  readonly onPane?: (shown: boolean) => void;
}

/** The requirement sets this host stands for where nothing else is said. */
export const USUAL_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.17',
  SharedRuntime: '1.1',
  AddinCommands: '1.3',
  RibbonApi: '1.1',
  // Asked for by the library before it lets a batch wait for the end of cell editing.
  DelayForCellEdit: '1.1',
};

const LIGHT = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#000000',
  controlBackgroundColor: '#F0F0F0',
  controlForegroundColor: '#000000',
  isDarkTheme: false,
};

type Handler = (...values: unknown[]) => unknown;

/** What an add-in has asked of Office, for whoever plays Office's window. */
export interface CommonApiState {
  /** Functions by the name of the ribbon's action. */
  readonly actions: ReadonlyMap<string, Handler>;
  startupBehavior: string;
  paneShown: boolean;
  readonly visibilityHandlers: ReadonlySet<Handler>;
}

/** An `Office` object with the Common API, and what an add-in has asked of it. */
export interface CommonApi {
  readonly office: object;
  readonly state: CommonApiState;
}

/**
 * Supplies the Common API that Microsoft's single host file leaves to `office.js`: `Office.onReady`,
 * `context`, `addin` and `actions`. `library` is the `Office` object of the host file, of which some
 * members can't be replaced: what is returned stands in front of it and has to become `window.Office`.
 * Never throws.
 */
export function supplyCommonApi(library: object, options: CommonApiOptions = {}): CommonApi {
  const actions = new Map<string, Handler>();
  const visibilityHandlers = new Set<Handler>();
  const state: CommonApiState = {
    actions,
    visibilityHandlers,
    startupBehavior: 'None',
    paneShown: true,
  };
  const platform = options.platform ?? 'PC';
  const members = {
    context: contextOf(options, platform),
    onReady: readiness({ host: 'Excel', platform }),
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', Mac: 'Mac', OfficeOnline: 'OfficeOnline' },
    StartupBehavior: { none: 'None', load: 'Load' },
    VisibilityMode: { hidden: 'Hidden', taskpane: 'Taskpane' },
    actions: { associate: (name: string, handler: Handler) => void actions.set(name, handler) },
    addin: addinOf(state, visibilityHandlers, options),
  };
  const entries = Object.entries(members);
  const own = entries.map(([name, value]) => [name, { value, enumerable: true, writable: true }]);
  const office: object = Object.create(library, Object.fromEntries(own) as PropertyDescriptorMap);
  return { office, state };
}

function contextOf(options: CommonApiOptions, platform: string): Record<string, unknown> {
  const sets = options.sets ?? USUAL_SETS;
  return {
    displayLanguage: options.displayLanguage ?? 'de-DE',
    contentLanguage: options.contentLanguage ?? 'de-DE',
    officeTheme: { ...LIGHT, ...options.theme },
    requirements: {
      isSetSupported: (name: string, version?: string | number) =>
        isReached(sets[name], String(version ?? '1.1')),
    },
    platform,
    host: 'Excel',
    diagnostics: { host: 'Excel', platform, version: '16.0' },
  };
}

/** Versions are compared number by number: 1.17 is above 1.9. */
function isReached(highest: string | undefined, asked: string): boolean {
  if (highest === undefined) return false;
  const [major = 0, minor = 0] = highest.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = asked.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function readiness(info: { host: string; platform: string }): Handler {
  return (callback) => {
    if (typeof callback === 'function') queueMicrotask(() => void callback(info));
    return Promise.resolve(info);
  };
}

function addinOf(
  state: CommonApiState,
  handlers: Set<Handler>,
  options: CommonApiOptions,
): Record<string, Handler> {
  const show = (shown: boolean): Promise<void> => {
    state.paneShown = shown;
    options.onPane?.(shown);
    for (const handler of handlers) handler({ visibilityMode: shown ? 'Taskpane' : 'Hidden' });
    return Promise.resolve();
  };
  return {
    setStartupBehavior: (behavior) => {
      if (options.refusesStartup === true) return Promise.reject(new Error('AccessDenied'));
      state.startupBehavior = String(behavior);
      return Promise.resolve();
    },
    getStartupBehavior: () => Promise.resolve(state.startupBehavior),
    showAsTaskpane: () => show(true),
    hide: () => show(false),
    onVisibilityModeChanged: (handler) => {
      if (typeof handler !== 'function') return Promise.reject(new TypeError('no handler'));
      const added: Handler = (...values) => handler(...values) as unknown;
      handlers.add(added);
      return Promise.resolve(() => Promise.resolve(handlers.delete(added)));
    },
  };
}
