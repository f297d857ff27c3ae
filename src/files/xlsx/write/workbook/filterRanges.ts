import type { Area } from '../../../../core/table/column';
import { parseArea } from '../../references';
import { areaName } from '../sheet/bounds';
import type { SectionChange } from '../sheet/sections';
import type { EditedPackage } from '../package';
import { appendChild, applyEdits, removeElement, setAttribute, type Edit } from '../xml/edits';
import { elementPlaces, valueOf, type ElementPlace } from '../xml/elementPlaces';
import { escapeAttribute } from '../xml/escape';
import { asUtf8 } from '../xml/wholePart';

/**
 * Tables and filters sort their own columns only: columns that belong to the rows must lie within, else a
 * sort of whole rows by them would leave these behind.
 */

/** Columns that are to belong to an area or to leave it; from 0, inclusive, `names` their headings. */
export interface EdgeColumns {
  readonly first: number;
  readonly names: readonly string[];
  readonly become: 'part' | 'gone';
}

/** The area with such columns at its right edge joined or cut off; null where they do not lie there. Never throws. */
function withEdge(area: Area, { first, names, become }: EdgeColumns): Area | null {
  const last = first + names.length - 1;
  if (become === 'part')
    return area.lastColumn === first - 1 ? { ...area, lastColumn: last } : null;
  return area.lastColumn === last && area.firstColumn < first
    ? { ...area, lastColumn: first - 1 }
    : null;
}

/** The `ref` of a filter or sort after such a change; as it was where the columns do not lie there. Never throws. */
function referenceWithEdge(reference: string, edge: EdgeColumns): string {
  const area = parseArea(reference);
  const changed = area === null ? null : withEdge(area, edge);
  return changed === null ? reference : areaName(changed);
}

/** The same of a defined name's text (`Liste!$A$1:$C$9`). Never throws. */
export function nameWithEdge(text: string, edge: EdgeColumns): string {
  const mark = text.lastIndexOf('!') + 1;
  const changed = referenceWithEdge(text.slice(mark), edge);
  if (changed === text.slice(mark).replaceAll('$', '')) return text;
  const absolute = changed.replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2');
  return text.slice(0, mark) + absolute;
}

/**
 * Whether columns may leave a sheet: each table holds none of them, or has them together at its right
 * edge. Never throws.
 */
export function edgesFit(
  tables: readonly Area[],
  edge: EdgeColumns,
  areTogether: boolean,
): boolean {
  const last = edge.first + edge.names.length - 1;
  return tables.every((table) => {
    const isApart = table.lastColumn < edge.first || table.firstColumn > last;
    return isApart || (areTogether && withEdge(table, edge) !== null);
  });
}

/** Lets the sheet's own filter go along. */
export function filterSection(edge: EdgeColumns): SectionChange {
  return {
    each: (xml) =>
      xml.replace(
        /^(<[^>]*?\sref\s*=\s*["'])([^"']*)/,
        (_, head: string, reference: string) => head + referenceWithEdge(reference, edge),
      ),
    further: () => null,
  };
}

/** Widens or narrows a table (its part) by columns at its right edge; whether it was concerned. Throws as `XmlScanner`. */
export async function changeTable(
  file: EditedPackage,
  part: string,
  edge: EdgeColumns,
): Promise<boolean> {
  const bytes = asUtf8(await file.read(part));
  const places = elementPlaces(bytes, part);
  const [root] = places;
  const area = parseArea((root && valueOf(root, 'ref')) ?? '');
  const changed = area === null ? null : withEdge(area, edge);
  const list = places.find(({ path }) => path === 'table/tableColumns');
  if (root === undefined || changed === null || list === undefined) return false;
  const filters = places.filter(({ path }) => path === 'table/autoFilter');
  file.write(part, [
    applyEdits(bytes, [
      setAttribute(root, 'ref', areaName(changed)),
      ...filters.map((filter) =>
        setAttribute(filter, 'ref', referenceWithEdge(valueOf(filter, 'ref') ?? '', edge)),
      ),
      ...columnEdits(bytes, places, list, edge),
    ]),
  ]);
  return true;
}

function columnEdits(
  bytes: Uint8Array,
  places: readonly ElementPlace[],
  list: ElementPlace,
  { names, become }: EdgeColumns,
): readonly Edit[] {
  const columns = places.filter(({ path }) => path === 'table/tableColumns/tableColumn');
  if (become === 'gone') {
    const left = columns.length - names.length;
    return [setAttribute(list, 'count', String(left)), ...columns.slice(left).map(removeElement)];
  }
  const next = Math.max(0, ...columns.map((column) => Number(valueOf(column, 'id') ?? 0))) + 1;
  const xml = names.map(
    (name, i) =>
      `<${list.prefix}tableColumn id="${next + i}" name="${escapeAttribute(escapedBreaks(name))}"/>`,
  );
  return [
    setAttribute(list, 'count', String(columns.length + names.length)),
    appendChild(bytes, list, xml.join('')),
  ];
}

/** A heading's line breaks as a table's part has them. */
function escapedBreaks(name: string): string {
  return name.replaceAll('\r', '_x000d_').replaceAll('\n', '_x000a_');
}
