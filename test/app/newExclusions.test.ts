import { newExclusions } from '../../src/app/newExclusions';

const leftOut = (name: string, id = `id-${name}`, reason = 'left') => ({
  account: `${name}@amt.example`,
  id,
  reason,
});
const [anna, beate] = [leftOut('anna'), leftOut('beate')];

test.each([
  ['nobody is known: each pair once', [anna, beate, anna], [], [anna, beate]],
  ['who is known is left away', [anna, beate], [beate], [anna]],
  ['another ID is another pair', [leftOut('anna', 'other')], [anna], [leftOut('anna', 'other')]],
  ['another reason is no other pair', [leftOut('anna', anna.id, 'later')], [anna], []],
  ['nobody is left out', [], [anna], []],
])('%s', (_, exclusions, known, expected) => {
  expect(newExclusions(exclusions, known)).toEqual(expected);
});
