import { hostId } from './hostId';

/** A custom XML part of the workbook's file. */
export interface XmlPart {
  readonly id: string;
  readonly xml: string;
}

/**
 * What a workbook's file holds besides its sheets; no part of it is undone. Keys of settings and
 * properties stand in the order in which they were first set.
 */
export class DocumentParts {
  /** Custom XML parts in the order in which they were added. */
  readonly xml = new Map<string, XmlPart>();
  /** An add-in's settings: values as JSON has them. */
  readonly settings = new Map<string, unknown>();
  /** The workbook's custom properties: texts, numbers, truths. */
  readonly customProperties = new Map<string, unknown>();
  /** Custom properties of sheets, by the sheet's id. */
  readonly sheetProperties = new Map<string, Map<string, string>>();
  readonly properties = new Map<string, string | number>([
    ['Title', ''],
    ['Subject', ''],
    ['Author', ''],
    ['Keywords', ''],
    ['Comments', ''],
    ['LastAuthor', ''],
    ['RevisionNumber', 0],
    ['Category', ''],
    ['Manager', ''],
    ['Company', ''],
  ]);
  private xmlCount = 0;

  /** Adds a part; its id has the form of Excel's. */
  addXml(xml: string): XmlPart {
    const part = { id: hostId('part', ++this.xmlCount), xml };
    this.xml.set(part.id, part);
    return part;
  }

  /** The custom properties of one sheet. */
  ofSheet(sheet: string): Map<string, string> {
    const known = this.sheetProperties.get(sheet) ?? new Map<string, string>();
    this.sheetProperties.set(sheet, known);
    return known;
  }
}
