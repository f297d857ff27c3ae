import {
  reportIncident,
  type IncidentOutcome,
  type LogWishes,
} from '../../../src/app/incident/reportIncident';
import { checkWithoutColumns } from '../../../src/core/check/checkList';
import { checkOf, guidOf, accountOf, sheetFrom, type Rows } from '../../core/support/listOf';

const HEADER = ['Accountname', 'AD-ID', 'Protokoll', 'Notiz', 'Notiz'];
const ROWS: Rows = [
  [accountOf(1), guidOf(2), 'OK', 'x', 'y'],
  [accountOf(2), guidOf(1), null, 'x', 'y'],
];

function report(log: LogWishes | null): IncidentOutcome {
  const result = checkOf({
    list: { rows: ROWS, header: HEADER },
    references: [
      {
        rows: [
          [accountOf(1), guidOf(1)],
          [accountOf(2), guidOf(2)],
        ],
      },
    ],
  });
  const { facts } = result;
  if (facts === null) throw new Error('columns unclear');
  const { sheet, columns } = facts.list;
  return reportIncident({ sheet, columns, result }, log);
}

const words = { executed: ['ok'], prepared: [] };

describe('reportIncident', () => {
  test.each(['Protokoll', 'protokoll', 'C'])(
    'the log column by heading or letter: %s',
    (column) => {
      const outcome = report({ column, ...words });
      const rows = outcome.kind === 'told' ? outcome.incident.rows : [];
      expect(rows.map(({ execution }) => execution)).toEqual(['executed', 'prepared']);
    },
  );

  test('without a log every row is taken to have run', () => {
    const outcome = report(null);
    const rows = outcome.kind === 'told' ? outcome.incident.rows : [];
    expect(rows.map(({ execution }) => execution)).toEqual(['assumed', 'assumed']);
  });

  test.each<[string, LogWishes, object]>([
    [
      'a column that is not there',
      { column: 'Status', ...words },
      { reason: 'no-such-column', column: 'Status', headings: HEADER },
    ],
    [
      'a heading that stands twice',
      { column: 'Notiz', ...words },
      { reason: 'several-columns', column: 'Notiz' },
    ],
    [
      'a word that stands nowhere, for then nothing would seem to have run',
      { column: 'Protokoll', executed: ['OKK'], prepared: [] },
      { reason: 'word-unused', word: 'OKK', found: ['OK'] },
    ],
  ])('refuses %s', (_, log, refusal) => {
    expect(report(log)).toEqual({ kind: 'refused', refusal });
  });

  test('refuses a list whose columns are unclear', () => {
    const sheet = sheetFrom([['a', 'b']]);
    const result = checkWithoutColumns(sheet, {
      kind: 'unclear',
      headerRow: null,
      missing: ['account', 'id'],
      reason: 'none-fits',
      accountCandidates: [],
      idCandidates: [],
    });
    expect(reportIncident({ sheet, columns: null, result }, null)).toEqual({
      kind: 'refused',
      refusal: { reason: 'columns-unclear' },
    });
  });
});
