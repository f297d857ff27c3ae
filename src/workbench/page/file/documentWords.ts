import type {
  AddInSettings,
  PageSection,
  PropertyValue,
  SheetView,
  WholeDocument,
} from '../../../files/xlsx/whole/wholeExtras';
import type { DocumentParts } from '../../host/model/documentParts';
import type { Model } from '../../host/model/model';
import { isRecord } from '../../host/protocol/messages';
import { colourOf } from './placeWords';
import { toFile, toOffice, type Words } from './words';

/** The id of the manifest of the add-in whose settings the host keeps. */
export const ADD_IN = '19915cdc-ee9e-4570-be7f-25f34fab696b';

const PROPERTIES: Words = [
  ['title', 'Title'],
  ['subject', 'Subject'],
  ['creator', 'Author'],
  ['keywords', 'Keywords'],
  ['description', 'Comments'],
  ['lastModifiedBy', 'LastAuthor'],
  ['revision', 'RevisionNumber'],
  ['category', 'Category'],
  ['Manager', 'Manager'],
  ['Company', 'Company'],
];
const CALCULATIONS: Words = [
  ['auto', 'Automatic'],
  ['autoNoTable', 'AutomaticExceptTables'],
  ['manual', 'Manual'],
];

/** Puts what a file says of itself into the host; whether it kept settings of other add-ins, which the host does not. */
export function fillDocument(model: Model, file: WholeDocument): { readonly hadOthers: boolean } {
  const { document } = model;
  for (const [word, value] of file.properties) {
    const name = toOffice(PROPERTIES, word);
    const number = Number(value);
    const isNumber = name === 'RevisionNumber' && Number.isFinite(number);
    document.properties.set(name, isNumber ? number : value);
  }
  for (const [key, value] of file.customProperties) document.customProperties.set(key, value);
  for (const { addIn, values } of file.settings) {
    if (addIn !== ADD_IN) continue;
    for (const [key, json] of values) document.settings.set(key, parsed(json));
  }
  if (file.isStructureProtected) model.protection.protectStructure(undefined);
  model.calculationMode = toOffice(CALCULATIONS, file.calculation);
  return { hadOthers: file.settings.some(({ addIn }) => addIn !== ADD_IN) };
}

/** Settings are JSON; what is none is a text that somebody else put there. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}

/** What a file is to say of itself. Never throws. */
export function savedDocument(model: Model): WholeDocument {
  const { document, protection } = model;
  const properties = [...document.properties].flatMap(([name, value]) => {
    const text = String(value);
    return text === '' || text === '0' ? [] : [[toFile(PROPERTIES, name), text] as const];
  });
  return {
    properties: new Map(properties),
    customProperties: plainProperties(document),
    settings: settingsOf(document),
    isStructureProtected: protection.structureProtected(),
    hasStructurePassword: false,
    calculation: toFile(CALCULATIONS, model.calculationMode),
    front: model.sheetName(model.workbook.activeSheet()),
  };
}

function plainProperties({ customProperties }: DocumentParts): ReadonlyMap<string, PropertyValue> {
  const found = new Map<string, PropertyValue>();
  for (const [key, value] of customProperties) {
    const isPlain = typeof value === 'number' || typeof value === 'boolean';
    found.set(key, isPlain ? value : String(value ?? ''));
  }
  return found;
}

function settingsOf({ settings }: DocumentParts): readonly AddInSettings[] {
  if (settings.size === 0) return [];
  const values = [...settings].map(([key, value]) => [key, JSON.stringify(value ?? null)] as const);
  return [{ addIn: ADD_IN, values: new Map(values) }];
}

/** Looks of sheets that the host keeps and nothing depends on. */
type Looks = ReadonlyMap<string, unknown>;
const PAGE = 'PageSections';

/** How a file shows and prints a sheet, as the host keeps it; only what is not as usual. Never throws. */
export function sheetLooks(view: SheetView, page: readonly PageSection[]): Map<string, unknown> {
  const { tabColour, gridlines, headings } = view;
  return new Map<string, unknown>([
    ...(tabColour === null ? [] : [['TabColor', tabColour] as const]),
    ...(gridlines ? [] : [['Gridlines', false] as const]),
    ...(headings ? [] : [['Headings', false] as const]),
    ...(page.length === 0 ? [] : [[PAGE, page] as const]),
  ]);
}

/** How the host shows a sheet, as a file has it. Never throws. */
export function savedView(looks: Looks | undefined): SheetView {
  return {
    tabColour: colourOf(looks?.get('TabColor')),
    gridlines: looks?.get('Gridlines') !== false,
    headings: looks?.get('Headings') !== false,
  };
}

/** How a sheet is printed, where it came from a file. Never throws. */
export function savedPage(looks: Looks | undefined): readonly PageSection[] {
  const kept = looks?.get(PAGE);
  return Array.isArray(kept) ? kept.filter(isSection) : [];
}

function isSection(value: unknown): value is PageSection {
  return isRecord(value) && typeof value['name'] === 'string' && Array.isArray(value['children']);
}
