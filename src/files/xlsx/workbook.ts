import type { FileNotes } from '../../app/ports/tableFiles';
import { Failure } from '../../core/failure';
import type { Sheet } from '../../core/table/column';
import { inflateInto, type InflateMeans } from '../zip/inflate';
import { DEFAULT_LIMITS, type ReadLimits } from '../zip/limits';
import { ZipPackage } from '../zip/package';
import { ByteStore } from './bytes';
import { refuseForeign } from './foreign';
import { readNotes } from './readNotes';
import { readSheetIds, type SheetId } from './readSheetIds';
import { NO_SHARED_STRINGS, readSharedStrings } from './sharedStrings';
import { readWorksheet } from './sheet';
import type { SheetContext } from './sheetContext';
import { NO_STYLES, readStyles } from './styles';
import { readWorkbookPart, type SheetVisibility, type WorkbookPart } from './workbookPart';

/** An opened .xlsx or .xlsm. */
export interface XlsxWorkbook {
  /** The worksheets in the order of their tabs; chart and dialog sheets are left out. */
  readonly sheets: readonly { readonly name: string; readonly visibility: SheetVisibility }[];
  /**
   * Reads the worksheet of exactly that name. Entry `i` of each column is the sheet's row `i + 1`. Throws `sheet-unknown`,
   * and the failures of `openXlsx` where the sheet's own parts are wrong.
   */
  readSheet(name: string): Promise<Sheet>;
  /** Custom XML parts of that namespace; see `readNotes`. Never rejects. */
  readNotes(namespace: string): Promise<FileNotes>;
  /** The ids of all worksheets; see `readSheetIds`. Never rejects. */
  readSheetIds(): Promise<readonly SheetId[]>;
}

/**
 * Opens a workbook from the bytes of its file, which must not change while it is used. Only its list of sheets is read at
 * once, texts and styles with the first sheet. Whatever the bytes are, it gives a workbook or throws a `Failure`:
 * `file-empty`, `file-foreign`, `file-encrypted`, `file-cut-off`, `file-damaged`, `file-too-large` or `xml-doctype`.
 */
export async function openXlsx(
  bytes: Uint8Array,
  limits: Partial<ReadLimits> = {},
  inflate: InflateMeans = inflateInto,
): Promise<XlsxWorkbook> {
  refuseForeign(bytes);
  const archive = new ZipPackage(bytes, { ...DEFAULT_LIMITS, ...limits }, inflate);
  const workbook = await readWorkbookPart(archive);
  return new OpenedWorkbook(archive, workbook);
}

const SMALLEST_STORE = 1 << 16;
/** Memory set aside is only taken once written to, but no file's word is good for more than this. */
const LARGEST_HINT = 1 << 26;

class OpenedWorkbook implements XlsxWorkbook {
  private context: Promise<SheetContext> | null = null;
  // Sheets share one store and are read one behind the other.
  private before: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly archive: ZipPackage,
    private readonly workbook: WorkbookPart,
  ) {}

  get sheets(): XlsxWorkbook['sheets'] {
    return this.workbook.sheets;
  }

  readSheet(name: string): Promise<Sheet> {
    const reading = this.before.then(() => this.readNow(name));
    this.before = reading.catch(() => undefined);
    return reading;
  }

  readNotes(namespace: string): Promise<FileNotes> {
    return readNotes(this.archive, namespace);
  }

  readSheetIds(): Promise<readonly SheetId[]> {
    return readSheetIds(this.archive, this.workbook.sheets);
  }

  private async readNow(name: string): Promise<Sheet> {
    const entry = this.workbook.sheets.find((sheet) => sheet.name === name);
    if (entry === undefined) {
      const sheets = this.workbook.sheets.map((sheet) => sheet.name);
      throw new Failure('sheet-unknown', { sheet: name, sheets });
    }
    this.context ??= readContext(this.archive, this.workbook);
    return readWorksheet(this.archive, entry, await this.context);
  }
}

async function readContext(archive: ZipPackage, workbook: WorkbookPart): Promise<SheetContext> {
  const { is1904, sharedStrings, styles } = workbook;
  const hint = sharedStrings === null ? 0 : archive.sizeHint(sharedStrings);
  const store = new ByteStore(Math.min(Math.max(hint, SMALLEST_STORE), LARGEST_HINT));
  return {
    limits: archive.limits,
    store,
    is1904,
    strings:
      sharedStrings === null
        ? NO_SHARED_STRINGS
        : await readSharedStrings(archive, sharedStrings, store),
    styles: styles === null ? NO_STYLES : await readStyles(archive, styles, is1904),
  };
}
