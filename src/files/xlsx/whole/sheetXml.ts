import type { Area } from '../../../core/table/column';
import { areaName } from '../write/sheet/bounds';
import { cellName } from '../write/sheet/cellXml';
import { protectionXml } from '../write/sheet/protectionXml';
import { replaceSection, type SectionChange, type SectionName } from '../write/sheet/sections';
import { escapeMarks } from '../write/xml/escape';
import { argb } from '../xml/argb';
import type { LookWriter } from './lookXml';
import { filterXml } from './write/filterXml';
import { rulesXml, X14 } from './write/rulesXml';
import { validationsXml } from './write/validationsXml';
import { element } from './write/xmlText';
import type { PageSection, WholeLink } from './wholeExtras';
import type { Stretch, WholeSheet } from './wholeWorkbook';

/** What a sheet's part is made of beside its rows. */
export type Framed = Omit<WholeSheet, 'cells' | 'looks' | 'shared' | 'rows'> & {
  readonly merges: readonly Area[];
  /** Whether it is the sheet in front. */
  readonly isFront: boolean;
};

/** Ids of a sheet's relationships to parts that were made for it; null where there is none. */
export interface SheetTies {
  readonly tables: readonly string[];
  /** By the place in `links`; null for links within the workbook. */
  readonly links: readonly (string | null)[];
  readonly noteBoxes: string | null;
  /** By key of the sheet's custom properties. */
  readonly properties: ReadonlyMap<string, string>;
}

type Section = readonly [SectionName, ((prefix: string) => string) | null];

/** The sections of a new worksheet; `styleOf` gives a look's index in `cellXfs`. */
export function sheetSections(
  sheet: Framed,
  looks: LookWriter,
  styleOf: (look: number) => number,
  ties: SheetTies,
): ReadonlyMap<SectionName, SectionChange> {
  const { columns, protection, merges, filter, validations, links } = sheet;
  const { tables, noteBoxes, properties } = ties;
  const sections: readonly Section[] = [
    ['sheetPr', headXml(sheet)],
    ['sheetViews', (prefix) => viewXml(sheet, prefix)],
    ['cols', when(columns, (prefix) => columnsXml(columns, styleOf, prefix))],
    ['sheetProtection', protection && ((prefix) => protectionXml(protection, prefix))],
    ['autoFilter', filter && ((prefix) => filterXml(filter, looks, prefix))],
    ['mergeCells', when(merges, (prefix) => mergesXml(merges, prefix))],
    ['dataValidations', when(validations, (prefix) => validationsXml(validations, prefix))],
    ['hyperlinks', when(links, (prefix) => linksXml(links, ties.links, prefix))],
    ...PRINTED.map((name) => [name, printed(sheet, name)] as const),
    ['customProperties', when([...properties], (prefix) => propertiesXml(properties, prefix))],
    ['legacyDrawing', noteBoxes === null ? null : drawingXml(noteBoxes)],
    ['tableParts', when(tables, (prefix) => tablesXml(tables, prefix))],
    ...ruleSections(sheet, looks),
  ];
  return new Map(sections.map(([name, make]) => [name, replaceSection(make)]));
}

function when(
  all: readonly unknown[],
  make: (prefix: string) => string,
): ((prefix: string) => string) | null {
  return all.length === 0 ? null : make;
}

function ruleSections({ rules }: Framed, looks: LookWriter): readonly Section[] {
  if (rules.length === 0) return [];
  // The extension has to be known before it is written, and rules take their looks' numbers in order.
  const made = new Map<string, ReturnType<typeof rulesXml>>();
  const of = (prefix: string): ReturnType<typeof rulesXml> => {
    const known = made.get(prefix) ?? rulesXml(rules, looks, prefix);
    made.set(prefix, known);
    return known;
  };
  const { extension } = of('');
  const list = (prefix: string): string =>
    `<${prefix}extLst><${prefix}ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${extension}</x14:conditionalFormattings></${prefix}ext></${prefix}extLst>`;
  return [
    ['conditionalFormatting', (prefix) => of(prefix).plain],
    ['extLst', extension === '' ? null : list],
  ];
}

const PRINTED = ['printOptions', 'pageMargins', 'pageSetup', 'headerFooter'] as const;

function printed({ page }: Framed, name: SectionName): ((prefix: string) => string) | null {
  const own = page.find((section) => section.name === name);
  return own === undefined ? null : (prefix) => pageXml(own, prefix);
}

function pageXml({ name, attributes, children }: PageSection, prefix: string): string {
  const inner = children.map((child) =>
    element(`${prefix}${child.name}`, {}, escapeMarks(child.text)),
  );
  return element(`${prefix}${name}`, attributes, inner.join(''));
}

function headXml({ view, page }: Framed): ((prefix: string) => string) | null {
  const fit = page.find(({ name }) => name === 'pageSetUpPr');
  const { tabColour } = view;
  if (fit === undefined && tabColour === null) return null;
  return (prefix) => {
    const tab = tabColour === null ? '' : element(`${prefix}tabColor`, { rgb: argb(tabColour) });
    const own = fit === undefined ? '' : pageXml(fit, prefix);
    return element(`${prefix}sheetPr`, {}, tab + own);
  };
}

function viewXml({ frozen, view, isFront }: Framed, prefix: string): string {
  const said = {
    showGridLines: view.gridlines ? undefined : false,
    showRowColHeaders: view.headings ? undefined : false,
    tabSelected: isFront || undefined,
    workbookViewId: 0,
  };
  const own = element(`${prefix}sheetView`, said, frozen === null ? '' : paneXml(frozen, prefix));
  return element(`${prefix}sheetViews`, {}, own);
}

function paneXml({ rows, columns }: { rows: number; columns: number }, prefix: string): string {
  return element(`${prefix}pane`, {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: cellName(rows, columns),
    activePane: rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight',
    state: 'frozen',
  });
}

function linksXml(
  links: readonly WholeLink[],
  ids: readonly (string | null)[],
  prefix: string,
): string {
  const all = links.map(({ area, location, tip, display }, at) =>
    element(`${prefix}hyperlink`, {
      ref: areaName(area),
      'r:id': ids[at] ?? undefined,
      location: location ?? undefined,
      tooltip: tip ?? undefined,
      display: display ?? undefined,
    }),
  );
  return element(`${prefix}hyperlinks`, {}, all.join(''));
}

function propertiesXml(ids: ReadonlyMap<string, string>, prefix: string): string {
  const all = [...ids].map(([name, id]) => element(`${prefix}customPr`, { name, 'r:id': id }));
  return element(`${prefix}customProperties`, {}, all.join(''));
}

function drawingXml(id: string): (prefix: string) => string {
  return (prefix) => element(`${prefix}legacyDrawing`, { 'r:id': id });
}

function columnsXml(
  columns: readonly Stretch[],
  styleOf: (look: number) => number,
  prefix: string,
): string {
  const all = columns.map(({ first, count, size, hidden, look }) => {
    const width = size === null ? '' : ` width="${size}" customWidth="1"`;
    const style = look === null ? '' : ` style="${styleOf(look)}"`;
    return `<${prefix}col min="${first + 1}" max="${first + count}"${width}${style}${hidden ? ' hidden="1"' : ''}/>`;
  });
  return `<${prefix}cols>${all.join('')}</${prefix}cols>`;
}

function mergesXml(merges: readonly Area[], prefix: string): string {
  const all = merges.map((area) => `<${prefix}mergeCell ref="${areaName(area)}"/>`);
  return `<${prefix}mergeCells count="${merges.length}">${all.join('')}</${prefix}mergeCells>`;
}

function tablesXml(ids: readonly string[], prefix: string): string {
  const all = ids.map((id) => `<${prefix}tablePart r:id="${id}"/>`);
  return `<${prefix}tableParts count="${ids.length}">${all.join('')}</${prefix}tableParts>`;
}
