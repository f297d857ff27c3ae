import { noGuard, type GuardBar, type GuardView } from '../../../src/app/guard/view';
import type { ListPlace } from '../../../src/app/ports/guardList';
import type { ChangeFacts } from '../../../src/app/ports/guardKeeper';
import type { LockTerms } from '../../../src/app/ports/guardLock';

const AT = new Date(2025, 7, 6, 17, 42);
const EARLIER = new Date(2025, 7, 6, 14, 5);
const BACK = new Date(2025, 7, 6, 14, 40);
const TERMS: LockTerms = { restOpen: true, structure: false, password: { kind: 'none' } };
const FORGOTTEN = { kind: 'unknown', tried: false } as const;

/** Where the gallery's list stands. */
export const PLACE: ListPlace = {
  sheet: 'Nachmigration',
  columns: { headerRow: 0, bound: [0, 1, 2], headings: ['Accountname', 'AD-ID', 'Behörde'] },
  firstRow: 1,
  lastRow: 790,
  end: null,
};

/** A lone sort of the account column. */
export const SORTED: ChangeFacts = {
  change: { kind: 'pairs-broken' },
  broken: 789,
  strange: 0,
  columns: [0],
  descending: false,
  rows: { first: 0, last: 789 },
  right: { before: 790, now: 1 },
  lost: { count: 0, examples: [] },
  examples: [],
};

const watching: GuardView = {
  ...noGuard(false),
  protection: { kind: 'watching', since: EARLIER },
  sheetId: 'list',
  place: PLACE,
  rows: 790,
  lastVerified: AT,
  memory: 'fine',
  log: [
    { at: EARLIER.toISOString(), event: 'began', rows: 790, names: [] },
    { at: AT.toISOString(), event: 'put-back', rows: 789, names: ['Accountname'] },
  ],
};

const withBar = (bar: GuardBar): GuardView => ({ ...watching, bar });

const putBack = { kind: 'put-back', at: AT, facts: SORTED, asking: false } as const;

/** The guard's views by name. */
export const guardStates: Readonly<Record<string, GuardView>> = {
  off: noGuard(false),
  'turned-off': { ...noGuard(false), turnedOff: true },
  watching,
  'by-hand': {
    ...watching,
    log: [
      ...watching.log,
      { at: AT.toISOString(), event: 'starts-by-hand', rows: null, names: [] },
    ],
  },
  recommends: { ...watching, recommendsLock: true, memory: 'broken' },
  busy: { ...watching, working: 'looking' },
  'put-back': withBar(putBack),
  'put-back-down': withBar({ ...putBack, facts: { ...SORTED, descending: true } }),
  asking: withBar({ ...putBack, asking: true }),
  swapped: withBar({
    ...putBack,
    facts: { ...SORTED, broken: 2, columns: [1], rows: { first: 3, last: 8 } },
  }),
  both: withBar({ ...putBack, facts: { ...SORTED, columns: [0, 1] } }),
  offer: withBar({ ...putBack, kind: 'offer', why: 'put-back-before' }),
  'would-lose': withBar({
    ...putBack,
    kind: 'offer',
    why: 'would-lose',
    facts: {
      ...SORTED,
      lost: { count: 3, examples: [{ row: 4, which: 0, value: 'neu@amt.example' }] },
    },
  }),
  torn: withBar({
    ...putBack,
    kind: 'offer',
    why: 'remote',
    facts: { ...SORTED, change: { kind: 'cells-edited', columns: [0] }, broken: 3 },
  }),
  alarm: withBar({
    kind: 'alarm',
    at: AT,
    facts: null,
    why: 'columns-lost',
    headings: ['Accountname'],
    asking: false,
  }),
  gone: withBar({
    kind: 'alarm',
    at: AT,
    facts: null,
    why: 'sheet-gone',
    headings: [],
    asking: true,
  }),
  'no-snapshot': withBar({
    kind: 'alarm',
    at: AT,
    facts: null,
    why: 'no-snapshot',
    headings: [],
    asking: true,
  }),
  locked: { ...watching, protection: { kind: 'locked', since: AT, terms: TERMS } },
  'password-asked': {
    ...watching,
    protection: { kind: 'locked', since: AT, terms: { ...TERMS, password: FORGOTTEN } },
  },
  'password-wrong': {
    ...watching,
    protection: {
      kind: 'locked',
      since: AT,
      terms: { ...TERMS, password: { ...FORGOTTEN, tried: true } },
    },
  },
  'lock-refused': {
    ...watching,
    log: [...watching.log, { at: AT.toISOString(), event: 'lock-refused', rows: null, names: [] }],
  },
  'structure-open': {
    ...watching,
    protection: { kind: 'locked', since: AT, terms: TERMS },
    log: (['lock-refused', 'locked', 'structure-open'] as const).map((event) => ({
      at: AT.toISOString(),
      event,
      rows: null,
      names: [],
    })),
  },
  sealed: { ...watching, sealed: true },
  sorted: {
    ...watching,
    log: [{ at: AT.toISOString(), event: 'rows-sorted', rows: null, names: [] }],
  },
  kept: {
    ...watching,
    log: [{ at: AT.toISOString(), event: 'kept', rows: 790, names: [] }],
  },
  anew: {
    ...watching,
    log: (['kept', 'starts-by-hand', 'ended', 'began'] as const).map((event) => ({
      at: AT.toISOString(),
      event,
      rows: null,
      names: [],
    })),
  },
  'other-put-back': {
    ...withBar(putBack),
    sheetId: 'batch-9',
    place: { ...PLACE, sheet: 'Charge 9' },
  },
  lifted: { ...watching, protection: { kind: 'lock-lifted', at: AT, terms: TERMS } },
  open: { ...watching, protection: { kind: 'left-open', at: AT, terms: TERMS } },
  'detect-only': {
    ...watching,
    protection: { kind: 'detect-only', why: 'cannot-write', isProtected: true },
  },
  formulas: {
    ...watching,
    protection: { kind: 'detect-only', why: 'formulas', isProtected: false },
  },
  away: {
    ...watching,
    lastVerified: BACK,
    away: { from: EARLIER, to: BACK, change: { kind: 'untouched' } },
  },
  'away-seen': {
    ...watching,
    away: { from: EARLIER, to: BACK, change: { kind: 'pairs-broken' } },
  },
  'other-list': { ...watching, sheetId: 'batch-9', place: { ...PLACE, sheet: 'Charge 9' } },
};
