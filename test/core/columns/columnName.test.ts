import { columnIndex, columnName } from '../../../src/core/columns/columnName';

describe('columnName', () => {
  test.each([
    [0, 'A'],
    [1, 'B'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('%i is %s and back', (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
    expect(columnIndex(name.toLowerCase())).toBe(index);
  });

  test('every column of a sheet has its own name', () => {
    const wrong = Array.from({ length: 16_384 }, (_, index) => index).filter(
      (index) => columnIndex(columnName(index)) !== index,
    );
    expect(wrong).toEqual([]);
  });

  test.each(['', 'XFE', 'ZZZ', 'AAAA', 'A1', 'Ä', ' A', '1'])('%j is no letter name', (name) => {
    expect(columnIndex(name)).toBeNull();
  });
});
