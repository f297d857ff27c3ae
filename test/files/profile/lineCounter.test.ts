import { lineCounter } from '../../../src/files/profile/lineCounter';

describe('lineCounter', () => {
  test.each([
    ['', 0, 1, 1],
    ['ab', 1, 1, 2],
    ['a\nb', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['a\n\r\n\nbc', 6, 4, 2],
    ['a\n', 2, 2, 1],
  ])('%j at %i: line %i, column %i', (text, offset, line, column) => {
    expect(lineCounter(text)(offset)).toEqual({ line, column });
  });
});
