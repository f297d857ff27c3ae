import { Failure } from '../../../core/failure';
import { partOfType, readRelationships } from '../relationships';
import { readWorkbookPart, type SheetVisibility, type WorkbookPart } from '../workbookPart';
import { damaged } from '../xml/refusals';
import type { RowChange } from './changes';
import { holdsFormulas } from './sheet/holdsFormulas';
import { patchSheet } from './sheet/patchSheet';
import type { SectionChanges } from './sheet/sections';
import { EditedPackage } from './package';
import { declareType, forgetType } from './workbook/contentTypes';
import {
  addCustomXml,
  readCustomXml,
  removeCustomXml,
  type CustomXmlPart,
} from './workbook/customXml';
import { changeTable, nameWithEdge, type EdgeColumns } from './workbook/filterRanges';
import { freeName } from './workbook/partNames';
import {
  lastWord,
  relate,
  relateOutside,
  relationshipsIn,
  unrelate,
} from './workbook/relationshipEdits';
import { StyleEdits } from './workbook/styleEdits';
import {
  calculateOnLoad,
  changeLocalName,
  listSheet,
  setFrame,
  setNames,
  setVisibility,
  type WorkbookFrame,
} from './workbook/workbookEdits';
import { asUtf8 } from './xml/wholePart';
import type { DeflateMeans } from './zip/deflate';
import { MAIN, XML_HEAD } from '../xml/namespaces';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const NO_SECTIONS: SectionChanges = new Map();

/** A part that is added. */
export interface AddedPart {
  /** Its name up to the number, and from there on. */
  readonly before: string;
  readonly behind: string;
  readonly content: string | Uint8Array;
  readonly contentType: string;
  /** The relationship's type: its last word, or all of it where it is none of Office's own. */
  readonly type: string;
}

/**
 * An .xlsx while it is changed: only the parts meant are touched, all others go out with the very bytes
 * they came in with, compressed as they were.
 */
export class WorkbookPatch {
  private contentsChanged = false;
  private formulasChanged = false;
  private formulasSeen = false;

  private constructor(
    private readonly file: EditedPackage,
    private readonly part: string,
    private readonly workbook: WorkbookPart,
  ) {}

  /** Opens the bytes of a file, which must not change while it is used. Throws as `openXlsx` does. */
  static async open(bytes: Uint8Array): Promise<WorkbookPatch> {
    const file = new EditedPackage(bytes);
    const workbook = await readWorkbookPart(file.archive);
    const part = partOfType(await readRelationships(file.archive, ''), 'officeDocument');
    if (part === null) throw damaged(null);
    return new WorkbookPatch(file, part, workbook);
  }

  /**
   * Changes cells (rows ascending, from 0) and sections of a worksheet. Throws `sheet-unknown`, and as
   * `patchSheet` does.
   */
  async patchSheet(
    name: string,
    rows: Iterable<RowChange>,
    sections: SectionChanges = NO_SECTIONS,
  ): Promise<void> {
    const part = this.partOf(name);
    const patched = patchSheet(await this.file.read(part), part, rows, sections);
    this.file.write(part, patched.content);
    this.contentsChanged = true;
    this.formulasSeen ||= patched.hadFormulas || patched.formulasChanged;
    this.formulasChanged ||= patched.formulasChanged;
  }

  /** Adds a worksheet behind all others; the caller sees to it that the name is free and valid. */
  async addSheet(
    name: string,
    visibility: SheetVisibility,
    rows: Iterable<RowChange>,
    sections: SectionChanges = NO_SECTIONS,
  ): Promise<void> {
    const part = freeName('xl/worksheets/sheet', '.xml', (each) => this.file.has(each));
    const empty = `${XML_HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData/></worksheet>`;
    const bytes = new TextEncoder().encode(empty);
    const patched = patchSheet(bytes, part, rows, sections);
    this.file.write(part, patched.content);
    this.formulasChanged ||= patched.formulasChanged;
    await declareType(this.file, part, SHEET_TYPE);
    const id = await relate(this.file, this.part, part, 'worksheet');
    await listSheet(this.file, this.part, name, visibility, id);
  }

  /** Shows or hides a worksheet. Throws `file-damaged` where there is none of that name. */
  async setVisibility(name: string, visibility: SheetVisibility): Promise<void> {
    await setVisibility(this.file, this.part, name, visibility);
  }

  /** Adds entries to the workbook's styles. Throws `file-damaged` where it has no styles part. */
  async changeStyles(work: (styles: StyleEdits) => void | Promise<void>): Promise<void> {
    const { styles } = this.workbook;
    if (styles === null) throw damaged(null);
    const edits = new StyleEdits(asUtf8(await this.file.read(styles)), styles);
    await work(edits);
    this.file.write(styles, [edits.finish()]);
  }

  /** Lets columns at the right edge of the sheet's tables and of its filter belong to them, or leave them. */
  async changeEdges(name: string, edge: EdgeColumns): Promise<void> {
    for (const { type, part } of await relationshipsIn(this.file, this.partOf(name))) {
      if (lastWord(type) === 'table') await changeTable(this.file, part, edge);
    }
    await changeLocalName(this.file, this.part, name, '_xlnm._FilterDatabase', (text) =>
      nameWithEdge(text, edge),
    );
  }

  /** Adds a part (a table, comments) that a worksheet points to and returns the relationship's id. Throws `sheet-unknown`. */
  async addSheetPart(sheet: string, added: AddedPart): Promise<string> {
    return (await this.addPart(this.partOf(sheet), added)).id;
  }

  /** Lets a worksheet point to an address (`hyperlink`) and returns the relationship's id. Throws `sheet-unknown`. */
  addSheetAddress(sheet: string, address: string, type: string): Promise<string> {
    return relateOutside(this.file, this.partOf(sheet), address, type);
  }

  /** Adds a part that the workbook's main part points to. */
  async addWorkbookPart(added: AddedPart): Promise<void> {
    await this.addPart(this.part, added);
  }

  /** Adds a part that another part, by its name, points to (`''`: the package); where it lies. */
  async addPart(
    owner: string,
    added: AddedPart,
  ): Promise<{ readonly id: string; readonly part: string }> {
    const { before, behind, content, contentType, type } = added;
    const part = freeName(before, behind, (each) => this.file.has(each));
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.file.write(part, [bytes]);
    await declareType(this.file, part, contentType);
    return { part, id: await relate(this.file, owner, part, type) };
  }

  /** Gives a part another content, of the same type. */
  replacePart(part: string, xml: string): void {
    this.file.write(part, [new TextEncoder().encode(xml)]);
  }

  /** Says how the workbook is opened and protected. */
  setFrame(frame: WorkbookFrame): Promise<void> {
    return setFrame(this.file, this.part, frame);
  }

  /** Puts defined names in the place of those that are there; `xml` makes them with the part's prefix. */
  setNames(xml: (prefix: string) => string): Promise<void> {
    return setNames(this.file, this.part, xml);
  }

  /** The custom XML parts as they stand now, wherever they lie. */
  customXml(): Promise<readonly CustomXmlPart[]> {
    return readCustomXml(this.file);
  }

  /** Adds a custom XML part with this id (in braces) and returns where it lies. */
  addCustomXml(xml: string, id: string): Promise<string> {
    return addCustomXml(this.file, this.part, xml, id);
  }

  /** Gives a custom XML part another content. */
  replaceCustomXml(part: string, xml: string): void {
    this.replacePart(part, xml);
  }

  /** Takes a custom XML part out. */
  removeCustomXml(part: string): Promise<void> {
    return removeCustomXml(this.file, part);
  }

  /**
   * The file's bytes with all changes; `deflate` where the platform has a better one than its stream.
   * Throws `file-too-large` past 4 GiB.
   */
  async finish(deflate?: DeflateMeans): Promise<Uint8Array> {
    if (this.formulasChanged) await this.dropCalculationChain();
    if (this.formulasChanged || (this.contentsChanged && (await this.holdsFormulas()))) {
      await calculateOnLoad(this.file, this.part);
    }
    return this.file.finish(deflate);
  }

  private partOf(name: string): string {
    const known = this.workbook.sheets.find((sheet) => sheet.name === name);
    if (known !== undefined) return known.part;
    const sheets = this.workbook.sheets.map((sheet) => sheet.name);
    throw new Failure('sheet-unknown', { sheet: name, sheets });
  }

  /** It lists the cells with formulas, and Excel takes a list that is wrong for a damaged file. */
  private async dropCalculationChain(): Promise<void> {
    for (const { type, part } of await relationshipsIn(this.file, this.part)) {
      if (lastWord(type) !== 'calcChain') continue;
      this.file.remove(part);
      await unrelate(this.file, this.part, part);
      await forgetType(this.file, part);
    }
  }

  /** Results kept in the file may be old once a cell was changed. */
  private async holdsFormulas(): Promise<boolean> {
    if (this.formulasSeen) return true;
    for (const { part } of this.workbook.sheets) {
      if (await holdsFormulas(this.file.archive, part)) return true;
    }
    return false;
  }
}
