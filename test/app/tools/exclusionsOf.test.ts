import { exclusionsOf } from '../../../src/app/tools/exclusionsOf';
import type { ListPlan } from '../../../src/app/ports/listPlanner';

type Agency = string | null;

function planOf(lists: readonly Agency[], people: Readonly<Record<string, Agency>>) {
  const columns = { account: 0, id: 1, bound: [0, 1] };
  const plan: Pick<ListPlan, 'lists' | 'excluded'> = {
    lists: lists.map((agency) => ({ name: 'Liste', agency, rows: 1, columns })),
    excluded: Object.entries(people).map(([account, agency], row) => {
      return { source: 0, row, account, id: `id-${account}`, reason: 'left', agency };
    }),
  };
  return plan;
}

test.each<[string, readonly Agency[], Readonly<Record<string, Agency>>, readonly string[][]]>([
  ['nobody', ['Amt'], {}, [[]]],
  ['one list of one agency', ['Amt'], { anna: 'Amt', beate: 'Amt' }, [['anna', 'beate']]],
  ['one list: also those whose agency is in no list', ['Amt'], { anna: 'Hof' }, [['anna']]],
  ['one list without an agency', [null], { anna: 'Hof', beate: null }, [['anna', 'beate']]],
  [
    'a list each: only their own',
    ['Amt', 'Hof'],
    { anna: 'Amt', beate: 'Hof', carl: null, dora: 'Gericht' },
    [
      ['anna', 'carl', 'dora'],
      ['beate', 'carl', 'dora'],
    ],
  ],
  ['batches of one agency: all of them', ['Amt', 'Amt'], { anna: 'Amt' }, [['anna'], ['anna']]],
])('left out of %s', (_, lists, people, expected) => {
  const plan = planOf(lists, people);
  const found = lists.map((__, at) => exclusionsOf(plan, at).map(({ account }) => account));
  expect(found).toEqual(expected);
});

test('a pair of two sources counts once, and only account, ID and reason are kept', () => {
  const { lists, excluded } = planOf([null], { anna: null });
  const twice = [...excluded, ...excluded.map((one) => ({ ...one, source: 1 }))];
  expect(exclusionsOf({ lists, excluded: twice }, 0)).toEqual([
    { account: 'anna', id: 'id-anna', reason: 'left' },
  ]);
});
