import { parseAreas } from '../../../src/office/session/addresses';

const area = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number) => {
  return { firstRow, lastRow, firstColumn, lastColumn };
};

const ADDRESSES: readonly [string, ReturnType<typeof parseAreas>][] = [
  ['Sheet1!A1', [area(0, 0, 0, 0)]],
  ['A1:B7', [area(0, 6, 0, 1)]],
  ['Liste!$C$3:$AA$1048576', [area(2, 1_048_575, 2, 26)]],
  ["'Mein Blatt, 2!'!A1,'Mein Blatt, 2!'!B2:B3", [area(0, 0, 0, 0), area(1, 2, 1, 1)]],
  ["'It''s'!XFD9", [area(8, 8, 16_383, 16_383)]],
  ['', []],
  ['A:B', null],
  ['4:5', null],
  ['#REF!', null],
  ['Liste!A1;Liste!B2:B3', [area(0, 0, 0, 0), area(1, 2, 1, 1)]],
  ["'Mein Blatt; 2!'!A1;B2", [area(0, 0, 0, 0), area(1, 1, 1, 1)]],
  ['A1|B2', null],
  ['A1,', [area(0, 0, 0, 0)]],
  ['XFE1', null],
];

test.each(ADDRESSES)('%s', (address, areas) => {
  expect(parseAreas(address)).toEqual(areas);
});
