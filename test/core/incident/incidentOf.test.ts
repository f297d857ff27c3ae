import fc from 'fast-check';
import { executionsOf } from '../../../src/core/incident/execution';
import { countAstray, type Incident, type IncidentRow } from '../../../src/core/incident/incident';
import { incidentOf } from '../../../src/core/incident/incidentOf';
import { wayBackOf } from '../../../src/core/incident/wayBackOf';
import type { CheckResult } from '../../../src/core/check/checkList';
import { columnOf } from '../../../src/core/table/columnBuilder';
import { runs, seed } from '../../support/counts';
import { checkOf, guidOf, type Rows } from '../support/listOf';

const see = (n: number): string => `person${n}@see.example`;
const nord = (n: number): string => `person${n}@nord.example`;

function told(result: CheckResult): Incident {
  const { facts } = result;
  const incident = facts && incidentOf(result, executionsOf(facts, null));
  if (incident === null) throw new Error('columns unclear');
  return incident;
}

const REFERENCE: Rows = [
  [see(1), guidOf(1)],
  [see(2), guidOf(2)],
  [nord(3), guidOf(3)],
  [nord(4), guidOf(4)],
];

const check = (rows: Rows, reference: Rows = REFERENCE): CheckResult =>
  checkOf({ list: { rows }, references: [{ rows: reference }] });

const text = (row: IncidentRow): string =>
  row.kind === 'astray'
    ? `${row.row} ${row.account} → ${row.recipient ?? '?'} (${row.recipientAgency ?? '?'})${row.isRepeated ? ' repeated' : ''}`
    : `${row.row} ${row.account} ${row.why}`;

describe('incidentOf', () => {
  test('puts each row to the agency of the person whose mail it is', () => {
    const { controllers, right } = told(
      check([
        [see(1), guidOf(3)],
        [nord(3), guidOf(2)],
        [see(2), guidOf(1)],
        [nord(4), guidOf(4)],
      ]),
    );
    const said = controllers.map(({ agency, astray, received, right: own }) => ({
      agency,
      astray: astray.map(text),
      received: received.map(text),
      right: own,
    }));
    expect(said).toEqual([
      {
        agency: 'nord.example',
        astray: [`3 ${nord(3)} → ${see(2)} (see.example)`],
        received: [`2 ${see(1)} → ${nord(3)} (nord.example)`],
        right: 1,
      },
      {
        agency: 'see.example',
        astray: [
          `2 ${see(1)} → ${nord(3)} (nord.example)`,
          `4 ${see(2)} → ${see(1)} (see.example)`,
        ],
        received: [`3 ${nord(3)} → ${see(2)} (see.example)`],
        right: 0,
      },
    ]);
    expect(right).toBe(1);
  });

  test.each<[string, Rows, readonly string[]]>([
    ['an unknown account', [['neu@see.example', guidOf(1)]], ['2 neu@see.example unknown-account']],
    ['an unknown ID', [[see(1), guidOf(9)]], [`2 ${see(1)} unknown-id`]],
    ['an unknown pair', [['neu@see.example', guidOf(9)]], ['2 neu@see.example unknown-pair']],
    ['a damaged cell', [[`${see(1)}\u200b`, guidOf(2)]], [`2 ${see(1)}\u200b damaged`]],
    ['an incomplete row', [[see(1), null]], [`2 ${see(1)} not-checked`]],
    [
      'a right pair that stands twice',
      [
        [see(1), guidOf(1)],
        [see(1), guidOf(1)],
      ],
      [`2 ${see(1)} duplicate`, `3 ${see(1)} duplicate`],
    ],
    [
      'one account to two people',
      [
        [see(1), guidOf(2)],
        [see(1), guidOf(3)],
      ],
      [`2 ${see(1)} → ${see(2)} (?) repeated`, `3 ${see(1)} → ${nord(3)} (?) repeated`],
    ],
  ])('what cannot be told is listed, never guessed: %s', (_, rows, expected) => {
    expect(told(check(rows)).rows.map(text)).toEqual(expected);
  });

  test('a row whose ID the reference contradicts itself about is not told', () => {
    const contradicting: Rows = [...REFERENCE, [see(5), guidOf(3)]];
    expect(told(check([[see(1), guidOf(3)]], contradicting)).rows.map(text)).toEqual([
      `2 ${see(1)} not-checked`,
    ]);
  });

  test('marks the protected mailboxes with the label of the profile', () => {
    const label = { de: 'Personalrat', en: 'staff council' };
    const result = checkOf({
      list: {
        rows: [
          [see(1), guidOf(2)],
          [see(2), guidOf(1)],
        ],
      },
      references: [{ rows: REFERENCE }],
      profile: { protectedMailboxes: [{ pattern: 'person1', label }] },
    });
    expect(told(result).rows.map(({ protectedAs }) => protectedAs)).toEqual([label, null]);
  });

  test('counts persons and records, and every row exactly once', () => {
    const people = Array.from({ length: 12 }, (_, n) => (n % 3 === 0 ? nord(n) : see(n)));
    const reference = people.map((account, n) => [account, guidOf(n)]);
    const cell = fc.nat(15);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), (pairs) => {
        const rows = pairs.map(([a, b]) => [people[a] ?? see(a), guidOf(b)]);
        const result = check(rows, reference);
        const { controllers, rows: all, right } = told(result);
        const sum = (of: (one: (typeof controllers)[number]) => number): number =>
          controllers.reduce((total, one) => total + of(one), 0);
        expect(all.length + right).toBe(rows.length);
        expect(sum(({ astray, untold }) => astray.length + untold.length)).toBe(all.length);
        expect(sum(({ astray }) => astray.length)).toBe(result.counts.wrongPair);
        expect(right).toBe(result.counts.correct);
        const astray = controllers.flatMap((one) => one.astray);
        const counts = countAstray(astray);
        expect(counts.persons).toBe(new Set(astray.map(({ account }) => account)).size);
        expect(counts.crossAgency).toBe(result.counts.crossAgency ?? 0);
        expect(sum(({ received }) => received.length)).toBe(counts.crossAgency);
      }),
      { seed, numRuns: runs(2000) },
    );
  });
});

describe('executionsOf', () => {
  const result = check(Array.from({ length: 6 }, (_, n) => [see(n), guidOf(n)]));
  const { facts } = result;
  if (facts === null) throw new Error('columns unclear');
  const column = columnOf(['Protokoll', 'OK', ' ok ', null, '', 'offen', 'Fehler 17']);

  test('without a log all rows are taken to have run', () => {
    expect(executionsOf(facts, null)).toEqual(Array(6).fill('assumed'));
  });

  test('by its words; what nobody explained is unclear', () => {
    expect(executionsOf(facts, { column, executed: ['OK'], prepared: ['offen'] })).toEqual([
      'executed',
      'executed',
      'prepared',
      'prepared',
      'prepared',
      'unclear',
    ]);
    expect(executionsOf(facts, { column, executed: ['ok'], prepared: [] })[4]).toBe('unclear');
  });
});

describe('wayBackOf', () => {
  test('only what ran is brought back; what may have run bars its mailbox', () => {
    const result = check([
      [see(1), guidOf(2)],
      [see(2), guidOf(3)],
      [nord(3), guidOf(4)],
      [nord(4), guidOf(1)],
    ]);
    const executions = ['executed', 'executed', 'unclear', 'prepared'] as const;
    const incident = incidentOf(result, executions);
    if (incident === null) throw new Error('columns unclear');
    const { steps, open, nameOf } = wayBackOf(result, incident, executions);
    const said = steps.map(({ person, from }) => [
      nameOf(person),
      from.kind === 'mailbox' ? nameOf(from.person) : from.number,
    ]);
    expect(said).toEqual([
      [see(1), see(2)],
      [see(2), nord(3)],
    ]);
    expect(open).toEqual([{ position: 2, reason: 'untold', parked: null }]);
  });

  test('a mailbox that an unknown account was sent to is not written to', () => {
    const result = check([
      [see(1), guidOf(2)],
      ['neu@see.example', guidOf(1)],
    ]);
    const incident = told(result);
    const { steps, open } = wayBackOf(result, incident, ['assumed', 'assumed']);
    expect(steps).toEqual([]);
    expect(open.map(({ reason }) => reason)).toEqual(['home-occupied', 'untold']);
  });
});
