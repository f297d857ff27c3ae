import {
  changed,
  check,
  form,
  group,
  manifest,
  moved,
  overrides,
  protection,
  resources,
  runtime,
  short,
  without,
  type Planted,
} from './changes';

const paneXmlns = 'xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" ';
const typed = [
  'OfficeApp',
  overrides,
  `${overrides}/Hosts/Host`,
  `${form}/ExtensionPoint`,
  check,
  `${check}/Action`,
  protection,
  `${protection}/Action`,
];

const ofTheXml: readonly Planted[] = [
  ['an end tag left out', changed('</Group>', ''), [`${group} not-well-formed`]],
  ['a second root', `${manifest}<OfficeApp />`, ['/ not-well-formed']],
  ['text behind the root', `${manifest}Ende`, ['/ not-well-formed']],
  [
    'a bare ampersand',
    changed('>Batch List Check<', '>A & B<'),
    ['OfficeApp/ProviderName not-well-formed'],
  ],
  [
    'a value without quotes',
    changed('lifetime="long"', 'lifetime=long'),
    [`${overrides}/Hosts/Host/Runtimes not-well-formed`],
  ],
  [
    'an attribute twice',
    changed('lifetime="long"', 'lifetime="long" lifetime=""'),
    [`${overrides}/Hosts/Host/Runtimes not-well-formed`],
  ],
  [
    'a name that is none',
    changed('<Id>', '<1d>').replace('</Id>', '</1d>'),
    ['OfficeApp not-well-formed'],
  ],
  ['a file cut off', manifest.slice(0, manifest.indexOf('<Requirements>')), ['OfficeApp cut-off']],
  ['an empty file', '', ['/ cut-off']],
  ['a document type', changed('<OfficeApp\n', '<!DOCTYPE x>\n<OfficeApp\n'), ['/ document-type']],
  ['another root', '<Office/>', ['Office wrong-root']],
];

const ofNamespaces: readonly Planted[] = [
  [
    'an older manifest',
    changed('appforoffice/1.1', 'appforoffice/1.0'),
    ['OfficeApp wrong-namespace'],
  ],
  ['overrides without theirs', changed(paneXmlns, ''), [`${overrides} wrong-namespace`]],
  [
    'an image without prefix',
    changed('<bt:Image id="Check.16"', '<Image id="Check.16"'),
    [`${resources}/bt:Images/Image wrong-namespace`],
  ],
  [
    'a prefix not declared',
    changed('<bt:Url id', '<url:Url id'),
    [`${resources}/bt:Urls/url:Url wrong-namespace`],
  ],
  [
    'xsi:type without prefix',
    changed('xsi:type="ShowTaskpane"', 'type="ShowTaskpane"'),
    [`${check}/Action@type attribute-not-allowed`, `${check}/Action attribute-missing`],
  ],
  [
    'xsi of another namespace',
    changed('XMLSchema-instance', 'XMLSchema'),
    typed.flatMap((path) => [
      `${path}@xsi:type attribute-not-allowed`,
      `${path} attribute-missing`,
    ]),
  ],
];

const ofElements: readonly Planted[] = [
  ['no Version', without('<Version>', '</Version>'), ['OfficeApp element-missing']],
  [
    'no HighResolutionIconUrl',
    without('<HighResolutionIconUrl', '/>'),
    ['OfficeApp element-missing'],
  ],
  ['no Permissions', without('<Permissions>', '</Permissions>'), ['OfficeApp element-missing']],
  [
    'no Label',
    without('<Label resid="Group', '/>'),
    [`${group} element-missing`, `${short(1)}@id resource-unused`],
  ],
  [
    'two Versions',
    changed('</Version>', '</Version><Version>1.0.0.0</Version>'),
    ['OfficeApp/Version[2] element-repeated'],
  ],
  [
    'two runtimes',
    changed('</Runtimes>', '<Runtime resid="Taskpane.Url" lifetime="long" /></Runtimes>'),
    [`${runtime}[2] element-repeated`],
  ],
  [
    'a second group',
    changed('</Group>', '</Group><Group id="x"><Label resid="Group.Label"/></Group>'),
    [`${group}[2] element-repeated`, `${group}[2] element-missing`, `${group}[2] element-missing`],
  ],
  [
    'other domains',
    changed(
      '<Hosts>',
      '<AppDomains><AppDomain>https://x.example</AppDomain></AppDomains><Hosts>',
      1,
    ),
    ['OfficeApp/AppDomains element-not-allowed'],
  ],
  [
    'an id of a pane',
    changed('<SourceLocation resid', '<TaskpaneId>Pane</TaskpaneId><SourceLocation resid'),
    [`${check}/Action/TaskpaneId element-not-allowed`],
  ],
  [
    'a picture for other languages',
    changed('check-32.png" />', 'check-32.png"><Override Locale="en-US" Value="x"/></IconUrl>', 1),
    ['OfficeApp/IconUrl/Override element-not-allowed'],
  ],
  ['stray text', changed('<Resources>', '<Resources>Texte'), [`${resources} text-not-allowed`]],
];

const ofOrder: readonly Planted[] = [
  [
    'the Id behind the Version',
    moved('<Id>', '</Id>', '<ProviderName>'),
    ['OfficeApp/Id element-out-of-order'],
  ],
  [
    'Permissions at the start',
    moved('<Permissions>', '</Permissions>', '<Id>'),
    ['OfficeApp/Permissions element-out-of-order'],
  ],
  [
    'Requirements before Hosts',
    moved('<Requirements>', '</Requirements>', '<Hosts>'),
    ['OfficeApp/Hosts element-out-of-order'],
  ],
  [
    'the runtime behind the form factor',
    moved('<Runtimes>', '</Runtimes>', '</Host>\n    </Hosts>\n    <Resources>'),
    [`${overrides}/Hosts/Host/Runtimes element-out-of-order`],
  ],
  [
    'the function file behind the ribbon',
    moved('<FunctionFile', '/>', '</DesktopFormFactor>'),
    [`${form}/FunctionFile element-out-of-order`],
  ],
  [
    'a label behind the icon',
    moved('<Label resid="Group', '/>', '<Control'),
    [`${group}/Label element-out-of-order`],
  ],
  [
    'an action before the icon',
    moved('<Action xsi:type="ShowT', '</Action>', '<Icon>\n                    <'),
    [`${check}/Icon element-out-of-order`],
  ],
  [
    'a description before its title',
    moved('<Description resid="Check', '/>', '<Title resid="Check'),
    [`${check}/Supertip/Title element-out-of-order`],
  ],
  [
    'addresses before images',
    moved('<bt:Urls>', '</bt:Urls>', '<bt:Images>'),
    [`${resources}/bt:Images element-out-of-order`],
  ],
  [
    'long texts before short ones',
    moved('<bt:LongStrings>', '</bt:LongStrings>', '<bt:ShortStrings>'),
    [`${resources}/bt:ShortStrings element-out-of-order`],
  ],
  [
    'resources before hosts',
    moved('<Resources>', '</Resources>', '<Hosts>\n      <Host xsi'),
    [`${overrides}/Hosts element-out-of-order`],
  ],
];

export const PLANTED_FORM: readonly Planted[] = [
  ...ofTheXml,
  ...ofNamespaces,
  ...ofElements,
  ...ofOrder,
];
