import { readRecord, type JournalRecord } from '../../../src/app/guard/journalRecord';

const RECORD: JournalRecord = {
  previous: ['a1'],
  at: '2025-08-06T12:00:00.000Z',
  list: {
    sheetId: '{1}',
    sheet: 'Nachmigration',
    columns: { headerRow: 0, bound: [0, 1], headings: ['Accountname', 'AD-ID'] },
    end: null,
    references: [],
  },
  mode: 'locked',
  lock: { restOpen: true, structure: false, password: false },
  fingerprints: { rows: 'r', order: 'o', columns: ['a', 'b'], count: 790 },
  entries: [{ at: '2025-08-06T12:00:00.000Z', event: 'began', rows: 790, names: [] }],
};

/** The record as a file could hold it, with one field another one. */
function withField(path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(RECORD)) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  let at: Record<string, unknown> = copy;
  for (const name of names) at = at[name] as Record<string, unknown>;
  at[last] = value;
  return copy;
}

test('a record as it was written is read', () => {
  expect(readRecord(JSON.parse(JSON.stringify(RECORD)))).toEqual(RECORD);
  expect(readRecord(withField('lock', null))).not.toBeNull();
  expect(readRecord(withField('list.columns.headerRow', null))).not.toBeNull();
});

test.each([
  ['previous', [1]],
  ['previous', 'a1'],
  ['at', 'gestern'],
  ['at', 1754481600000],
  ['list', null],
  ['list.sheetId', 1],
  ['list.sheet', null],
  ['list.end', -1],
  ['list.end', 1.5],
  ['list.references', null],
  ['list.references', [{ sheetId: '{2}' }]],
  ['list.columns', []],
  ['list.columns.headerRow', '0'],
  ['list.columns.bound', [0]],
  ['list.columns.bound', [0, -1]],
  ['list.columns.headings', ['Accountname']],
  ['list.columns.headings', ['Accountname', 1]],
  ['mode', 'on'],
  ['lock', {}],
  ['lock', { restOpen: true, structure: false }],
  ['lock', { restOpen: 'ja', structure: false, password: false }],
  ['fingerprints', null],
  ['fingerprints.rows', 1],
  ['fingerprints.order', null],
  ['fingerprints.columns', 'ab'],
  ['fingerprints.count', -1],
  ['entries', {}],
  ['entries', [null]],
  ['entries', [{ at: 'nie', event: 'began', rows: 1, names: [] }]],
  ['entries', [{ at: RECORD.at, event: 1, rows: 1, names: [] }]],
  ['entries', [{ at: RECORD.at, event: 'began', rows: -1, names: [] }]],
  ['entries', [{ at: RECORD.at, event: 'began', rows: null, names: [1] }]],
])('refused: %s = %j', (path, value) => {
  expect(readRecord(withField(path, value))).toBeNull();
});

test.each([null, 'text', 7, [], undefined])('%j is no record', (value) => {
  expect(readRecord(value)).toBeNull();
});
