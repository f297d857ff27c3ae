import { CellFlag } from '../../../src/core/facts/cellFlags';
import { seenFlags } from '../../../src/core/facts/seenFlags';
import { accountsOf } from './support';

test.each<[string, readonly string[], number]>([
  ['nothing of plain accounts', ['anna@amt.example', 'bernd@amt.example'], 0],
  ['nothing of no cells', [], 0],
  [
    'what single cells have, all together',
    ['anna@amt.example', 'BERND@amt.example', '', 'carla@amt.example.tmp'],
    CellFlag.respelled | CellFlag.empty | CellFlag.tmp,
  ],
])('tells %s', (_, accounts, expected) => {
  expect(seenFlags(accountsOf(accounts))).toBe(expected);
});
