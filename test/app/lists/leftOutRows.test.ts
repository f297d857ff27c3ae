import { HEADER, guidOf } from '../../core/support/listOf';
import { combined, listOf } from './listsOf';

const at = (name: string, domain: string, person: number): readonly string[] => [
  `${name}@${domain}.example`,
  guidOf(person),
  domain,
];
const header = [...HEADER, 'Behörde'];
const lists = [
  listOf('Charge 1', [at('anna', 'amt', 1), at('beate', 'hof', 2)], header),
  listOf('Charge 2', [at('carl', 'hof', 3), at('dora', 'amt', 4), at('emil', 'amt', 5)], header),
];

test('each row that is left out has the agency of its own row', () => {
  const wish = (account: string, row: number) => ({ row, account, id: null, reason: 'left' });
  const exclusions = ['dora@amt.example', 'beate@hof.example'].map(wish);
  const { evidence } = combined(lists, { agencies: 'one-list-each', exclusions });
  expect(evidence.excluded).toMatchObject([
    { source: 1, row: 3, account: 'dora@amt.example', agency: 'amt' },
    { source: 0, row: 3, account: 'beate@hof.example', agency: 'hof' },
  ]);
});
