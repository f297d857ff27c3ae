import { damaged } from '../../xml/refusals';
import type { SheetVisibility } from '../../workbookPart';
import type { EditedPackage } from '../package';
import { appendChild, applyEdits, removeElement, setAttribute, type Edit } from '../xml/edits';
import { attributeOf, elementPlaces, valueOf, type ElementPlace } from '../xml/elementPlaces';
import { escapeName } from '../xml/escape';
import { asUtf8 } from '../xml/wholePart';

/** Children of a workbook that stand in front of `calcPr` (CT_Workbook, ECMA-376-1 18.2.27). */
const BEFORE_CALCULATION = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'].map(
  (name) => `workbook/${name}`,
);

async function change(
  file: EditedPackage,
  part: string,
  edit: (places: readonly ElementPlace[], bytes: Uint8Array) => readonly Edit[],
): Promise<void> {
  const bytes = asUtf8(await file.read(part));
  const edits = edit(elementPlaces(bytes, part), bytes);
  if (edits.length > 0) file.write(part, [applyEdits(bytes, edits)]);
}

/** Has spreadsheet programs calculate all formulas when they open the file. Throws as `XmlScanner`. */
export async function calculateOnLoad(file: EditedPackage, part: string): Promise<void> {
  await change(file, part, (places) => {
    const known = places.find(({ path }) => path === 'workbook/calcPr');
    if (known !== undefined) return [setAttribute(known, 'fullCalcOnLoad', '1')];
    const before = places.filter(({ path }) => BEFORE_CALCULATION.includes(path)).at(-1);
    if (before === undefined) throw damaged(part);
    const at = before.endTag.end;
    return [{ start: at, end: at, text: `<${before.prefix}calcPr fullCalcOnLoad="1"/>` }];
  });
}

/** Shows or hides a sheet. Throws `file-damaged` where the workbook lists none of that name. */
export async function setVisibility(
  file: EditedPackage,
  part: string,
  sheet: string,
  visibility: SheetVisibility,
): Promise<void> {
  await change(file, part, (places, bytes) => {
    const own = sheetElements(places).find((place) => valueOf(place, 'name') === sheet);
    if (own === undefined) throw damaged(part);
    if (visibility !== 'visible') return [setAttribute(own, 'state', visibility)];
    const state = attributeOf(own, 'state');
    if (state === undefined) return [];
    const start = bytes.lastIndexOf(0x20, state.place.start);
    return [{ start, end: state.place.end + 1, text: '' }];
  });
}

/** Lists a new sheet behind all others; `id` is that of the workbook's relationship to it. */
export async function listSheet(
  file: EditedPackage,
  part: string,
  name: string,
  visibility: SheetVisibility,
  id: string,
): Promise<void> {
  await change(file, part, (places, bytes) => {
    const listed = sheetElements(places);
    const list = places.find(({ path }) => path === 'workbook/sheets');
    const first = listed[0];
    if (list === undefined || first === undefined) throw damaged(part);
    const number = Math.max(...listed.map((place) => Number(valueOf(place, 'sheetId') ?? 0))) + 1;
    const idName = attributeOf(first, 'id')?.name ?? 'r:id';
    const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
    const attributes = `name="${escapeName(name)}" sheetId="${number}"${state} ${idName}="${id}"`;
    return [appendChild(bytes, list, `<${list.prefix}sheet ${attributes}/>`)];
  });
}

function sheetElements(places: readonly ElementPlace[]): readonly ElementPlace[] {
  return places.filter(({ path }) => path === 'workbook/sheets/sheet');
}

/** How a workbook is opened and protected. */
export interface WorkbookFrame {
  /** The sheet in front, from 0. */
  readonly front: number;
  readonly isStructureProtected: boolean;
  /** `auto`, `autoNoTable`, `manual` (ECMA-376-1 18.18.7). */
  readonly calculation: string;
}

/** Says it in a workbook that does not say so yet. Throws `file-damaged` where it has no list of sheets, and as `XmlScanner`. */
export async function setFrame(
  file: EditedPackage,
  part: string,
  { front, isStructureProtected, calculation }: WorkbookFrame,
): Promise<void> {
  if (calculation !== 'auto') await calculateOnLoad(file, part);
  await change(file, part, (places) => {
    const at = (name: string): ElementPlace | undefined =>
      places.find(({ path }) => path === `workbook/${name}`);
    const [views, view, first, calc] = [
      at('bookViews'),
      at('bookViews/workbookView'),
      at('sheets'),
      at('calcPr'),
    ];
    if (first === undefined) throw damaged(part);
    const { startTag, prefix } = views ?? first;
    const place = { start: startTag.start, end: startTag.start };
    const text = `<${prefix}workbookProtection lockStructure="1"/>`;
    return [
      ...(isStructureProtected ? [{ ...place, text }] : []),
      ...(view === undefined ? [] : [setAttribute(view, 'activeTab', `${front}`)]),
      ...(calc === undefined ? [] : [setAttribute(calc, 'calcMode', calculation)]),
    ];
  });
}

/** Puts defined names in the place of those that are there; `xml` makes them with the part's prefix. */
export async function setNames(
  file: EditedPackage,
  part: string,
  xml: (prefix: string) => string,
): Promise<void> {
  await change(file, part, (places) => {
    const old = places.find(({ path }) => path === 'workbook/definedNames');
    const before = places
      .filter(({ path }) => BEFORE_CALCULATION.slice(0, -1).includes(path))
      .at(-1);
    if (before === undefined) throw damaged(part);
    const at = before.endTag.end;
    const { prefix } = before;
    const put = {
      start: at,
      end: at,
      text: `<${prefix}definedNames>${xml(prefix)}</${prefix}definedNames>`,
    };
    return old === undefined ? [put] : [put, removeElement(old)];
  });
}

/** What a defined name of one sheet (by its place among all listed sheets) becomes. Throws as `XmlScanner`. */
export async function changeLocalName(
  file: EditedPackage,
  part: string,
  sheet: string,
  name: string,
  become: (text: string) => string,
): Promise<void> {
  await change(file, part, (places, bytes) => {
    const at = sheetElements(places).findIndex((place) => valueOf(place, 'name') === sheet);
    const own = places.filter(
      (place) =>
        place.path === 'workbook/definedNames/definedName' &&
        valueOf(place, 'name')?.toLowerCase() === name.toLowerCase() &&
        valueOf(place, 'localSheetId') === String(at),
    );
    return own.map(({ startTag, endTag }) => {
      const place = { start: startTag.end, end: endTag.start };
      const text = new TextDecoder().decode(bytes.subarray(place.start, place.end));
      return { ...place, text: become(text) };
    });
  });
}
