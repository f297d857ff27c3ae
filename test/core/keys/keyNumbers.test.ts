import { KeyNumbers } from '../../../src/core/keys/keyNumbers';

test('keys are given out in the order of the rows, whatever the order of the numbers', () => {
  const numbers = new KeyNumbers({ count: 5 }, 0);
  const [a, b, c] = [numbers.add(), numbers.add(), numbers.add()];
  const keys = Int32Array.of(-1, numbers.keyOrSign(c), numbers.keyOrSign(a), 3, -1);
  numbers.settle(keys);
  expect([...keys]).toEqual([-1, 5, 6, 3, -1]);
  expect([a, b, c].map((number) => numbers.keyOf(number))).toEqual([6, 7, 5]);
  expect(numbers.keyOrSign(a)).toBe(6);
});

test('two tables with one counter never give the same key', () => {
  const counter = { count: 0 };
  const [one, other] = [new KeyNumbers(counter, 1), new KeyNumbers(counter, 1)];
  const keys = Array.from({ length: 50 }, (_, i) => {
    const table = i % 3 === 0 ? one : other;
    return table.keyOf(table.add());
  });
  expect(keys).toEqual(Array.from({ length: 50 }, (_, i) => i));
  expect(Array.from({ length: 17 }, (_, i) => one.keyOf(i))).toEqual(
    keys.filter((i) => i % 3 === 0),
  );
});
