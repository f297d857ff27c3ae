import { strFromU8, unzipSync } from 'fflate';
import { frameOf } from '../../../../src/files/xlsx/write/frame';
import { openXlsx } from '../../../../src/files/xlsx/workbook';

const SHEETS = [
  { name: 'Nachmigration', widths: [30, 38.5] },
  { name: 'A & "B" <C> \'D\'', widths: [] },
  { name: 'Größe', widths: [7] },
  { name: 'a_x000D_b _x0041_', widths: [] },
];

const bytes = frameOf(SHEETS);
const parts = new Map(
  Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
);

function partOf(name: string): string {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return part;
}

function valuesOf(xml: string, element: string, attribute: string): string[] {
  const found = xml.matchAll(new RegExp(`<${element} [^>]*?\\b${attribute}="([^"]*)"`, 'g'));
  return [...found].map(([, value]) => value ?? '');
}

test('every part but the list of types has one, and no type is of a part that is not there', () => {
  const types = partOf('[Content_Types].xml');
  const overrides = valuesOf(types, 'Override', 'PartName').map((name) => name.slice(1));
  const others = [...parts.keys()].filter((name) => !overrides.includes(name));
  expect(overrides.filter((name) => !parts.has(name))).toEqual([]);
  expect(others.sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
  ]);
  expect(valuesOf(types, 'Default', 'Extension')).toContain('rels');
});

test.each([
  ['_rels/.rels', ''],
  ['xl/_rels/workbook.xml.rels', 'xl/'],
])('what %s points to is there, each under an id of its own', (name, folder) => {
  const targets = valuesOf(partOf(name), 'Relationship', 'Target');
  expect(targets.filter((target) => !parts.has(folder + target))).toEqual([]);
  const ids = valuesOf(partOf(name), 'Relationship', 'Id');
  expect(new Set(ids).size).toBe(targets.length);
});

test('sheets stand in their order, each with its own part and widths', async () => {
  const workbook = partOf('xl/workbook.xml');
  const rels = partOf('xl/_rels/workbook.xml.rels');
  const targets = new Map(
    valuesOf(rels, 'Relationship', 'Id').map((id, at) => [
      id,
      valuesOf(rels, 'Relationship', 'Target')[at] ?? '',
    ]),
  );
  const own = valuesOf(workbook, 'sheet', 'r:id').map((id) =>
    partOf(`xl/${targets.get(id) ?? ''}`),
  );
  expect(own.map((xml) => valuesOf(xml, 'col', 'width').map(Number))).toEqual(
    SHEETS.map(({ widths }) => widths),
  );
  expect(valuesOf(workbook, 'sheet', 'sheetId')).toEqual(['1', '2', '3', '4']);
  const { sheets } = await openXlsx(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(SHEETS.map(({ name }) => name));
});

/** The names of a root's children, in their order. */
function childrenOf(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, close, name, empty] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (close === '/') depth--;
    else {
      if (depth === 1) names.push(name ?? '');
      if (empty !== '/') depth++;
    }
  }
  return names;
}

test.each([
  // CT_Workbook, CT_Worksheet, CT_Stylesheet (ECMA-376-1, annex A.2): Excel refuses another order.
  ['xl/workbook.xml', 'bookViews sheets calcPr'],
  ['xl/worksheets/sheet1.xml', 'dimension sheetViews sheetFormatPr cols sheetData'],
  ['xl/worksheets/sheet2.xml', 'dimension sheetViews sheetFormatPr sheetData'],
  ['xl/styles.xml', 'fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles'],
])('%s has its parts in the order that the standard wants', (name, children) => {
  expect(childrenOf(partOf(name)).join(' ')).toBe(children);
});

test('formulas are worked out when it is opened', () => {
  expect(valuesOf(partOf('xl/workbook.xml'), 'calcPr', 'fullCalcOnLoad')).toEqual(['1']);
});

test('its bytes do not depend on the day', () => {
  jest.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z') });
  try {
    expect(Buffer.compare(frameOf(SHEETS), bytes)).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});
