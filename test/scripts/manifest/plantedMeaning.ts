import {
  changed,
  check,
  form,
  image,
  overrides,
  protection,
  runtime,
  short,
  without,
  type Planted,
} from './changes';

const ofIcons: readonly Planted[] = [
  [
    'a file that there is not',
    changed('assets/shield-40.png', 'assets/shield-41.png'),
    [`${image(13)}@DefaultValue icon-missing`],
  ],
  [
    'a file that is no PNG',
    changed('assets/shield-40.png', 'assets/shield.svg'),
    [`${image(13)}@DefaultValue icon-not-png`],
  ],
  [
    'a file of another size',
    changed('assets/shield-40.png', 'assets/shield-48.png'),
    [`${image(13)}@DefaultValue icon-of-other-size`],
  ],
  [
    'a small icon of the add-in',
    changed('assets/check-32.png', 'assets/check-16.png', 1),
    ['OfficeApp/IconUrl@DefaultValue icon-of-other-size'],
  ],
  [
    'a small icon for fine screens',
    changed('assets/check-64.png', 'assets/check-48.png', 1),
    ['OfficeApp/HighResolutionIconUrl@DefaultValue icon-of-other-size'],
  ],
  [
    'an icon without a size',
    without('<bt:Image size="40" resid="Shield', '/>'),
    [`${protection}/Icon icon-size-missing`, `${image(13)}@id resource-unused`],
  ],
  [
    'a size twice',
    changed(
      '<bt:Image size="40" resid="Shield.40" />',
      '<bt:Image size="40" resid="Shield.40" /><bt:Image size="40" resid="Shield.40" />',
    ),
    [`${protection}/Icon/bt:Image[6]@size value-repeated`],
  ],
  [
    'a size that Office does not know',
    changed('size="40" resid="Shield.40"', 'size="41" resid="Shield.40"'),
    [
      `${protection}/Icon icon-size-missing`,
      `${protection}/Icon/bt:Image[5]@size value-not-one-of`,
      `${image(13)}@DefaultValue icon-of-other-size`,
    ],
  ],
];

const page = 'OfficeApp/DefaultSettings/SourceLocation@DefaultValue';
const otherUrl = changed(
  '</bt:Urls>',
  '<bt:Url id="Other" DefaultValue="https://localhost:3000/other.html"/></bt:Urls>',
);

const ofTheRuntime: readonly Planted[] = [
  [
    'a runtime that leads nowhere',
    changed('<Runtime resid="Taskpane.Url"', '<Runtime resid="Nowhere"'),
    [
      `${runtime}@resid resid-unknown`,
      `${form}/FunctionFile@resid other-runtime`,
      `${check}/Action/SourceLocation@resid other-runtime`,
    ],
  ],
  [
    'settings without an address',
    changed('SourceLocation DefaultValue="https://localhost:3000/taskpane.html"', 'SourceLocation'),
    ['OfficeApp/DefaultSettings/SourceLocation attribute-missing'],
  ],
  ['no runtime', without('<Runtimes>', '</Runtimes>'), [`${overrides}/Hosts/Host element-missing`]],
  [
    'another function file',
    otherUrl.replace('<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Other"'),
    [`${form}/FunctionFile@resid other-runtime`],
  ],
  [
    'another page in the pane',
    otherUrl.replace('<SourceLocation resid="Taskpane.Url"', '<SourceLocation resid="Other"'),
    [`${check}/Action/SourceLocation@resid other-runtime`],
  ],
  [
    'another runtime',
    otherUrl.replace('<Runtime resid="Taskpane.Url"', '<Runtime resid="Other"'),
    [
      `${page} other-page`,
      `${form}/FunctionFile@resid other-runtime`,
      `${check}/Action/SourceLocation@resid other-runtime`,
    ],
  ],
  [
    'another page in the settings',
    changed('https://localhost:3000/taskpane.html', 'https://localhost:3000/pane.html', 1),
    [`${page} other-page`],
  ],
  [
    'a second button that opens a pane',
    changed(
      '<Action xsi:type="ExecuteFunction">\n                    <FunctionName>showProtection</FunctionName>',
      '<Action xsi:type="ShowTaskpane"><SourceLocation resid="Taskpane.Url" />',
    ),
    [`${protection}/Action second-pane`],
  ],
];

const sets = 'OfficeApp/Requirements/Sets';

const ofRequirements: readonly Planted[] = [
  ['no set for the runtime', without('<Set Name="SharedRuntime"', '/>'), [`${sets} set-missing`]],
  ['no set for Excel', without('<Set Name="ExcelApi"', '/>'), [`${sets} set-missing`]],
  ['a higher set', changed('"1.14"', '"1.17"'), [`${sets}/Set[2]@MinVersion set-version`]],
  ['a lower set', changed('"1.14"', '"1.9"'), [`${sets}/Set[2]@MinVersion set-version`]],
  [
    'a set twice',
    changed(
      '<Set Name="ExcelApi" MinVersion="1.14" />',
      '<Set Name="ExcelApi" MinVersion="1.14" /><Set Name="ExcelApi" MinVersion="1.14" />',
    ),
    [`${sets}/Set[3]@Name value-repeated`],
  ],
  [
    'a set that is not needed',
    changed('</Sets>', '<Set Name="DialogApi" MinVersion="1.1"/></Sets>'),
    [`${sets}/Set[3]@Name value-not-one-of`],
  ],
];

const english = '<bt:Override Locale="en-GB" Value="Check list" />';

const ofLanguages: readonly Planted[] = [
  [
    'another language first',
    changed('<DefaultLocale>de-DE', '<DefaultLocale>en-US'),
    ['OfficeApp/DefaultLocale value-not-one-of'],
  ],
  [
    'a language without its region',
    changed(english, english.replace('en-GB', 'en')),
    [`${short(2)} language-missing`, `${short(2)}/bt:Override[1]@Locale not-a-locale`],
  ],
  ['a text without British English', changed(english, ''), [`${short(2)} language-missing`]],
  [
    'a text in German only',
    changed(
      '<DisplayName DefaultValue="Batch List Check">\n    <Override Locale="en-GB" Value="Batch List Check" />\n    <Override Locale="en-US" Value="Batch List Check" />',
      '<DisplayName DefaultValue="Batch List Check">',
    ),
    ['OfficeApp/DisplayName language-missing', 'OfficeApp/DisplayName language-missing'],
  ],
  [
    'a language twice',
    changed(english, english + english),
    [`${short(2)}/bt:Override[2]@Locale language-repeated`],
  ],
  [
    'the first language again',
    changed(english, english + english.replace('en-GB', 'de-DE')),
    [`${short(2)}/bt:Override[2]@Locale language-repeated`],
  ],
  ['a further language', changed(english, english + english.replace('en-GB', 'de-AT')), []],
];

export const PLANTED_MEANING: readonly Planted[] = [
  ...ofIcons,
  ...ofTheRuntime,
  ...ofRequirements,
  ...ofLanguages,
];
