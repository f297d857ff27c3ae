import type { ZipPackage } from '../../zip/package';
import { partOfType, readRelationships } from '../relationships';
import { openXlsx } from '../workbook';
import { readWorkbookPart, type WorkbookPart } from '../workbookPart';
import { EditedPackage } from '../write/package';
import { elementPlaces, valueOf } from '../write/xml/elementPlaces';
import { asUtf8 } from '../write/xml/wholePart';
import { readCustomXml } from '../write/workbook/customXml';
import { damaged } from '../xml/refusals';
import { readColours } from './colours';
import { readFrame } from './readFrame';
import { readLooks, type Looks } from './readLooks';
import { readTables } from './readTables';
import {
  NORMAL_LOOK,
  type RuleLook,
  type WholeName,
  type WholeRule,
  type WholeSheet,
  type WholeWorkbook,
} from './wholeWorkbook';

const NO_LOOK: RuleLook = { fill: null, fontColour: null, bold: null, italic: null };

/**
 * Reads everything of a workbook that a spreadsheet on a screen needs: all sheets, also hidden ones, with
 * values, formulas, looks, tables, names, conditional formats (by formula or comparison), protection and
 * custom XML. Not read: drawings, comments, links, validations, pivot tables, macros. Throws as `openXlsx`.
 */
export async function readWhole(bytes: Uint8Array): Promise<WholeWorkbook> {
  const opened = await openXlsx(bytes);
  const file = new EditedPackage(bytes);
  const { archive } = file;
  const workbook = await readWorkbookPart(archive);
  const main = partOfType(await readRelationships(archive, ''), 'officeDocument');
  if (main === null) throw damaged(null);
  const looks = await looksOf(archive, workbook, main);
  const sheets: WholeSheet[] = [];
  for (const { name, visibility, part } of workbook.sheets) {
    const cells = await opened.readSheet(name);
    const { rules, ...frame } = await readFrame(archive, part);
    const tables = await readTables(archive, part);
    sheets.push({ visibility, cells, ...frame, tables, rules: wholeRules(rules, looks) });
  }
  return {
    sheets,
    looks: looks.cells.length === 0 ? [NORMAL_LOOK] : looks.cells,
    names: await namesIn(file, main),
    customXml: await readCustomXml(file),
  };
}

async function looksOf(archive: ZipPackage, workbook: WorkbookPart, main: string): Promise<Looks> {
  if (workbook.styles === null) return { cells: [], rules: [] };
  const theme = partOfType(await readRelationships(archive, main), 'theme');
  const colour = await readColours(archive, theme !== null && archive.has(theme) ? theme : null);
  return readLooks(archive, workbook.styles, colour);
}

function wholeRules(
  rules: Awaited<ReturnType<typeof readFrame>>['rules'],
  looks: Looks,
): readonly WholeRule[] {
  return rules
    .filter(({ areas, formulas }) => areas.length > 0 && formulas.length > 0)
    .map((rule) => ({ ...rule, look: looks.rules[rule.look] ?? NO_LOOK }))
    .sort((a, b) => a.priority - b.priority);
}

/** Names that programs keep for themselves (`_xlnm…`) are left out. */
async function namesIn(file: EditedPackage, main: string): Promise<readonly WholeName[]> {
  const bytes = asUtf8(await file.read(main));
  const places = elementPlaces(bytes, main);
  const sheets = places
    .filter(({ path }) => path === 'workbook/sheets/sheet')
    .map((place) => valueOf(place, 'name') ?? '');
  return places.flatMap((place) => {
    const name = valueOf(place, 'name') ?? '';
    if (place.path !== 'workbook/definedNames/definedName' || name.startsWith('_xlnm')) return [];
    const scope = valueOf(place, 'localSheetId');
    const text = new TextDecoder().decode(bytes.subarray(place.startTag.end, place.endTag.start));
    return [
      {
        name,
        scope: scope === undefined ? null : (sheets[Number(scope)] ?? null),
        refersTo: unescaped(text),
        comment: valueOf(place, 'comment') ?? '',
        visible: !['1', 'true'].includes(valueOf(place, 'hidden') ?? ''),
      },
    ];
  });
}

function unescaped(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    amp: '&',
  };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => marks[name] ?? '');
}
