import { NO_RULE_LOOK, type RuleTest } from '../../../../src/files/xlsx/whole/wholeRules';
import { PLAIN_EXTRAS } from '../../../../src/files/xlsx/whole/wholeExtras';
import type {
  WholeName,
  WholeSheet,
  WholeTable,
  WholeWorkbook,
} from '../../../../src/files/xlsx/whole/wholeWorkbook';
import { MemoryWorkbook } from '../../../../src/workbench/host/memory/memoryWorkbook';
import { OfficeHost } from '../../../../src/workbench/host/officeHost';
import { joinFiles } from '../../../../src/workbench/page/file/joinFiles';
import { openInHost, readFile, saveAsXlsx } from '../../../../src/workbench/page/file/openFile';

const AREA = { firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 1 };
const FORMULA = 'Liste!$A$2&Tabelle1[Konto]&Konten';

function table(name: string): WholeTable {
  const flags = { rowStripes: true, columnStripes: false, firstColumn: false, lastColumn: false };
  const parts = { headers: true, totals: false, filter: true, filtered: null, sorted: null };
  return { name, area: AREA, columns: ['Konto', 'AD-ID'], style: '', ...parts, ...flags };
}

function name(own: string, refersTo: string, scope: string | null = null): WholeName {
  return { name: own, scope, refersTo, comment: '', visible: true };
}

/** A file of sheets with these names, each with a table and formulas in every place that takes one. */
async function fileOf(
  sheets: readonly (readonly [sheet: string, table: string])[],
  names: readonly WholeName[] = [],
): Promise<WholeWorkbook> {
  const text = 'Konto;AD-ID;x\na@amt.example;1;\nb@amt.example;2;\n';
  const read = await readFile('l.csv', new TextEncoder().encode(text));
  const [plain] = read.sheets;
  if (plain === undefined) throw new Error('no sheet');
  const tests: readonly RuleTest[] = [
    { type: 'expression', formula: FORMULA },
    { type: 'cellIs', operator: 'equal', formulas: [FORMULA] },
    {
      type: 'colorScale',
      stops: [{ place: { kind: 'formula', value: FORMULA, orEqual: true }, colour: '#000000' }],
    },
  ];
  const validation = {
    ...{ areas: [AREA], type: 'custom', operator: '', formulas: [FORMULA], allowBlank: true },
    ...{ showsList: true, showsError: true, showsPrompt: false, errorStyle: 'stop' },
    ...{ errorTitle: '', error: '', promptTitle: '', prompt: '' },
  };
  const link = { area: AREA, target: null, location: 'Liste!A1', tip: null, display: null };
  const made = sheets.map(([own, ownTable]): WholeSheet => ({
    ...plain,
    ...PLAIN_EXTRAS,
    cells: {
      ...plain.cells,
      name: own,
      columns: plain.cells.columns.map((column, at) =>
        at === 2 ? { ...column, formulas: new Map([[1, FORMULA]]) } : column,
      ),
    },
    tables: [table(ownTable)],
    rules: tests.map((test, at) => ({
      ...{ areas: [AREA], test, stopIfTrue: false, priority: at + 1, look: NO_RULE_LOOK },
    })),
    validations: [validation],
    links: [link, { ...link, target: 'https://amt.example/', location: 'Liste!A1' }],
  }));
  return { ...read, sheets: made, names, unread: [{ sheet: sheets[0]?.[0] ?? '', kind: 'chart' }] };
}

/** Every formula of a sheet, and where its links within the workbook go. */
function formulasOf({ cells, rules, validations, links }: WholeSheet): readonly string[] {
  return [
    ...cells.columns.flatMap(({ formulas }) => [...formulas.values()]),
    ...rules.flatMap(({ test }) => {
      if (test.type === 'expression') return [test.formula];
      if (test.type === 'cellIs') return test.formulas;
      return test.type === 'colorScale' ? test.stops.map(({ place }) => place.value ?? '') : [];
    }),
    ...validations.flatMap(({ formulas }) => formulas),
    ...links.map(({ location }) => location ?? ''),
  ];
}

async function joined() {
  const first = await fileOf([['Liste', 'Tabelle1']], [name('Konten', 'Liste!$A$2')]);
  const second = await fileOf(
    [
      ['Liste', 'tabelle1'],
      ['Andere', 'Konten_2'],
    ],
    [name('Konten', 'Liste!$B$2'), name('Bereich', 'Tabelle1[Konto]', 'Liste')],
  );
  return { first, both: joinFiles([second, first]) };
}

describe('several files as one workbook', () => {
  test('no two sheets, tables or names are called alike', async () => {
    const { both } = await joined();
    expect(both.sheets.map(({ cells }) => cells.name)).toEqual(['Liste', 'Liste (2)', 'Andere']);
    const tables = both.sheets.flatMap((sheet) => sheet.tables.map((own) => own.name));
    expect(tables).toEqual(['Tabelle1', 'tabelle1_2', 'Konten_2']);
    expect(both.names).toEqual([
      name('Konten', 'Liste!$A$2'),
      name('Konten_3', "'Liste (2)'!$B$2"),
      name('Bereich', 'tabelle1_2[Konto]', 'Liste (2)'),
    ]);
    expect(both.unread.map(({ sheet }) => sheet)).toEqual(['Liste', 'Liste (2)']);
  });

  test('formulas of the first file stay, those of the second speak of what they did', async () => {
    const { first, both } = await joined();
    expect(both.sheets[0]).toEqual(first.sheets[0]);
    const moved = "'Liste (2)'!$A$2&tabelle1_2[Konto]&Konten_3";
    const expected = [...Array.from({ length: 5 }, () => moved), "'Liste (2)'!A1", 'Liste!A1'];
    expect(both.sheets.slice(1).map(formulasOf)).toEqual([expected, expected]);
  });

  test('long names are cut where a number comes behind', async () => {
    const long = 'ä'.repeat(29) + '😀';
    const file = await fileOf([[long, 'T'.repeat(255)]]);
    const both = joinFiles([file, file]);
    expect(both.sheets.map(({ cells }) => cells.name)).toEqual([long, `${'ä'.repeat(27)} (2)`]);
    expect(both.sheets[1]?.tables[0]?.name).toBe(`${'T'.repeat(253)}_2`);
  });

  test('is saved as a file whose tables and names are each there once', async () => {
    const { both } = await joined();
    const workbook = new MemoryWorkbook();
    const host = new OfficeHost(workbook);
    openInHost(host, workbook, both);
    const saved = await readFile('l.xlsx', await saveAsXlsx(host, workbook));
    const words = [
      ...saved.sheets.flatMap((sheet) => sheet.tables.map((own) => own.name.toLowerCase())),
      ...saved.names.flatMap((own) => (own.scope === null ? [own.name.toLowerCase()] : [])),
    ];
    expect(words).toHaveLength(5);
    expect(new Set(words).size).toBe(5);
    expect(saved.names).toContainEqual(name('Konten_3', "'Liste (2)'!$B$2"));
  });

  test('no file is a workbook without sheets', () => {
    expect(joinFiles([])).toMatchObject({ sheets: [], names: [] });
  });
});
