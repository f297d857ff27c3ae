import type { ZipPackage } from '../../../zip/package';
import { parseArea } from '../../references';
import { isTrue } from '../../xml/isTrue';
import { nodeAt, nodesAt, nodesNamed, plainText, readTree, type XmlNode } from '../tree';
import type { ThreadText, WholeNote, WholeThread, Writer } from '../wholeExtras';
import { relationsOf, type Relation } from './relations';

/** What people wrote on a sheet's cells. */
export interface SheetComments {
  readonly threads: readonly WholeThread[];
  readonly notes: readonly WholeNote[];
}

/** The people that a workbook's comments name, by id. Throws as `readTree`. */
export async function readPersons(
  archive: ZipPackage,
  workbook: string,
): Promise<ReadonlyMap<string, Writer>> {
  const persons = new Map<string, Writer>();
  for (const { type, target, isExternal } of await relationsOf(archive, workbook)) {
    if (type !== 'person' || isExternal) continue;
    for (const { attributes } of nodesAt(await readTree(archive, target), 'person')) {
      const address = /[^\s:]+@[^\s:]+/.exec(attributes.get('userId') ?? '')?.[0];
      const writer = { name: attributes.get('displayName') ?? '', email: address ?? '' };
      persons.set(attributes.get('id') ?? '', writer);
    }
  }
  return persons;
}

/** Comments (MS-XLSX 2.1.15) and notes (ECMA-376-1 18.7) of a worksheet. Throws as `readTree`. */
export async function readComments(
  archive: ZipPackage,
  relations: readonly Relation[],
  persons: ReadonlyMap<string, Writer>,
): Promise<SheetComments> {
  const all = async (wanted: string): Promise<readonly XmlNode[]> => {
    const own = relations.filter(({ type, isExternal }) => type === wanted && !isExternal);
    return Promise.all(own.map(({ target }) => readTree(archive, target)));
  };
  const threads = (await all('threadedComment')).flatMap((tree) => threadsIn(tree, persons));
  const taken = new Set(threads.map(placeKey));
  const drawings = relations.filter(({ type }) => type === 'vmlDrawing');
  const shown = new Set<string>();
  for (const { target } of drawings) {
    for (const place of await shownNotes(archive, target)) shown.add(place);
  }
  const notes = (await all('comments'))
    .flatMap((tree) => notesIn(tree, shown))
    // Each thread leaves a note for older programs, which says no more than the thread.
    .filter((note) => !taken.has(placeKey(note)));
  return { threads, notes };
}

function placeKey({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row} ${column}`;
}

function threadsIn(tree: XmlNode, persons: ReadonlyMap<string, Writer>): readonly WholeThread[] {
  const all = nodesAt(tree, 'threadedComment');
  const said = ({ attributes }: XmlNode, name: string): string => attributes.get(name) ?? '';
  const textOf = (node: XmlNode): ThreadText => ({
    writer: persons.get(said(node, 'personId')) ?? { name: '', email: '' },
    text: plainText(nodeAt(node, 'text')),
    written: momentOf(said(node, 'dT')),
  });
  return all.flatMap((node) => {
    const area = parseArea(said(node, 'ref'));
    if (area === null || node.attributes.has('parentId')) return [];
    const replies = all.filter((each) => said(each, 'parentId') === said(node, 'id'));
    return [
      {
        row: area.firstRow,
        column: area.firstColumn,
        ...textOf(node),
        resolved: isTrue(node.attributes.get('done')),
        replies: replies.map(textOf),
      },
    ];
  });
}

/** Files leave out that moments are those of Greenwich, and write hundredths. */
function momentOf(text: string): string {
  const moment = new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
}

function notesIn(tree: XmlNode, shown: ReadonlySet<string>): readonly WholeNote[] {
  const authors = nodesAt(tree, 'authors', 'author').map(plainText);
  return nodesAt(tree, 'commentList', 'comment').flatMap((node) => {
    const area = parseArea(node.attributes.get('ref') ?? '');
    if (area === null) return [];
    const place = { row: area.firstRow, column: area.firstColumn };
    const runs = nodesAt(node, 'text', 'r', 't').map(plainText);
    return [
      {
        ...place,
        author: authors[Number(node.attributes.get('authorId') ?? -1)] ?? '',
        text: plainText(nodeAt(node, 'text', 't')) + runs.join(''),
        visible: shown.has(placeKey(place)),
      },
    ];
  });
}

/** The cells whose notes are always shown, as older drawings say it (ECMA-376-4 19.4.2). */
async function shownNotes(archive: ZipPackage, part: string): Promise<readonly string[]> {
  const drawing = await readDrawing(archive, part);
  const all = drawing === null ? [] : nodesNamed(drawing, 'ClientData');
  return all
    .filter((data) => nodeAt(data, 'Visible') !== undefined)
    .map((data) => {
      const [row, column] = ['Row', 'Column'].map((name) => Number(nodeAt(data, name)?.text ?? -1));
      return placeKey({ row: row ?? -1, column: column ?? -1 });
    });
}

/** Older programs write drawings that are no XML: no reason not to open the workbook. */
async function readDrawing(archive: ZipPackage, part: string): Promise<XmlNode | null> {
  try {
    return await readTree(archive, part);
  } catch {
    return null;
  }
}
