import { freeFileName } from '../../src/app/freeFileName';

test.each([
  ['Liste.csv', [], 'Liste.csv'],
  ['Liste.csv', ['Liste.csv'], 'Liste (2).csv'],
  ['Liste.csv', ['Liste.csv', 'Liste (2).csv'], 'Liste (3).csv'],
  ['Stand 1.2.xlsx', ['Stand 1.2.xlsx'], 'Stand 1.2 (2).xlsx'],
  ['ohne', ['ohne'], 'ohne (2)'],
  ['.csv', ['.csv'], '.csv (2)'],
])('%s beside %j is %s', (name, taken, free) => {
  expect(freeFileName(name, new Set(taken))).toBe(free);
});
