/** The children of a worksheet in the order that the format demands (CT_Worksheet, ECMA-376-1 18.3.1.99). */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

/** A child of a worksheet. */
export type SectionName = (typeof ORDER)[number];

/** Its place in the order, from 0; -1 for elements the format does not name. Never throws. */
export function sectionRank(name: string): number {
  return (ORDER as readonly string[]).indexOf(name);
}

/** What becomes of the children of a worksheet that have one name. */
export interface SectionChange {
  /** The XML that takes the place of one that is there; null takes it out. */
  readonly each: (xml: string) => string | null;
  /** The XML of a further one behind them, null for none; `prefix` as the sheet's names have it, `seen` are there. */
  readonly further: (prefix: string, seen: number) => string | null;
}

/** Changes by the name of the section. */
export type SectionChanges = ReadonlyMap<SectionName, SectionChange>;

/** Puts one section in the place of those of its name, or where there is none; null takes them out. Never throws. */
export function replaceSection(make: ((prefix: string) => string) | null): SectionChange {
  return { each: () => null, further: (prefix) => make?.(prefix) ?? null };
}
