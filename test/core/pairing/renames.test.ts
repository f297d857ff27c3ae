import { accountText } from '../../../src/core/facts/accountSpace';
import { renames } from '../../../src/core/pairing/renames';
import { accountOf, checkOf, guidOf, pairOf, pairsTo, type Rows } from '../support/listOf';

const NEW = 'neu@amt.example';
const [old, id] = pairOf(1);
const first = pairsTo(6);
const today: Rows = [[NEW, id], ...first.slice(1)];

function renamedIn(rows: Rows, directory = today, migrated: Rows = first): string[] {
  const { facts } = checkOf({
    list: { rows },
    references: [{ rows: migrated }, { rows: directory, role: 'directory' }],
  });
  if (facts === null) throw new Error('the columns are known');
  return [...renames(facts).values()].map((key) => accountText(facts.space, key));
}

describe('who was renamed since the first migration', () => {
  test.each<readonly [string, Rows, string[]]>([
    ['the pair as the directory has it', [[NEW, id]], [NEW]],
    [
      'the pair broken, the new account alone',
      [
        [NEW, guidOf(2)],
        [accountOf(2), id],
      ],
      [NEW],
    ],
    [
      'the pair broken, old and new account',
      [
        [NEW, guidOf(2)],
        [old, guidOf(3)],
      ],
      [],
    ],
    ['the old account', [[old, id]], []],
  ])('%s', (_, rows, expected) => {
    expect(renamedIn(rows)).toEqual(expected);
  });

  const broken: Rows = [[NEW, guidOf(2)]];
  test.each<readonly [string, Rows, Rows]>([
    ['the first migration has the account with another ID', today, [...first, [NEW, guidOf(9)]]],
    ['the directory contradicts itself', [...today, [NEW, guidOf(3)]], first],
    ['the first migration does not know the person', today, first.slice(1)],
  ])('not where %s', (_, directory, migrated) => {
    expect(renamedIn(broken, directory, migrated)).toEqual([]);
  });
});
