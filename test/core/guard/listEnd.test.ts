import { endElsewhere, endWhereItWas } from '../../../src/core/guard/listEnd';

const SUM = { row: 5, text: 'Summe: #' };

describe('an end where it was', () => {
  test('not seen yet: what stands there is what it says, without its numbers', () => {
    expect(endWhereItWas({ row: 5, text: null }, ['', ' Summe: 790', 3])).toEqual(SUM);
    expect(endWhereItWas({ row: 5, text: null }, [''])).toEqual({ row: 5, text: '' });
  });

  test('another number in it is no other end; another text is', () => {
    expect(endWhereItWas(SUM, ['Summe: 791'])).toEqual(SUM);
    expect(endWhereItWas(SUM, ['konto@amt.example', 'x'])).toBeNull();
    expect(endWhereItWas(SUM, [])).toBeNull();
  });

  test('a blank row stays the end, whoever comes to stand there: no account becomes it', () => {
    const blank = { row: 5, text: '' };
    expect(endWhereItWas(blank, ['konto@amt.example', 'x'])).toEqual(blank);
  });
});

test('elsewhere: the nearest row that says the same, nothing where none does', () => {
  const rows = [['Summe: 1'], ['a'], ['b'], ['c'], ['', 'Summe: 2'], ['d']];
  expect(endElsewhere({ ...SUM, row: 6 }, rows, 3)).toEqual({ row: 7, text: 'Summe: #' });
  expect(endElsewhere({ ...SUM, row: 4 }, rows, 3)).toEqual({ row: 3, text: 'Summe: #' });
  expect(endElsewhere(SUM, [['Gesamt']], 3)).toBeNull();
});
