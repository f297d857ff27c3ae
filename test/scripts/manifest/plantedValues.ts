import {
  changed,
  check,
  form,
  group,
  image,
  letters,
  long,
  manifest,
  protection,
  runtime,
  short,
  type Planted,
} from './changes';

const ofValues: readonly Planted[] = [
  ['a control named as a set', changed('"BatchListCheck.Check"', '"ExcelApi"'), []],
  ['an Id that is no GUID', changed('<Id>1', '<Id>'), ['OfficeApp/Id not-a-guid']],
  ['a version of three parts', changed('1.0.0.0', '1.0.0'), ['OfficeApp/Version not-a-version']],
  ['a version with a letter', changed('1.0.0.0', '1.0.0.b'), ['OfficeApp/Version not-a-version']],
  ['no provider', changed('>Batch List Check<', '><'), ['OfficeApp/ProviderName value-empty']],
  [
    'a long name',
    changed(
      'DisplayName DefaultValue="Batch List Check"',
      `DisplayName DefaultValue="${letters(126)}"`,
    ),
    ['OfficeApp/DisplayName@DefaultValue value-too-long'],
  ],
  [
    'a name as long as it may be',
    changed(
      'DisplayName DefaultValue="Batch List Check"',
      `DisplayName DefaultValue="${letters(125)}"`,
    ),
    [],
  ],
  [
    'a long label',
    changed('Value="Check list"', `Value="${letters(126)}"`, 1),
    [`${short(2)}/bt:Override[1]@Value value-too-long`],
  ],
  [
    'a long description',
    changed('Value="Opens the pane where', `Value="${letters(240)}Opens the pane where`, 2),
    [`${long(2)}/bt:Override[2]@Value value-too-long`],
  ],
  [
    'an empty text',
    changed('Value="Check list"', 'Value=""', 2),
    [`${short(2)}/bt:Override[2]@Value value-empty`],
  ],
  [
    'another host',
    changed('Name="Workbook"', 'Name="Document"'),
    ['OfficeApp/Hosts/Host@Name value-not-one-of'],
  ],
  [
    'lower permissions',
    changed('ReadWriteDocument', 'ReadDocument'),
    ['OfficeApp/Permissions value-not-one-of'],
  ],
  [
    'a tab that there is not',
    changed('TabData', 'TabDaten'),
    [`${form}/ExtensionPoint/OfficeTab@id value-not-one-of`],
  ],
  [
    'an unknown action',
    changed('"ExecuteFunction"', '"Execute"'),
    [`${protection}/Action@xsi:type value-not-one-of`],
  ],
  [
    'an action named as every object inherits',
    changed('"ExecuteFunction"', '"constructor"'),
    [`${protection}/Action@xsi:type value-not-one-of`],
  ],
  [
    'an unknown attribute',
    changed('lifetime="long"', 'lifetime="long" toString="1"'),
    [`${runtime}@toString attribute-not-allowed`],
  ],
  ['no lifetime', changed(' lifetime="long"', ''), [`${runtime} attribute-missing`]],
  [
    'a short lifetime',
    changed('lifetime="long"', 'lifetime="short"'),
    [`${runtime}@lifetime value-not-one-of`],
  ],
  [
    'two controls with one id',
    changed('"BatchListCheck.Protection"', '"BatchListCheck.Check"'),
    [`${protection}@id value-repeated`],
  ],
  [
    "a control with the group's id",
    changed('"BatchListCheck.Check"', '"BatchListCheck.Group"'),
    [`${check}@id value-repeated`],
  ],
];

const ofResources: readonly Planted[] = [
  [
    'a resid to nowhere',
    changed('<Label resid="Check.Label"', '<Label resid="Check.Labe"'),
    [`${check}/Label@resid resid-unknown`],
  ],
  [
    'a resid to a text of the other list',
    changed('<Description resid="Check.Description"', '<Description resid="Check.Label"'),
    [`${check}/Supertip/Description@resid resid-of-other-list`, `${long(1)}@id resource-unused`],
  ],
  [
    'a resid to an image',
    changed('<Label resid="Group.Label"', '<Label resid="Check.16"'),
    [`${group}/Label@resid resid-of-other-list`, `${short(1)}@id resource-unused`],
  ],
  [
    'a text that nobody uses',
    changed(
      '<bt:LongStrings>',
      '<bt:LongStrings><bt:String id="Old" DefaultValue="x"><bt:Override Locale="en-GB" Value="x"/><bt:Override Locale="en-US" Value="x"/></bt:String>',
    ),
    [`${long(1)}@id resource-unused`],
  ],
  [
    'one id for two images',
    changed('Image id="Shield.16"', 'Image id="Check.80"'),
    [
      `${protection}/Icon/bt:Image[1]@resid resid-unknown`,
      `${image(9)}@id value-repeated`,
      `${image(9)}@DefaultValue icon-of-other-size`,
    ],
  ],
  [
    'a resid of 33 characters',
    manifest.replaceAll('"Group.Label"', `"${letters(33)}"`),
    [`${group}/Label@resid value-too-long`, `${short(1)}@id value-too-long`],
  ],
  ['a resid of 32 characters', manifest.replaceAll('"Group.Label"', `"${letters(32)}"`), []],
  [
    'an empty resid',
    changed('<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid=""'),
    [`${form}/FunctionFile@resid value-empty`],
  ],
];

const ofAddresses: readonly Planted[] = [
  [
    'an address without https',
    changed(
      'https://localhost:3000/assets/check-32.png',
      'http://localhost:3000/assets/check-32.png',
      1,
    ),
    [
      'OfficeApp/IconUrl@DefaultValue not-https',
      'OfficeApp/IconUrl@DefaultValue address-elsewhere',
    ],
  ],
  [
    'no address',
    changed('"https://localhost:3000/assets/check-64.png"', '"assets/check-64.png"', 1),
    ['OfficeApp/HighResolutionIconUrl@DefaultValue not-an-address'],
  ],
  [
    'an empty address',
    changed('"https://localhost:3000/assets/check-64.png"', '""', 1),
    ['OfficeApp/HighResolutionIconUrl@DefaultValue value-empty'],
  ],
  [
    'an image of another host',
    changed(
      'https://localhost:3000/assets/shield-20.png',
      'https://pictures.example/assets/shield-20.png',
    ),
    [`${image(10)}@DefaultValue address-elsewhere`],
  ],
  [
    'a long address',
    changed('localhost:3000/assets/shield-20.png', `localhost:3000/${letters(2048)}`),
    [`${image(10)}@DefaultValue value-too-long`, `${image(10)}@DefaultValue icon-missing`],
  ],
];

export const PLANTED_VALUES: readonly Planted[] = [...ofValues, ...ofResources, ...ofAddresses];
