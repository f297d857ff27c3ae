import { pickedFiles } from '../../../src/ui/tools/pickedFiles';

const content = new Blob(['x']);
const file = (name: string) => ({ name, content });

test('each has a key of its own and a name that no other has', () => {
  const before = pickedFiles([file('Liste.csv')], []);
  const picked = pickedFiles([file('Liste.csv'), file('Liste.csv'), file('Neu.csv')], before);
  expect(picked.map(({ name }) => name)).toEqual(['Liste (2).csv', 'Liste (3).csv', 'Neu.csv']);
  expect(new Set([...before, ...picked].map(({ key }) => key)).size).toBe(4);
  expect(picked.every((one) => one.content === content)).toBe(true);
});
