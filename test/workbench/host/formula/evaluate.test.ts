import type { CellInput, CellValue } from '../../../../src/workbench/host/cell';
import { MemoryWorkbook } from '../../../../src/workbench/host/memory/memoryWorkbook';

/** The result of a formula in D5 beside these values from A1 on; errors as their text. */
function result(formula: string, values: CellInput[][] = []): CellValue {
  const workbook = new MemoryWorkbook('Sheet1');
  const first = workbook.sheet(workbook.activeSheet());
  workbook.change('user', () => {
    const other = workbook.sheet(workbook.addSheet('Other sheet'));
    other.setInputs({ row: 0, column: 0, rows: 2, columns: 1 }, [['up'], ['down']]);
    const [line] = values;
    if (line !== undefined) {
      first.setInputs({ row: 0, column: 0, rows: values.length, columns: line.length }, values);
    }
    first.setInputs({ row: 4, column: 3, rows: 1, columns: 1 }, [[{ formula }]]);
  });
  const value = first.values({ row: 4, column: 3, rows: 1, columns: 1 })[0]?.[0] ?? null;
  return typeof value === 'object' && value !== null ? value.error : value;
}

const LIST = [
  ['Ada', 10, true],
  ['bo', 20, null],
  ['Cy', 30, { error: '#N/A' } as const],
];

describe('operators', () => {
  test.each<[string, CellValue]>([
    ['=1+2*3^2', 19],
    ['=-2^2', 4],
    ['=2^-1', 0.5],
    ['=(1+2)*3', 9],
    ['=50%*4', 2],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['=1/0', '#DIV/0!'],
    ['="x"+1', '#VALUE!'],
    ['="3"+1', 4],
    ['=#N/A+1', '#N/A'],
    ['="abc"="ABC"', true],
    ['="a"<"B"', true],
    ['=2<"1"', true],
    ['=E1=0', true],
    ['=E1=""', true],
    ['=1<>1', false],
    ['=0.1+0.2=0.3', false],
    ['=A1', 'Ada'],
    ['=E9', 0],
  ])('%s is %p', (formula, expected) => {
    expect(result(formula, LIST)).toBe(expected);
  });
});

describe('functions', () => {
  test.each<[string, CellValue]>([
    ['=LEN("Müller")', 6],
    ['=MID("abcdef",2,3)', 'bcd'],
    ['=MID("abc",0,1)', '#VALUE!'],
    ['=LEFT("abc")&RIGHT("abc",2)', 'abc'],
    ['=UNICODE("ä")', 228],
    ['=UNICODE("😀")', 128512],
    ['=UNICODE("")', '#VALUE!'],
    ['=EXACT("a","A")', false],
    ['=IF(B1>5,"big","small")', 'big'],
    ['=IF(FALSE,1)', false],
    ['=IF(TRUE,1,1/0)', 1],
    ['=AND(B1:B3,TRUE)', true],
    ['=OR(FALSE,B1>100)', false],
    ['=NOT(0)', true],
    ['=ISBLANK(C2)', true],
    ['=ISBLANK("")', false],
    ['=IFERROR(C3,"none")', 'none'],
    ['=IFERROR(1/0,7)', 7],
    ['=MOD(-7,3)', 2],
    ['=MOD(7,0)', '#DIV/0!'],
    ['=SUM(B1:B3,"4")', 64],
    ['=SUM(C1:C2)', 0],
    ['=SUM(A1:C3)', '#N/A'],
    ['=COUNT(A1:B3)', 3],
    ['=COUNTA(A1:A9)', 3],
    ['=INDEX(A1:B3,2,2)', 20],
    ['=INDEX(A1:A3,4)', '#REF!'],
    ['=INDEX($A:$A,3)', 'Cy'],
    ['=MATCH("BO",A1:A3,0)', 2],
    ['=MATCH("x",A1:A3,0)', '#N/A'],
    ['=MATCH(25,B1:B3)', 2],
    ['=INDEX(A:A,MATCH(30,B:B,0))', 'Cy'],
    ['=ROW()', 5],
    ['=COLUMN()', 4],
    ['=ROW(B7)', 7],
    ["='Other sheet'!A2", 'down'],
    ["=INDEX('Other sheet'!$A:$A,ROW()-3)", 'down'],
    ['=Missing!A1', '#REF!'],
    ['=NOSUCH(1)', '#NAME?'],
    ['=SomeName', '#NAME?'],
    ['=SUMPRODUCT(B1:B2,{2;3})', 80],
    ['=SUMPRODUCT(--(B1:B3>15))', 2],
    ['=SUMPRODUCT(UNICODE(MID(A1,ROW($1:$3),1))*{1;2;3})', 65 + 100 * 2 + 97 * 3],
    [
      '=SUMPRODUCT(IFERROR(UNICODE(MID(A1,ROW(INDEX($A:$A,1):INDEX($A:$A,3)),1)),0))',
      65 + 100 + 97,
    ],
    ['=SUM(INDEX(B:B,1):INDEX(B:B,2))', 30],
    ['=SUM((1):INDEX(B:B,2))', '#VALUE!'],
    ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['=FIND("b","abc")', 2],
    ['=SEARCH("B","abc")', 2],
    ['=ROUND(2.345,2)', 2.35],
    ['=ROUND(-2.5,0)', -3],
    ['=TRIM("  a   b ")', 'a b'],
    ['=TEXT(42,"00000")', '00042'],
    ['=TEXT("7","000")', '007'],
    ['=TEXT("seven","000")', 'seven'],
    ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['=TEXT(TRUE,"0")', 'TRUE'],
    ['=TEXT(C3,"0")', '#N/A'],
    ['=_xlfn.UNICODE("ä")', 228],
    ['=SUMPRODUCT(({1,2}+{0;2})^3)', 1 + 8 + 27 + 64],
    ['=SUMPRODUCT(({1,2}+{0;2;4})*{1,2})', 5 + 11 + 17],
    ['=SUM({1,2,3}+{1,2})', '#N/A'],
  ])('%s is %p', (formula, expected) => {
    expect(result(formula, LIST)).toBe(expected);
  });
});

describe('what is no formula', () => {
  test.each(['=', '=1+', '=SUM(A1', '=A1:', '=)', '="open', '=1 2', "='Sheet'A1"])(
    '%s',
    (formula) => {
      expect(() => result(formula)).toThrow(RangeError);
    },
  );
});

describe('recalculation', () => {
  test('chains, other sheets and circles', () => {
    const workbook = new MemoryWorkbook('Sheet1');
    const sheet = workbook.sheet(workbook.activeSheet());
    const read = (): unknown => sheet.values({ row: 0, column: 0, rows: 1, columns: 4 })[0];
    workbook.change('user', () =>
      sheet.setInputs({ row: 0, column: 0, rows: 1, columns: 4 }, [
        [1, { formula: '=A1+1' }, { formula: '=B1*10' }, { formula: '=D1+1' }],
      ]),
    );
    expect(read()).toEqual([1, 2, 20, 1]);
    workbook.change('user', () =>
      sheet.setInputs({ row: 0, column: 0, rows: 1, columns: 1 }, [[5]]),
    );
    expect((read() as unknown[]).slice(0, 3)).toEqual([5, 6, 60]);
  });

  test('a formula filled down 20,000 rows, of which one cell changes, tells that one as calculated', () => {
    const workbook = new MemoryWorkbook('Sheet1');
    const sheet = workbook.sheet(workbook.activeSheet());
    const rows = 20_000;
    const values = Array.from({ length: rows }, (_, row) => [
      row,
      { formula: `=MOD(A${row + 1}*7,97)` },
    ]);
    workbook.change('user', () => sheet.setInputs({ row: 0, column: 0, rows, columns: 2 }, values));
    const calculated: unknown[] = [];
    workbook.onChange(({ changes }) => {
      for (const change of changes) if (change.kind === 'calculated') calculated.push(change.areas);
    });
    workbook.change('user', () =>
      sheet.setInputs({ row: 3, column: 0, rows: 1, columns: 1 }, [[1]]),
    );
    expect(calculated).toEqual([[{ row: 3, column: 1, rows: 1, columns: 1 }]]);
    expect(sheet.values({ row: 3, column: 1, rows: 2, columns: 1 })).toEqual([[7], [28]]);
  });
});
