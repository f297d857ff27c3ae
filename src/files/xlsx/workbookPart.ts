import { Failure } from '../../core/failure';
import type { ZipPackage } from '../zip/package';
import { partOfType, readRelationships, type Relationship } from './relationships';
import { readElements, type AttributeReader } from './xml/elements';
import { damaged } from './xml/refusals';

/** Whether people see a sheet, and whether Excel offers to show it. */
export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** A worksheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** The worksheet's part in the package. */
  readonly part: string;
}

/** What the workbook's main part says. */
export interface WorkbookPart {
  /** Worksheets only, in the order of their tabs. */
  readonly sheets: readonly SheetEntry[];
  readonly is1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

interface ListedSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly id: string;
}

/**
 * Reads the workbook's main part (ECMA-376-1 18.2). Throws `file-foreign` where the package holds no
 * workbook, `file-damaged` where a listed sheet isn't there, and as `readElements` does.
 */
export async function readWorkbookPart(archive: ZipPackage): Promise<WorkbookPart> {
  const part = partOfType(await readRelationships(archive, ''), 'officeDocument');
  // The .xlsb form of a workbook has binary parts.
  if (part === null || part.endsWith('.bin')) throw foreign();
  const listed: ListedSheet[] = [];
  let is1904 = false;
  await readElements(archive, part, (path, attribute) => {
    if (!path.startsWith('workbook')) throw foreign();
    if (path === 'workbook/sheets/sheet') listed.push(readListed(attribute, part));
    if (path === 'workbook/workbookPr') {
      is1904 = ['1', 'true', 'on'].includes(attribute('date1904') ?? '');
    }
  });
  const relationships = await readRelationships(archive, part);
  return {
    sheets: worksheets(archive, listed, relationships, part),
    is1904,
    sharedStrings: partOfType(relationships, 'sharedStrings'),
    styles: partOfType(relationships, 'styles'),
  };
}

function readListed(attribute: AttributeReader, part: string): ListedSheet {
  const name = attribute('name');
  const id = attribute('id');
  if (name === undefined || id === undefined) throw damaged(part);
  const state = attribute('state');
  return { name, id, visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible' };
}

function worksheets(
  archive: ZipPackage,
  listed: readonly ListedSheet[],
  relationships: ReadonlyMap<string, Relationship>,
  part: string,
): readonly SheetEntry[] {
  const found = new Map<string, SheetEntry>();
  for (const { name, visibility, id } of listed) {
    const target = relationships.get(id);
    if (target === undefined) throw damaged(part);
    if (target.type !== 'worksheet') continue;
    if (!archive.has(target.part)) throw damaged(target.part);
    if (found.has(name)) throw damaged(part);
    found.set(name, { name, visibility, part: target.part });
  }
  return [...found.values()];
}

function foreign(): Failure {
  return new Failure('file-foreign', { expected: 'xlsx', found: 'zip' });
}
