import type { ResourceList } from './fault';
import type { ChildRule, ElementRule, TypeName, ValueRule } from './rules';

/** Pixel sizes of a button's icon: 16, 32 and 80 are a must, the others keep it sharp on finer screens. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** The language of the texts themselves, and those that override them. */
export const DEFAULT_LOCALE = 'de-DE';
export const OTHER_LOCALES = ['en-GB', 'en-US'] as const;

/** What Excel must offer: Excel 2021 and later do, and more than this would shut them out. */
export const REQUIREMENT_SETS: ReadonlyMap<string, string> = new Map([
  ['SharedRuntime', '1.1'],
  ['ExcelApi', '1.14'],
]);

const SHORT: ValueRule = { kind: 'text', most: 125 };
const LONG: ValueRule = { kind: 'text', most: 250 };
const ADDRESS: ValueRule = { kind: 'address' };

const one = (name: string, type = name as TypeName): ChildRule => ({
  name,
  type,
  least: 1,
  most: 1,
});
const some = (name: string, type: TypeName): ChildRule => ({
  name,
  type,
  least: 1,
  most: Infinity,
});
const any = (name: string, type: TypeName): ChildRule => ({ name, type, least: 0, most: Infinity });

const oneOf = (...allowed: readonly string[]): ValueRule => ({ kind: 'one-of', allowed });
const xsiType = (...allowed: readonly string[]) => ({ 'xsi:type': { value: oneOf(...allowed) } });
const unique = (group: string): ValueRule => ({ kind: 'unique', group });

const text = (value: ValueRule): ElementRule => ({ namespace: 'app', text: value });
const address: ElementRule = { namespace: 'app', attributes: { DefaultValue: { value: ADDRESS } } };

function translated(value: ValueRule, override: TypeName): ElementRule {
  return {
    namespace: 'app',
    attributes: { DefaultValue: { value } },
    children: [any('Override', override)],
  };
}

function translation(namespace: 'app' | 'bt', value: ValueRule): ElementRule {
  return { namespace, attributes: { Locale: { value: { kind: 'locale' } }, Value: { value } } };
}

function reference(list: ResourceList): ElementRule {
  return { namespace: 'overrides', attributes: { resid: { value: { kind: 'resid', list } } } };
}

function resource(
  list: ResourceList,
  value: ValueRule,
  children: readonly ChildRule[] = [],
): ElementRule {
  const id: ValueRule = { kind: 'resource-id', list };
  return { namespace: 'bt', attributes: { id: { value: id }, DefaultValue: { value } }, children };
}

/**
 * The parts of an add-in's manifest that this add-in uses, and everything that each must and may hold, in
 * its order. What is not here is a fault, so that it is weighed before it comes in: AppDomains (the pane
 * never leaves its own folder), TaskpaneId (a shared runtime has one pane), Overrides of pages and icons.
 * Sources: the schemas in [MS-OWEMXML], appendix A, and Microsoft's list of the order of elements.
 */
export const STRUCTURE: Readonly<Record<TypeName, ElementRule>> = {
  OfficeApp: {
    namespace: 'app',
    attributes: xsiType('TaskPaneApp'),
    children: [
      one('Id'),
      one('Version'),
      one('ProviderName'),
      one('DefaultLocale'),
      one('DisplayName'),
      one('Description'),
      one('IconUrl'),
      one('HighResolutionIconUrl'),
      one('Hosts'),
      one('Requirements'),
      one('DefaultSettings'),
      one('Permissions'),
      one('VersionOverrides'),
    ],
  },
  Id: text({ kind: 'guid' }),
  Version: text({ kind: 'version' }),
  ProviderName: text(SHORT),
  DefaultLocale: text(oneOf(DEFAULT_LOCALE)),
  DisplayName: translated(SHORT, 'ShortOverride'),
  Description: translated(LONG, 'LongOverride'),
  ShortOverride: translation('app', SHORT),
  LongOverride: translation('app', LONG),
  IconUrl: address,
  HighResolutionIconUrl: address,
  Hosts: { namespace: 'app', children: [one('Host', 'HostName')] },
  HostName: { namespace: 'app', attributes: { Name: { value: oneOf('Workbook') } } },
  Requirements: { namespace: 'app', children: [one('Sets')] },
  Sets: {
    namespace: 'app',
    attributes: { DefaultMinVersion: { value: SHORT, optional: true } },
    children: [some('Set', 'Set')],
  },
  Set: {
    namespace: 'app',
    attributes: {
      Name: { value: { kind: 'unique', group: 'sets', allowed: [...REQUIREMENT_SETS.keys()] } },
      MinVersion: { value: SHORT },
    },
  },
  DefaultSettings: { namespace: 'app', children: [one('SourceLocation', 'PageAddress')] },
  PageAddress: address,
  // The pane writes cells and protects sheets; a task pane can ask for nothing higher.
  Permissions: text(oneOf('ReadWriteDocument')),

  VersionOverrides: {
    namespace: 'overrides',
    attributes: xsiType('VersionOverridesV1_0'),
    children: [one('Hosts', 'OverrideHosts'), one('Resources')],
  },
  OverrideHosts: { namespace: 'overrides', children: [one('Host', 'Workbook')] },
  Workbook: {
    namespace: 'overrides',
    attributes: xsiType('Workbook'),
    children: [one('Runtimes'), one('DesktopFormFactor')],
  },
  Runtimes: { namespace: 'overrides', children: [one('Runtime')] },
  Runtime: {
    namespace: 'overrides',
    attributes: {
      resid: { value: { kind: 'resid', list: 'bt:Urls' } },
      lifetime: { value: oneOf('long') },
    },
  },
  DesktopFormFactor: {
    namespace: 'overrides',
    children: [one('FunctionFile'), some('ExtensionPoint', 'ExtensionPoint')],
  },
  FunctionFile: reference('bt:Urls'),
  ExtensionPoint: {
    namespace: 'overrides',
    attributes: xsiType('PrimaryCommandSurface'),
    children: [one('OfficeTab')],
  },
  OfficeTab: {
    namespace: 'overrides',
    attributes: { id: { value: oneOf('TabData') } },
    // Office shows one group of an add-in on a tab of its own.
    children: [one('Group')],
  },
  Group: {
    namespace: 'overrides',
    attributes: { id: { value: unique('controls') } },
    children: [one('Label'), one('Icon'), { ...some('Control', 'Control'), most: 6 }],
  },
  Label: reference('bt:ShortStrings'),
  LongReference: reference('bt:LongStrings'),
  Icon: { namespace: 'overrides', children: [some('bt:Image', 'IconImage')] },
  IconImage: {
    namespace: 'bt',
    attributes: {
      size: { value: oneOf(...ICON_SIZES.map(String)) },
      resid: { value: { kind: 'resid', list: 'bt:Images' } },
    },
  },
  Control: {
    namespace: 'overrides',
    attributes: { ...xsiType('Button'), id: { value: unique('controls') } },
    children: [one('Label'), one('Supertip'), one('Icon'), one('Action')],
  },
  Supertip: {
    namespace: 'overrides',
    children: [one('Title', 'Label'), one('Description', 'LongReference')],
  },
  Action: {
    namespace: 'overrides',
    attributes: xsiType('ShowTaskpane', 'ExecuteFunction'),
    byType: { ShowTaskpane: 'ShowTaskpane', ExecuteFunction: 'ExecuteFunction' },
  },
  ShowTaskpane: {
    namespace: 'overrides',
    attributes: xsiType('ShowTaskpane'),
    children: [one('SourceLocation', 'PaneReference')],
  },
  ExecuteFunction: {
    namespace: 'overrides',
    attributes: xsiType('ExecuteFunction'),
    children: [one('FunctionName')],
  },
  PaneReference: reference('bt:Urls'),
  FunctionName: { namespace: 'overrides', text: LONG },

  Resources: {
    namespace: 'overrides',
    children: [
      one('bt:Images', 'Images'),
      one('bt:Urls', 'Urls'),
      one('bt:ShortStrings', 'ShortStrings'),
      one('bt:LongStrings', 'LongStrings'),
    ],
  },
  Images: { namespace: 'bt', children: [some('bt:Image', 'Image')] },
  Image: resource('bt:Images', ADDRESS),
  Urls: { namespace: 'bt', children: [some('bt:Url', 'Url')] },
  Url: resource('bt:Urls', ADDRESS),
  ShortStrings: { namespace: 'bt', children: [some('bt:String', 'ShortString')] },
  ShortString: resource('bt:ShortStrings', SHORT, [any('bt:Override', 'ShortTranslation')]),
  LongStrings: { namespace: 'bt', children: [some('bt:String', 'LongString')] },
  LongString: resource('bt:LongStrings', LONG, [any('bt:Override', 'LongTranslation')]),
  ShortTranslation: translation('bt', SHORT),
  LongTranslation: translation('bt', LONG),
};
