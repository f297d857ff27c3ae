import type { NAMESPACES } from './document';
import type { ResourceList } from './fault';

/** What a value (an attribute's, or an element's text) must look like. */
export type ValueRule =
  | { readonly kind: 'guid' }
  | { readonly kind: 'version' }
  | { readonly kind: 'locale' }
  | { readonly kind: 'address' }
  /** `most` in characters. */
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'one-of'; readonly allowed: readonly string[] }
  /** A value that no other of the same group may have. */
  | { readonly kind: 'unique'; readonly group: string; readonly allowed?: readonly string[] }
  | { readonly kind: 'resid'; readonly list: ResourceList }
  | { readonly kind: 'resource-id'; readonly list: ResourceList };

/** What an attribute may hold, and whether it may be left away. */
export interface AttributeRule {
  readonly value: ValueRule;
  readonly optional?: true;
}

/** An element within another: its name, its type and how often it may stand there. */
export interface ChildRule {
  readonly name: string;
  readonly type: TypeName;
  readonly least: 0 | 1;
  readonly most: number;
}

/** What an element may hold. */
export interface ElementRule {
  readonly namespace: Exclude<keyof typeof NAMESPACES, 'xsi'>;
  readonly attributes?: Readonly<Record<string, AttributeRule>>;
  readonly text?: ValueRule;
  /** In the order that Office demands. */
  readonly children?: readonly ChildRule[];
  /** What the element is by its `xsi:type`, which `attributes` allows. */
  readonly byType?: Readonly<Record<string, TypeName>>;
}

/** The kinds of elements of the table; one name may be several kinds, each with its own parts. */
export type TypeName =
  // In the manifest itself.
  | 'OfficeApp'
  | 'Id'
  | 'Version'
  | 'ProviderName'
  | 'DefaultLocale'
  | 'DisplayName'
  | 'Description'
  | 'ShortOverride'
  | 'LongOverride'
  | 'IconUrl'
  | 'HighResolutionIconUrl'
  | 'Hosts'
  | 'HostName'
  | 'Requirements'
  | 'Sets'
  | 'Set'
  | 'DefaultSettings'
  | 'PageAddress'
  | 'Permissions'
  // In its VersionOverrides.
  | 'VersionOverrides'
  | 'OverrideHosts'
  | 'Workbook'
  | 'Runtimes'
  | 'Runtime'
  | 'DesktopFormFactor'
  | 'FunctionFile'
  | 'ExtensionPoint'
  | 'OfficeTab'
  | 'Group'
  | 'Label'
  | 'LongReference'
  | 'Icon'
  | 'IconImage'
  | 'Control'
  | 'Supertip'
  | 'Action'
  | 'ShowTaskpane'
  | 'ExecuteFunction'
  | 'PaneReference'
  | 'FunctionName'
  // In their Resources.
  | 'Resources'
  | 'Images'
  | 'Image'
  | 'Urls'
  | 'Url'
  | 'ShortStrings'
  | 'ShortString'
  | 'LongStrings'
  | 'LongString'
  | 'ShortTranslation'
  | 'LongTranslation';
