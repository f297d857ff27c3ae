import { incidentOf } from '../../../src/core/incident/incidentOf';
import type { Execution } from '../../../src/core/incident/execution';
import { wayBackOf } from '../../../src/core/incident/wayBackOf';
import { accountOf, checkOf, guidOf, pairsTo, type Rows } from '../support/listOf';

const REFERENCE = pairsTo(4);

/** Each step as `whose: from → to`, and what stays open; people by their accounts. */
function wayBack(rows: Rows, executions: readonly Execution[]) {
  const result = checkOf({ list: { rows }, references: [{ rows: REFERENCE }] });
  const incident = incidentOf(result, executions);
  if (incident === null) throw new Error('the columns are known');
  const { steps, open, nameOf, rowAt } = wayBackOf(result, incident, executions);
  const place = (at: (typeof steps)[number]['from']) =>
    at.kind === 'mailbox' ? nameOf(at.person) : `#${at.number}`;
  return {
    steps: steps.map(({ person, from, to }) => `${nameOf(person)}: ${place(from)} → ${place(to)}`),
    open: open.map(({ position, reason }) => `${position} ${reason}`),
    nameOf,
    rowAt,
  };
}

describe('the way back from an incident', () => {
  test('one person into the mailbox of another, whose own list row did not run', () => {
    const rows = [[accountOf(1), guidOf(2)]];
    const { steps, open, nameOf, rowAt } = wayBack(rows, ['executed']);
    const [one, two] = [accountOf(1), accountOf(2)];
    expect(steps).toEqual([`${one}: ${two} → ${one}`]);
    expect(open).toEqual([]);
    expect(rowAt(0)).toMatchObject({ position: 0, account: one });
    expect(rowAt(1)).toBeNull();
    expect(nameOf(-7)).toBe('');
  });

  const pairs = [
    [accountOf(1), guidOf(2)],
    [accountOf(2), guidOf(1)],
    [accountOf(3), guidOf(3)],
  ];
  const exchanged = [
    `${accountOf(1)}: ${accountOf(2)} → #1`,
    `${accountOf(2)}: ${accountOf(1)} → ${accountOf(2)}`,
    `${accountOf(1)}: #1 → ${accountOf(1)}`,
  ];

  test.each<[string, Execution[], string[], string[]]>([
    ['all ran', ['executed', 'executed', 'executed'], exchanged, []],
    ['nothing said otherwise', ['assumed', 'assumed', 'assumed'], exchanged, []],
    [
      'one of two exchanged did not run',
      ['executed', 'prepared', 'executed'],
      [`${accountOf(1)}: ${accountOf(2)} → ${accountOf(1)}`],
      [],
    ],
    ['none ran', ['prepared', 'prepared', 'prepared'], [], []],
  ])('%s', (_, executions, steps, open) => {
    expect(wayBack(pairs, executions)).toMatchObject({ steps, open });
  });

  test('a right row that ran and a foreign one lie in one mailbox', () => {
    const rows = [
      [accountOf(1), guidOf(3)],
      [accountOf(3), guidOf(3)],
    ];
    const { steps } = wayBack(rows, ['executed', 'executed']);
    expect(steps).toEqual([`${accountOf(1)}: ${accountOf(3)} → ${accountOf(1)}`]);
  });

  test('where it is unclear whether a row ran, nothing is taken for certain', () => {
    const { steps, open } = wayBack(pairs, ['executed', 'unclear', 'executed']);
    expect(steps).toEqual([]);
    expect(open.length).toBeGreaterThan(0);
  });
});
