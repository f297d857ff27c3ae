import { inARow } from '../../src/texts/inARow';

test.each([
  [['Charge 1', 'Charge 2', 'Charge 3', 'Charge 4'], 'Charge 1–4'],
  [['Charge 1', 'Charge 2', 'Charge 4'], 'Charge 1–2, Charge 4'],
  [['Charge 9', 'Charge 10'], 'Charge 9–10'],
  [['Charge 2', 'Charge 1'], 'Charge 2, Charge 1'],
  [['Amt', 'Amt', 'erst.csv'], 'Amt, Amt, erst.csv'],
  [['a', 'b', 'c', 'd', 'e', 'f'], 'a, b, c, d +2'],
  [['Blatt 01', 'Blatt 02'], 'Blatt 01–2'],
  [[], ''],
])('%j: %s', (names, expected) => {
  expect(inARow(names, (rest) => `+${rest}`)).toBe(expected);
});
