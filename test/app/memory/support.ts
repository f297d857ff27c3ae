import type { RememberedList } from '../../../src/app/ports/workbookMemory';

/** A list as it is remembered after a check, in all its parts. */
export const REMEMBERED: RememberedList = {
  sheetId: '{00000000-0001-0000-0000-000000000000}',
  sheet: 'Nachmigration <1> & "2"',
  kind: 'second',
  columns: { account: 0, id: 1, bound: [0, 1, 4] },
  headings: ['Accountname', 'AD-ID', 'Ziel <neu>'],
  references: [
    { from: 'workbook', sheetId: '{1}', sheet: 'Charge 1', role: 'first-migration' },
    { from: 'disk', file: 'AD-Export.csv', role: 'directory' },
    { from: 'disk', file: 'Alle.xlsx', role: 'first-migration', sheets: ['Charge 2', 'Charge 4'] },
  ],
  answers: { tmpIsSame: 'end', idByteOrder: 'octets', listEndsAbove: 792 },
  exclusions: [
    {
      account: 'beate.busch@amt.example',
      id: '12345678-1234-4234-8234-123456789abc',
      reason: 'left',
    },
    { account: 'c&<d>@amt.example', id: 'S-1-5-21-1-2-3-1004', reason: 'on-request' },
  ],
  lastCheck: {
    fingerprint: `sha256:${'0a'.repeat(32)}`,
    checkCode: '7K3M-9QXA',
    counts: {
      rows: 790,
      correct: 1,
      wrongPair: 789,
      unknownAccount: 0,
      unknownId: 0,
      unknownPair: 0,
      missing: 0,
      notChecked: 0,
      crossAgency: null,
      errors: 790,
      warnings: 0,
      infos: 1,
    },
    passed: false,
    comparable: true,
    at: '2025-08-06T15:42:00.000Z',
  },
};
